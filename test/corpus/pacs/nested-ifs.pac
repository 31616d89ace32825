// Plants and offices. Every plant got its own branch; nobody dares to merge them.
function FindProxyForURL(url, host)
{
  var resolved_ip = dnsResolve(host);
  var myip = myIpAddress();
  var result = "PROXY px-default.corp.example:8080";

  if (isPlainHostName(host)) {
    result = "DIRECT";
  } else {
    if (dnsDomainIs(host, ".corp.example")) {
      if (dnsDomainIs(host, ".plant1.corp.example")) {
        if (isInNet(myip, "10.21.0.0", "255.255.0.0")) {
          result = "DIRECT";
        } else {
          if (shExpMatch(host, "scada*.plant1.corp.example")) {
            result = "PROXY gate1.corp.example:3128";
          } else {
            result = "PROXY px-plant1.corp.example:8080";
          }
        }
      } else {
        if (dnsDomainIs(host, ".plant2.corp.example")) {
          if (url.substring(0, 6) == "https:") {
            result = "PROXY px-plant2.corp.example:8443; DIRECT";
          } else {
            if (url.indexOf("/hmi/") > 0) {
              result = "PROXY gate2.corp.example:3128";
            } else {
              result = "DIRECT";
            }
          }
        } else {
          result = "DIRECT";
        }
      }
    } else {
      if (resolved_ip != null) {
        if (isInNet(resolved_ip, "10.0.0.0", "255.0.0.0")) {
          result = "DIRECT";
        } else {
          if (isInNet(resolved_ip, "203.0.113.0", "255.255.255.0")) {
            if (isInNet(myip, "10.20.0.0", "255.255.0.0")) {
              result = "PROXY px-partner.corp.example:8080";
            } else {
              result = "PROXY px-partner2.corp.example:8080";
            }
          }
        }
      } else {
        if (dnsDomainLevels(host) > 3) {
          result = "PROXY px-unknown.corp.example:8080";
        }
      }
    }
  }
  return result;
}
