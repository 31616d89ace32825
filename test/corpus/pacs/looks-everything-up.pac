// DNS first, questions later: at least four look-ups for every request, and some names fail on purpose.
var LOCAL = ["10.0.0.0", "172.16.0.0", "192.168.0.0"];
var MASKS = ["255.0.0.0", "255.240.0.0", "255.255.0.0"];
function FindProxyForURL(url, host) {
  var i;
  for (i = 0; i < LOCAL.length; i++) if (isInNet(host, LOCAL[i], MASKS[i])) return "DIRECT";
  if (isResolvable("direct." + host)) return "DIRECT";
  if (dnsResolve("proxy." + host) != null) return "PROXY proxy." + host + ":8080";
  if (!isResolvable(host) && isResolvable("www." + host)) return "PROXY px-www.corp.example:8080; DIRECT";
  for (i = 1; i <= 25; i++) if (isInNet("h" + i + ".many.corp.example", "10.9.0.22", "255.255.255.255")) return "PROXY px-far-" + i + ".corp.example:8080";
  return isInNet(myIpAddress(), "10.20.0.0", "255.255.0.0") ? "PROXY px-site.corp.example:8080" : "PROXY px-roam.corp.example:8080; DIRECT";
}
