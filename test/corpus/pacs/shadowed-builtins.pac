// Brings its own versions of the functions, for a client that lacked them.
if (typeof isPlainHostName != "function") {
  var isPlainHostName = function (host) { return host.indexOf(".") < 0; };
}
function dnsDomainIs(host, domain) {
  if (domain.charAt(0) != ".") domain = "." + domain;
  return ("." + host).slice(-domain.length) == domain;
}
function isInNet(ip, base, mask) {
  var a = ip.split("."), b = base.split("."), m = mask.split(".");
  if (a.length != 4) return false;
  for (var i = 0; i < 4; i++) if ((a[i] & m[i]) != (b[i] & m[i])) return false;
  return true;
}
var shellMatch = shExpMatch;
shExpMatch = function (text, pattern) { return shellMatch(text.toLowerCase(), pattern.toLowerCase()); };

function FindProxyForURL(url, host) {
  if (isPlainHostName(host) || dnsDomainIs(host, "corp.example")) return "DIRECT";
  if (isInNet(host, "10.0.0.0", "255.0.0.0") || isInNet(host, "192.168.0.0", "255.255.0.0")) return "DIRECT";
  if (shExpMatch(host, "*.Cloud.Example.COM")) return "PROXY px-cloud.corp.example:8080";
  if (dnsDomainIs(host, "example.org")) return "PROXY px-org.corp.example:8080";
  return "PROXY px1.corp.example:8080; DIRECT";
}
