// Inside or outside? A name that exists only inside, and only the right address counts: some networks answer
// every question with a web server of their own.
var INSIDE_NAME = "probe.corp.example";
var INSIDE_ADDRESS = "10.20.30.40";

function isInside() {
  return dnsResolve(INSIDE_NAME) == INSIDE_ADDRESS;
}

function FindProxyForURL(url, host) {
  if (isPlainHostName(host) || host == "localhost" || shExpMatch(host, "*.localhost")) return "DIRECT";
  if (!isInside()) return "DIRECT";
  if (dnsDomainIs(host, ".corp.example") || host == "corp.example") return "DIRECT";
  if (/^(10\.|192\.168\.|172\.(1[6-9]|2[0-9]|3[01])\.)/.test(host) && /^[0-9.]+$/.test(host)) return "DIRECT";
  return "PROXY px1.corp.example:8080; PROXY px2.corp.example:8080; DIRECT";
}
