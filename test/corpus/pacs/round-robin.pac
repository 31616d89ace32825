// Spreads requests over three proxies by counting them. The counter lives as long as the browser does.
var proxies = ["PROXY px1.corp.example:8080", "PROXY px2.corp.example:8080", "PROXY px3.corp.example:8080"];
var turn = 0;

function FindProxyForURL(url, host) {
  if (isPlainHostName(host)) return "DIRECT";
  if (shExpMatch(host, "*.corp.example")) return "DIRECT";
  if (shExpMatch(host, "sticky*.example.com")) return proxies.join("; ");
  turn = (turn + 1) % proxies.length;
  var list = [];
  for (var i = 0; i < proxies.length; i++) list.push(proxies[(turn + i) % proxies.length]);
  return list.join("; ");
}
