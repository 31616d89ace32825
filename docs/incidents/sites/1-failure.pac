// "The probe is known inside only, so who can resolve it is inside."
function FindProxyForURL(url, host) {
  host = host.toLowerCase();
  if (host === "localhost" || dnsDomainIs(host, ".localhost") || /^127\.[\d.]+$/.test(host)) return "DIRECT";
  if (host === "::1" || host === "[::1]") return "DIRECT";
  if (isPlainHostName(host) && host.indexOf(":") < 0) return "DIRECT";
  if (host === "corp.example" || dnsDomainIs(host, ".corp.example")) return "DIRECT";

  if (isResolvable("probe.corp.example")) return "PROXY px1.corp.example:8080; PROXY px2.corp.example:8080";
  return "DIRECT";
}
