// As proxy.pac, with one temporary exception.
function FindProxyForURL(url, host) {
  host = host.toLowerCase();
  if (host === "localhost" || dnsDomainIs(host, ".localhost") || /^127\.[\d.]+$/.test(host)) return "DIRECT";
  if (host === "::1" || host === "[::1]") return "DIRECT";
  if (isPlainHostName(host) && host.indexOf(":") < 0) return "DIRECT";
  if (host === "corp.example" || dnsDomainIs(host, ".corp.example")) return "DIRECT";

  if (dnsResolve("probe.corp.example") !== "10.20.30.40") return "DIRECT";

  // temp owner=voice-team expires=2027-03-31 CHG-4711
  // The links of px1 lose large packets of the chat application until their marking is removed.
  if (host === "chat.example.net") return "PROXY px2.corp.example:8080";

  return "PROXY px1.corp.example:8080; PROXY px2.corp.example:8080";
}
