// IPv4 and IPv6 in one file, with the Ex functions where the client has them.
var hasEx = typeof isInNetEx == "function" && typeof dnsResolveEx == "function";
var nets6 = ["2001:db8:20::/48", "2001:db8:aaaa::/48", "fc00::/7", "fe80::/10"];
var nets4 = [["10.0.0.0", "255.0.0.0"], ["172.16.0.0", "255.240.0.0"], ["192.168.0.0", "255.255.0.0"], ["169.254.0.0", "255.255.0.0"]];

function isInternal(host) {
  var i;
  if (host.indexOf(":") >= 0) {
    if (hasEx) {
      for (i = 0; i < nets6.length; i++) if (isInNetEx(host, nets6[i])) return true;
      return false;
    }
    return /^(2001:db8:(20|aaaa):|f[cd][0-9a-f]{2}:|fe[89ab][0-9a-f]:)/i.test(host);
  }
  if (!/^\d+\.\d+\.\d+\.\d+$/.test(host)) return false;
  for (i = 0; i < nets4.length; i++) if (isInNet(host, nets4[i][0], nets4[i][1])) return true;
  return false;
}

function FindProxyForURLEx(url, host) {
  if (myIpAddressEx().indexOf("2001:db8:") >= 0 && !isInternal(host)) return "PROXY px6.corp.example:8080; PROXY px1.corp.example:8080";
  return FindProxyForURL(url, host);
}

function FindProxyForURL(url, host) {
  if (host == "::1" || host == "[::1]" || host == "localhost") return "DIRECT";
  if (isPlainHostName(host) || isInternal(host) || dnsDomainIs(host, ".corp.example")) return "DIRECT";
  if (host.indexOf(":") >= 0) return "PROXY px6.corp.example:8080; PROXY [2001:db8:20::80]:8080";
  return "PROXY px1.corp.example:8080; DIRECT";
}
