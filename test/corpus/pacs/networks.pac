// Decides by address: where the laptop is, and where the destination is.
var NETWORKS = [
  ["10.0.0.0/8", "DIRECT"], ["172.16.0.0/12", "DIRECT"], ["192.168.0.0/16", "DIRECT"],
  ["192.0.2.0/25", "PROXY test-low.corp.example:8080"], ["192.0.2.128/25", "PROXY test-high.corp.example:8080"],
  ["198.51.100.16/28", "SOCKS5 px5.corp.example:1080"], ["198.51.100.0/24", "PROXY px2.corp.example:8080"],
  ["203.0.113.7/32", "PROXY one.corp.example:8080"], ["203.0.112.0/23", "PROXY px1.corp.example:8080; DIRECT"]
];

function maskOf(length) {
  var bits = length === 0 ? 0 : (-1 << (32 - length)) >>> 0;
  return [24, 16, 8, 0].map(function (shift) { return (bits >>> shift) & 255; }).join(".");
}

var TABLE = NETWORKS.map(function (entry) {
  var parts = entry[0].split("/");
  return { base: parts[0], mask: maskOf(Number(parts[1])), result: entry[1] };
});

var OFFICE = isInNet(myIpAddress(), "10.20.0.0", "255.255.0.0");

function FindProxyForURL(url, host) {
  if (!OFFICE) return "DIRECT";
  if (host.indexOf(":") >= 0) {
    return isInNetEx(host, "2001:db8::/48") ? "DIRECT" : "PROXY v6.corp.example:8080";
  }
  var address = dnsResolve(host);
  if (address === null) return "PROXY unknown.corp.example:8080";
  for (var i = 0; i < TABLE.length; i++) {
    if (isInNet(address, TABLE[i].base, TABLE[i].mask)) return TABLE[i].result;
  }
  return "PROXY n" + (convert_addr(address) >>> 24) + ".corp.example:8080";
}
