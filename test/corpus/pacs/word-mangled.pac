// Please paste this into Notepad and save it as “proxy.pac” – best regards, the Help Desk
function FindProxyForURL(url, host) {
  if (isPlainHostName(host) || dnsDomainIs(host, “.corp.example”)) {
    return “DIRECT”;
  }
  if (shExpMatch(host, ‘*.example.com’)) return “PROXY px1.corp.example:8080”;
  return “PROXY px2.corp.example:8080; DIRECT”;
}
