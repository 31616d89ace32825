// Example Corp. Used by every site here whose PAC is not the matter.
function FindProxyForURL(url, host) {
  host = host.toLowerCase();
  if (host === "localhost" || dnsDomainIs(host, ".localhost") || /^127\.[\d.]+$/.test(host)) return "DIRECT";
  if (host === "::1" || host === "[::1]") return "DIRECT";
  if (isPlainHostName(host) && host.indexOf(":") < 0) return "DIRECT";
  if (host === "corp.example" || dnsDomainIs(host, ".corp.example")) return "DIRECT";

  // Inside, the probe has this address. Elsewhere it has none, or whatever a provider makes up.
  if (dnsResolve("probe.corp.example") !== "10.20.30.40") return "DIRECT";
  return "PROXY px1.corp.example:8080; PROXY px2.corp.example:8080";
}
