// The laptop image ships this one. It asks whether a name can be resolved, and trusts the answer.
function FindProxyForURL(url, host) {
  var onNet = isResolvable("probe.corp.example") || isResolvable("intranet");
  if (!onNet) {
    // at home: the agent on the laptop for business applications, the rest goes out
    if (dnsDomainIs(host, ".corp.example")) return "PROXY 127.0.0.1:9400";
    return "DIRECT";
  }
  if (isPlainHostName(host)) return "DIRECT";
  if (isInNet(dnsResolve(host), "10.0.0.0", "255.0.0.0")) return "DIRECT";
  if (isInNet(dnsResolve(host), "172.16.0.0", "255.240.0.0")) return "DIRECT";
  if (isInNet(dnsResolve(host), "192.168.0.0", "255.255.0.0")) return "DIRECT";
  if (!isResolvable(host)) return "PROXY px-names.corp.example:8080";
  return "PROXY px1.corp.example:8080";
}
