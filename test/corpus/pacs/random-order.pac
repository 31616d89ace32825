// Half of the requests to each data centre. Whoever debugs this will see another answer each time.
function FindProxyForURL(url, host) {
  var a = "PROXY dc-a.corp.example:8080", b = "PROXY dc-b.corp.example:8080";
  if (dnsDomainIs(host, ".corp.example")) return "DIRECT";
  if (dnsDomainIs(host, ".dc-a.example.net")) return a;
  if (dnsDomainIs(host, ".dc-b.example.net")) return b;
  if (Math.random() < 0.5) return a + "; " + b;
  return b + "; " + a;
}
