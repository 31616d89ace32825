// switch (true): reads like a table, and the first line that holds decides.
var P = { def: "PROXY px1.corp.example:8080; DIRECT", big: "PROXY px-big.corp.example:8080", none: "DIRECT" };
function FindProxyForURL(url, host) {
  var result;
  switch (true) {
    case isPlainHostName(host):
    case dnsDomainIs(host, ".corp.example"):
      result = P.none; break;
    case shExpMatch(host, "*.download.example.net"):
    case shExpMatch(url, "*.iso"):
    case shExpMatch(url, "*.zip?*"):
      result = P.big; break;
    case dnsDomainLevels(host) == 0:
      result = P.none; break;
    case host.length > 40:
      result = "PROXY px-long.corp.example:8080"; break;
    case dnsDomainLevels(host) >= 4:
      result = P["big"] + "; " + P["none"]; break;
    default:
      result = P.def;
  }
  return result;
}
