// Tenant steering configuration: pinned applications, categories by domain, exceptions, default.
var tenantProxy = "PROXY eproxy-acme.steer.example.net:8081";
var pinnedApps = [ "*.sync.example.com", "*.backup.example.com", "drive-api.example.com", "*.phone.example.net" ];
var exceptionDomains = [ "corp.example", "status.steer.example.net", "addon-acme.steer.example.net", "gateway-acme.steer.example.net" ];
var exceptionNets = [ [ "10.0.0.0", "255.0.0.0" ], [ "172.16.0.0", "255.240.0.0" ], [ "192.168.0.0", "255.255.0.0" ], [ "127.0.0.0", "255.0.0.0" ], [ "169.254.0.0", "255.255.0.0" ], ];
var cloudApps = { "mail": [ "mail.example.com", "smtp.example.com" ], "storage": [ "box.example.net", "files.example.net" ], "crm": [ "crm.example.com" ] };

function endsWithDomain(host, domain) {
  if (host === domain) return true;
  var at = host.length - domain.length - 1;
  return at >= 0 && host.substr(at) === "." + domain;
}

function FindProxyForURL(url, host) {
  if (isPlainHostName(host)) return "DIRECT";
  var i, ip = null;
  for (i = 0; i < exceptionDomains.length; i++) if (endsWithDomain(host, exceptionDomains[i])) return "DIRECT";
  for (i = 0; i < pinnedApps.length; i++) if (shExpMatch(host, pinnedApps[i])) return "DIRECT";
  if (/^\d+\.\d+\.\d+\.\d+$/.test(host)) ip = host;
  if (ip !== null) for (i = 0; i < exceptionNets.length; i++) if (isInNet(ip, exceptionNets[i][0], exceptionNets[i][1])) return "DIRECT";
  for (var category in cloudApps) {
    for (i = 0; i < cloudApps[category].length; i++) {
      if (endsWithDomain(host, cloudApps[category][i])) return tenantProxy + (category == "mail" ? "; DIRECT" : "");
    }
  }
  if (url.substring(0, 5) == "https") return tenantProxy + "; PROXY px-fallback.corp.example:8080";
  return "PROXY px-fallback.corp.example:8080; DIRECT";
}
