// Load balancing without state: the same host always meets the same proxy, so its cache stays warm.
var FARM = ["px1.corp.example:8080", "px2.corp.example:8080", "px3.corp.example:8080", "px4.corp.example:8080", "px5.corp.example:8080"];

function hashOf(text) {
  var sum = 0;
  for (var i = 0; i < text.length; i++) {
    sum += text.charCodeAt(i);
  }
  return sum;
}

function chainFrom(start) {
  var chain = "";
  for (var i = 0; i < FARM.length; i++) {
    chain += "PROXY " + FARM[(start + i) % FARM.length] + "; ";
  }
  return chain + "DIRECT";
}

function FindProxyForURL(url, host) {
  if (isPlainHostName(host) || dnsDomainIs(host, ".corp.example")) return "DIRECT";
  return chainFrom(hashOf(host) % FARM.length);
}
