// The vendor: "our service needs DNS and a direct route".
function FindProxyForURL(url, host) {
  host = host.toLowerCase();
  if (host === "localhost" || dnsDomainIs(host, ".localhost") || /^127\.[\d.]+$/.test(host)) return "DIRECT";
  if (host === "::1" || host === "[::1]") return "DIRECT";
  if (isPlainHostName(host) && host.indexOf(":") < 0) return "DIRECT";
  if (host === "corp.example" || dnsDomainIs(host, ".corp.example")) return "DIRECT";

  if (host === "198.51.100.29" || dnsDomainIs(host, ".service.example.net")) return "DIRECT";
  // Never true for a name: inside, public names have no address.
  if (isInNet(dnsResolve(host), "198.51.100.0", "255.255.255.0")) return "PROXY px2.corp.example:8080";
  return "PROXY px1.corp.example:8080; PROXY px2.corp.example:8080";
}
