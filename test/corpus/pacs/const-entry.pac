// An arrow function in a constant. It looks modern and is no global property, so no browser finds it.
const proxies = ["px1", "px2"].map((name) => `PROXY ${name}.corp.example:8080`).join("; ");
const FindProxyForURL = (url, host) => {
  if (isPlainHostName(host) || host.endsWith(".corp.example")) return "DIRECT";
  return proxies;
};
