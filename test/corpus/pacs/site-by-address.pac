// One file for all offices: the nearest proxy first, found by the client's own address.
function siteProxy() {
  var me = myIpAddress();
  if (isInNet(me, "10.20.0.0", "255.255.0.0")) return "PROXY px-berlin.corp.example:8080";   // Berlin
  if (isInNet(me, "10.21.0.0", "255.255.0.0")) return "PROXY px-lyon.corp.example:8080";     // Lyon
  if (isInNet(me, "10.22.0.0", "255.255.128.0")) return "PROXY px-osaka.corp.example:8080";  // Osaka, floors 1-6
  if (isInNet(me, "10.22.128.0", "255.255.128.0")) return "PROXY px-osaka2.corp.example:8080";
  if (isInNet(me, "172.16.0.0", "255.240.0.0")) return "PROXY px-plants.corp.example:3128";
  if (isInNet(me, "192.168.0.0", "255.255.0.0")) return "DIRECT";                             // home, or a phone
  return "";
}

function FindProxyForURL(url, host) {
  if (isPlainHostName(host) || dnsDomainIs(host, ".corp.example") || host == "127.0.0.1") return "DIRECT";
  if (shExpMatch(host, "10.*") || shExpMatch(host, "192.168.*") || shExpMatch(host, "172.1?.*")) return "DIRECT";
  var near = siteProxy();
  if (near == "DIRECT") return near;
  var far = "PROXY px-hq.corp.example:8080";
  if (near == "") return far;
  if (dnsDomainIs(host, ".example.net")) return far + "; " + near;
  return near + "; " + far + "; DIRECT";
}
