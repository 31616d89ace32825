// Names are compared as names, and what needs a tunnel gets one: the SOCKS server resolves and connects.
function FindProxyForURL(url, host) {
  host = host.toLowerCase();
  if (host === "localhost" || dnsDomainIs(host, ".localhost") || /^127\.[\d.]+$/.test(host)) return "DIRECT";
  if (host === "::1" || host === "[::1]") return "DIRECT";
  if (isPlainHostName(host) && host.indexOf(":") < 0) return "DIRECT";
  if (host === "corp.example" || dnsDomainIs(host, ".corp.example")) return "DIRECT";

  if (host === "198.51.100.29" || dnsDomainIs(host, ".service.example.net")) return "SOCKS5 px3.corp.example:1080; PROXY px1.corp.example:8080";
  return "PROXY px1.corp.example:8080; PROXY px2.corp.example:8080";
}
