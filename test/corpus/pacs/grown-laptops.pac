// Example Corp, laptops. One long function, grown over the years.

var isDirect = "DIRECT";
var proxyEast = "PROXY px1.corp.example:8080; PROXY px2.corp.example:8080";
var proxyWest = "PROXY px2.corp.example:8080; PROXY px1.corp.example:8080";
var proxyNoAuth = "PROXY px3.corp.example:8081; DIRECT";

function FindProxyForURL(url, host) {
  var lhost = host.toLowerCase();
  host = lhost;

  // --- never through a proxy
  if (isPlainHostName(host) || shExpMatch(host, "*.local") || shExpMatch(host, "127.*") || host == "localhost")
    return isDirect;

  if (shExpMatch(url, "ftp:*")) return "PROXY ftp.corp.example:2121";

  // --- internal names
  if (dnsDomainIs(host, ".corp.example") || dnsDomainIs(host, ".int.example.net") || host == "corp.example" ||
      localHostOrDomainIs(host, "vpn.example.com") || localHostOrDomainIs(host, "signon.example.com") ||
      shExpMatch(host, "wiki*.example.org") || shExpMatch(host, "build-??.example.org") ||
      shExpMatch(host, "*.lab.example.org") || shExpMatch(host, "(printer|scanner)[0-9].example.org")) {
    if (host == "outside.corp.example" || host == "www.corp.example" || dnsDomainIs(host, ".dmz.corp.example"))
      return proxyEast;
    return isDirect;
  }

  // --- private addresses, by number only
  if (/^\d+\.\d+\.\d+\.\d+$/.test(host) && (isInNet(host, "10.0.0.0", "255.0.0.0") ||
      isInNet(host, "172.16.0.0", "255.240.0.0") || isInNet(host, "192.168.0.0", "255.255.0.0") ||
      isInNet(host, "198.51.100.0", "255.255.255.0")))
    return isDirect;

  // --- partners that cannot do proxy authentication
  if (dnsDomainIs(host, "meet.example.net") || dnsDomainIs(host, ".voice.example.net") ||
      shExpMatch(url, "https://*.example.net:8443/*") || shExpMatch(url, "http://*/no-auth/*"))
    return proxyNoAuth;

  // --- the two data centres share the rest
  if (dnsDomainLevels(host) > 2 || url.substring(0, 6) == "https:") return proxyWest;
  return proxyEast;
}
