// Own address arithmetic: the author did not trust isInNet with numbers.
function toNumber(ip) {
  var p = ip.split(".");
  return ((p[0] << 24) | (p[1] << 16) | (p[2] << 8) | p[3]) >>> 0;
}
function inPrefix(ip, cidr) {
  var slash = cidr.indexOf("/"), bits = parseInt(cidr.substr(slash + 1), 10);
  var mask = bits == 0 ? 0 : (0xffffffff << (32 - bits)) >>> 0;
  return ((toNumber(ip) & mask) >>> 0) == ((toNumber(cidr.substr(0, slash)) & mask) >>> 0);
}
var ranges = "10.0.0.0/8 172.16.0.0/12 192.168.0.0/16 192.0.2.0/26 198.51.100.128/25".split(" ");

function isNumeric(host) {
  var parts = host.split(".");
  if (parts.length != 4) return false;
  for (var i = 0; i < 4; i++) {
    if (isNaN(parts[i]) || parts[i] === "" || +parts[i] > 255) return false;
  }
  return true;
}

function FindProxyForURL(url, host) {
  if (isNumeric(host)) {
    for (var i = 0; i < ranges.length; ++i) if (inPrefix(host, ranges[i])) return "DIRECT";
    // even third octets left, odd ones right
    var third = toNumber(host) >> 8 & 1;
    return third ? "PROXY px-odd.corp.example:8080" : "PROXY px-even.corp.example:8080";
  }
  if (host.length > 13 && host.lastIndexOf(".corp.example") == host.length - 13) return "DIRECT";
  return host.indexOf(".") < 0 ? "DIRECT" : "PROXY px-names.corp.example:8080; DIRECT";
}
