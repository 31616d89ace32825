// Resolve once, then walk the table.
var nets = [
  // base, mask, what to do
  ["10.0.0.0",     "255.0.0.0",       "internal"],
  ["172.16.0.0",   "255.240.0.0",     "internal"],
  ["192.168.0.0",  "255.255.0.0",     "internal"],
  ["100.64.0.0",   "255.192.0.0",     "carrier"],
  ["192.0.2.0",    "255.255.255.128", "hosted-a"],
  ["192.0.2.128",  "255.255.255.128", "hosted-b"],
  ["198.51.100.0", "255.255.255.0",   "hosted-c"],
  ["203.0.113.0",  "255.255.255.0",   "partner"]
];
var actions = {
  "internal": "DIRECT",
  "carrier":  "PROXY px-carrier.corp.example:8080",
  "hosted-a": "PROXY px-a.corp.example:8080; PROXY px-b.corp.example:8080",
  "hosted-b": "PROXY px-b.corp.example:8080; PROXY px-a.corp.example:8080",
  "hosted-c": "PROXY px-c.corp.example:8080",
  "partner":  "SOCKS5 px-partner.corp.example:1080; DIRECT"
};
var isAddress = /^\d{1,3}(\.\d{1,3}){3}$/;

function FindProxyForURL(url, host) {
  if (dnsDomainIs(host, ".corp.example") || isPlainHostName(host)) return actions.internal;
  var ip = isAddress.test(host) ? host : dnsResolve(host);
  if (ip) {
    for (var i in nets) {
      if (isInNet(ip, nets[i][0], nets[i][1])) return actions[nets[i][2]];
    }
  }
  return "PROXY px-a.corp.example:8080; PROXY px-b.corp.example:8080; PROXY px-c.corp.example:8080";
}
