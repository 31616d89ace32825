// Developers: SOCKS for the lab, HTTP for the web, an SSH tunnel for what is left of the old data centre.
function FindProxyForURL(url, host) {
  var socks5 = "SOCKS5 bastion.corp.example:1080", socks = "SOCKS bastion.corp.example:1080", socks4 = "SOCKS4 old-bastion.corp.example";
  if (host == "localhost" || shExpMatch(host, "127.*")) return "DIRECT";
  if (shExpMatch(host, "*.lab.example.org") || isInNet(host, "172.20.0.0", "255.255.0.0")) return socks5 + "; " + socks;
  if (shExpMatch(host, "*.old.example.net")) return socks4 + "; " + "SOCKS 127.0.0.1:1081";
  if (shExpMatch(host, "*.onion") || shExpMatch(host, "*.hidden.example.org")) return "SOCKS5 127.0.0.1:9050";
  if (url.substring(0, 3) == "ws:" || url.substring(0, 4) == "wss:") return "SOCKS5 bastion.corp.example:1080; PROXY px1.corp.example:8080";
  if (host.indexOf(":") != -1) return "SOCKS5 [2001:db8::1080]:1080";
  if (dnsDomainIs(host, ".corp.example")) return "DIRECT";
  return "HTTPS px-dev.corp.example:8443; SOCKS5 bastion.corp.example; DIRECT";
}
