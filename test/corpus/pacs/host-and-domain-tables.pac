/* Exact hosts first, then every parent domain, from tables that another tool writes. */
var HOSTS = {
  "www.example.com": "PROXY px1.corp.example:8080",
  "intranet.corp.example": "DIRECT",
  "intranet.corp.example.": "DIRECT",
  "vpn.example.com": "DIRECT",
  "xn--bcher-kva.example": "HTTPS px4.corp.example:443; DIRECT",
  "2001:db8::1": "SOCKS5 [2001:db8::9]:1080",
  "192.0.2.10": "SOCKS px5.corp.example"
};
var DOMAINS = {
  "corp.example": "DIRECT",
  "dmz.corp.example": "PROXY px1.corp.example:8080; PROXY px2.corp.example:8080",
  "example.net": "PROXY px2.corp.example:8080; DIRECT",
  "lab.example.org": "SOCKS5 px5.corp.example:1080; PROXY px1.corp.example:8080",
  "example": "PROXY px9.corp.example:3128"
};
var DEFAULT_RESULT = "PROXY px1.corp.example:8080; PROXY px2.corp.example:8080; DIRECT";
var has = Object.prototype.hasOwnProperty;

function parent(name) {
  var dot = name.indexOf(".");
  return dot < 0 ? "" : name.slice(dot + 1);
}

function FindProxyForURL(url, host) {
  if (has.call(HOSTS, host)) return HOSTS[host];
  for (var name = host; name !== ""; name = parent(name)) {
    if (has.call(DOMAINS, name)) return DOMAINS[name];
  }
  if (isPlainHostName(host)) return "DIRECT";
  return DEFAULT_RESULT;
}
