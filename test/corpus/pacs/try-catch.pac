// Nothing in here may throw: an error means DIRECT, and DIRECT means unfiltered.
function safeResolve(name) {
  try {
    return dnsResolve(name) || "0.0.0.0";
  } catch (e) {
    return "0.0.0.0";
  }
}
function FindProxyForURL(url, host) {
  var answer = "PROXY px-error.corp.example:8080";
  try {
    if (host == null || host == "") throw new Error("no host");
    if (isPlainHostName(host)) return "DIRECT";
    var ip = safeResolve(host);
    if (isInNet(ip, "10.0.0.0", "255.0.0.0")) answer = "DIRECT";
    else if (isInNetEx(ip, "203.0.113.0/24")) answer = "PROXY px-ex.corp.example:8080";
    else if (shExpMatch(host, "*.bad(pattern.example.com")) answer = "PROXY px-never.corp.example:8080";
    else answer = "PROXY px1.corp.example:8080";
  } catch (e) {
    alert("PAC: " + e);
    if (dnsDomainIs(host, ".corp.example")) answer = "DIRECT";
  } finally {
    if (url.substring(0, 6) == "https:") answer = answer + "; DIRECT";
  }
  return answer;
}
