// One expression per answer. The list is joined by a spreadsheet macro; keep it on one line.
var directHosts = /^(?:(?:.+\.)?corp\.example|(?:.+\.)?intern\.example\.net|wiki\d{0,2}\.example\.org|(?:ns|dns)[1-4]\.example\.net|(?:build|test|stage)-\d{2}\.example\.com|127\.\d+\.\d+\.\d+|10\.\d+\.\d+\.\d+|172\.(?:1[6-9]|2\d|3[01])\.\d+\.\d+|192\.168\.\d+\.\d+)$/;
var tunnelHosts = new RegExp("(^|\\.)(meet|call|sip)\\.example\\.(com|net)$", "i");
var uploadUrls = /^https?:\/\/[^\/]+\/(?:upload|import|batch)(?:\/|\?|$)/;
var adHosts = new RegExp(["^ads?\\d*\\.", "^banner[s]?\\.", "^(?:www\\.)?track(?:er|ing)?\\."].join("|"));

function FindProxyForURL(url, host) {
  if (!/[.:]/.test(host) || directHosts.test(host)) return "DIRECT";
  if (host.match(adHosts)) return "PROXY 192.0.2.254:9";
  if (tunnelHosts.test(host)) return "PROXY px-tunnel.corp.example:8443; DIRECT";
  if (url.search(uploadUrls) === 0) return "PROXY px-upload.corp.example:8080";
  return "PROXY px-web.corp.example:8080; PROXY px-web2.corp.example:8080; DIRECT";
}
