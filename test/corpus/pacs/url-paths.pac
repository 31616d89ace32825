// Rules on paths and ports. They see a path only for http, and only in some browsers.
function FindProxyForURL(url, host) {
  if (shExpMatch(url, "*/internal/*") || shExpMatch(url, "http://*/intranet")) return "DIRECT";
  if (shExpMatch(url, "http://www.example.com/downloads/*")) return "PROXY px-big.corp.example:8080";
  if (shExpMatch(url, "https://www.example.com/downloads/*")) return "PROXY px-never.corp.example:8080";
  if (shExpMatch(url, "*.pdf") || shExpMatch(url, "*.exe") || shExpMatch(url, "*.zip")) return "PROXY px-scan.corp.example:8080";
  if (shExpMatch(url, "*example.org*")) return "PROXY px-loose.corp.example:8080";
  if (shExpMatch(url, "http*://*:8443/*") || shExpMatch(url, "http*://*:9443/*")) return "PROXY px-ports.corp.example:8443";
  if (shExpMatch(url, "http://*.example.net") || shExpMatch(url, "http://*.example.net/")) return "PROXY px-root.corp.example:8080";
  if (shExpMatch(url, "*?debug=*")) return "PROXY px-debug.corp.example:8888";
  if (url.match(/^http:\/\/[^\/]+\/~[a-z]+/)) return "DIRECT";
  if (shExpMatch(url, "*@*")) return "PROXY px-credentials.corp.example:8080";
  return "PROXY px1.corp.example:8080";
}
