// Proxy-Einstellungen der Beispiel AG – gültig für alle Büros (Änderungen nur über das Netzteam)
// Œuvre d'art, naïve café: comments in three languages and none of them is ASCII.
var büro = "PROXY px-büro.corp.example:8080";
var sicher = "PROXY px-sicher.corp.example:8080";

function FindProxyForURL(url, host) {
  if (isPlainHostName(host) || dnsDomainIs(host, ".corp.example")) return "DIRECT";
  if (host == "bücher.example") return büro; // never: hosts arrive in Punycode
  if (host == "xn--bcher-kva.example") return sicher;
  if (dnsDomainIs(host, ".büro.example.net") || dnsDomainIs(host, ".xn--bro-hoa.example.net")) return büro;
  return sicher + "; DIRECT";
}
