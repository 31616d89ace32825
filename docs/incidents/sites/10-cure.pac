// As proxy.pac, with a way for what cannot sign on.
function FindProxyForURL(url, host) {
  host = host.toLowerCase();
  if (host === "localhost" || dnsDomainIs(host, ".localhost") || /^127\.[\d.]+$/.test(host)) return "DIRECT";
  if (host === "::1" || host === "[::1]") return "DIRECT";
  if (isPlainHostName(host) && host.indexOf(":") < 0) return "DIRECT";
  if (host === "corp.example" || dnsDomainIs(host, ".corp.example")) return "DIRECT";

  if (dnsResolve("probe.corp.example") !== "10.20.30.40") return "DIRECT";

  // The range as its operator publishes it, also under destinations in the site file. Only literal addresses are asked.
  if (/^\d+\.\d+\.\d+\.\d+$/.test(host) && isInNet(host, "198.51.100.0", "255.255.255.0"))
    return "PROXY px3.corp.example:8081";

  return "PROXY px1.corp.example:8080; PROXY px2.corp.example:8080";
}
