// Follows whatever address the resolver gives. Dual-stack names come out differently in different browsers.
function FindProxyForURL(url, host) {
  var ip = dnsResolve(host);
  if (ip == null) return "PROXY px-unresolved.corp.example:8080";
  if (ip.indexOf(":") >= 0) return "PROXY px-v6.corp.example:8080";
  if (isResolvable(host) && isInNet(ip, "10.0.0.0", "255.0.0.0")) return "DIRECT";
  if (convert_addr(ip) < 0) return "PROXY px-high-" + (convert_addr(ip) & 255) + ".corp.example:8080";
  return "PROXY px-low.corp.example:8080";
}
