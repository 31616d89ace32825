// As 9-cure.pac, a year before somebody asks why.
function FindProxyForURL(url, host) {
  host = host.toLowerCase();
  if (host === "localhost" || dnsDomainIs(host, ".localhost") || /^127\.[\d.]+$/.test(host)) return "DIRECT";
  if (host === "::1" || host === "[::1]") return "DIRECT";
  if (isPlainHostName(host) && host.indexOf(":") < 0) return "DIRECT";
  if (host === "corp.example" || dnsDomainIs(host, ".corp.example")) return "DIRECT";

  if (dnsResolve("probe.corp.example") !== "10.20.30.40") return "DIRECT";

  // temporary exception until the links are mended
  if (host === "chat.example.net") return "PROXY px2.corp.example:8080";

  return "PROXY px1.corp.example:8080; PROXY px2.corp.example:8080";
}
