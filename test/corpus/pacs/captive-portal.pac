// Trains, hotels, airports: the connectivity checks of every system must not meet a proxy, or no login page appears.
function FindProxyForURL(url, host) {
  if (shExpMatch(host, "connectivity-check.*") || shExpMatch(host, "captive.*") || shExpMatch(host, "detectportal.*") ||
      host == "nmcheck.example.org" || host == "www.connecttest.example.com" || host == "ipv6.connecttest.example.com" ||
      shExpMatch(url, "http://*/generate_204") || shExpMatch(url, "http://*/hotspot-detect.html") ||
      shExpMatch(url, "http://*/ncsi.txt") || shExpMatch(url, "http://*/success.txt*"))
    return "DIRECT";

  // known hotspots and their payment pages
  if (dnsDomainIs(host, ".wifi.example.net") || dnsDomainIs(host, "hotspot.example.com") || dnsDomainIs(host, ".rail.example.org") ||
      host == "1.1.1.1.hotel.example.net" || host == "192.168.0.1" || host == "192.168.1.1" || host == "10.0.0.1" || host == "172.16.0.1")
    return "DIRECT";

  if (isPlainHostName(host) || dnsDomainIs(host, ".corp.example") || dnsDomainIs(host, ".local") || dnsDomainIs(host, ".home.arpa"))
    return "DIRECT";

  return "PROXY px-cloud.example.net:8080; PROXY px-cloud2.example.net:8080; DIRECT";
}
