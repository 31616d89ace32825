// Three hundred shops. The second octet is the region, the third the shop, and odd shops use the second line.
function FindProxyForURL(url, host) {
  var o = myIpAddress().split(".");
  var region = parseInt(o[1], 10), shop = parseInt(o[2], 10);
  if (o[0] != "10") return "DIRECT";
  if (isPlainHostName(host) || dnsDomainIs(host, "corp.example")) return "DIRECT";

  var regionProxy;
  if (region < 16) regionProxy = "px-north";
  else if (region < 32) regionProxy = "px-middle";
  else if (region < 64) regionProxy = "px-south";
  else regionProxy = "px-other";

  if (shExpMatch(url, "https://pos*.example.com*") || shExpMatch(host, "card?.example.com"))
    return "PROXY " + regionProxy + "-pay.corp.example:8443";

  var line = shop % 2 == 0 ? "a" : "b";
  return "PROXY " + regionProxy + "-" + line + ".corp.example:8080; PROXY " + regionProxy + ".corp.example:8080";
}
