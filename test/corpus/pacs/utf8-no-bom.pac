// Saved as UTF-8 without a mark. Chromium reads Latin-1 unless the server names a charset, so "é" has two letters there.
function FindProxyForURL(url, host) {
  var site = "Zürich";
  if (dnsDomainIs(host, ".corp.example")) return "DIRECT";
  if (site.length === 6) return "PROXY px-utf8.corp.example:8080; DIRECT";
  if (site.length === 7) return "PROXY px-latin1.corp.example:8080; DIRECT";
  return "DIRECT";
}
