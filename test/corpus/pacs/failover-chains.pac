// Spellings of a chain that grew over the years. Not all of them mean what they say.
function FindProxyForURL(url, host) {
  if (dnsDomainIs(host, ".corp.example")) return "direct";
  if (host == "a.example.com") return "PROXY px1.corp.example:8080;PROXY px2.corp.example:8080;DIRECT";
  if (host == "b.example.com") return "PROXY px1.corp.example:8080 ; PROXY px2.corp.example:8080 ; ";
  if (host == "c.example.com") return "PROXY px1.corp.example:8080, PROXY px2.corp.example:8080";
  if (host == "d.example.com") return "PROXY px1.corp.example";
  if (host == "e.example.com") return "PROXY http://px1.corp.example:8080; DIRECT";
  if (host == "f.example.com") return "HTTP px1.corp.example:8080; DIRECT";
  if (host == "g.example.com") return "HTTPS px1.corp.example; HTTPS px2.corp.example:8443";
  if (host == "h.example.com") return "DIRECT; PROXY px1.corp.example:8080";
  if (host == "i.example.com") return "Proxy px1.corp.example:8080; Direct";
  if (host == "j.example.com") return "PROXY px1.corp.example:8080; PROXY";
  if (host == "k.example.com") return "px1.corp.example:8080";
  if (host == "l.example.com") return "PROXY px1.corp.example:8080\nPROXY px2.corp.example:8080";
  if (host == "m.example.com") return "PROXY 192.0.2.8:8080; PROXY [2001:db8::8]:8080";
  if (host == "n.example.com") return "PROXY px1.corp.example:80800; DIRECT";
  if (host == "o.example.com") return "";
  if (host == "p.example.com") return "PROXY px1.corp.example:8080; PROXY px1.corp.example:8080; PROXY px2.corp.example:8080";
  if (host == "q.example.com") return "QUIC px1.corp.example:443; PROXY px1.corp.example:8080";
  return "PROXY px1.corp.example:8080; PROXY px2.corp.example:8080; PROXY px3.corp.example:8080; DIRECT";
}
