// Look-ups in objects, three ways, because three people wrote them.
var bypass = {
  "intranet.corp.example": true,
  "vpn.example.com": true,
  "signon.example.com": true,
  "toString.example.com": true,
  "constructor": true
};
var slow = Object.create(null);
slow["media.example.net"] = 1;
slow["stream.example.net"] = 1;
slow["archive.example.org"] = 2;

var byTld = { com: "PROXY px-com.corp.example:8080", net: "PROXY px-net.corp.example:8080",
              org: "PROXY px-org.corp.example:8080", example: "DIRECT" };

function FindProxyForURL(url, host) {
  if (bypass.hasOwnProperty(host)) {
    return "DIRECT";
  }
  if (host in slow) {
    return slow[host] === 1 ? "PROXY px-media.corp.example:3128" : "PROXY px-archive.corp.example:3128; DIRECT";
  }
  var last = host.substring(host.lastIndexOf(".") + 1);
  if (typeof byTld[last] == "string") return byTld[last];
  if (Object.prototype.hasOwnProperty.call(bypass, "www." + host)) return "DIRECT";
  // "toString" and friends are in every object: a plain host of that name ends here
  if (byTld[last]) return "PROXY px-odd.corp.example:8080";
  return "PROXY px-rest.corp.example:8080; DIRECT";
}
