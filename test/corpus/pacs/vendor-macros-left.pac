// Template of a hosted service, copied from its portal to an own web server, where nobody fills in the macros.
function FindProxyForURL(url, host) {
  var bypass = "DIRECT";
  var country = "${COUNTRY}";
  if (isPlainHostName(host) || shExpMatch(host, "*.corp.example")) return bypass;
  if (country == "DE" || country == "FR") return "PROXY ${COUNTRY_GATEWAY}:8800; DIRECT";
  if (shExpMatch(url, "https://*.bank.example.com/*")) return "PROXY ${SECONDARY.GATEWAY}:9443; PROXY px-local.corp.example:8080";
  if (shExpMatch(host, "files.example.*")) return "PROXY ${GATEWAY_HOST}; PROXY ${GATEWAY}:9400";
  return "PROXY ${GATEWAY}:9400; PROXY ${SECONDARY.GATEWAY}:9400; DIRECT";
}
