// Proxies are defined once, at the top, by site and purpose. Chains are put together below.
var port = 8080;
var authPort = port + 1;
var domain = ".corp.example";
var p1 = "PROXY px1" + domain + ":" + port;
var p2 = "PROXY px2" + domain + ":" + port;
var p1auth = "PROXY px1" + domain + ":" + authPort;
var SEP = "; ";
var primary = p1 + SEP + p2;
var secondary = p2 + SEP + p1;
var last_resort = "DIRECT";
var resilient = [primary, last_resort].join(SEP);

function FindProxyForURL(url, host) {
  var proxy = primary;
  var isSecure = (url.substring(0, 6) == "https:");
  if (isPlainHostName(host) || dnsDomainIs(host, domain)) proxy = last_resort;
  else if (shExpMatch(host, "*.auth.example.com")) proxy = p1auth;
  else if (shExpMatch(host, "*.example.net")) proxy = secondary;
  if (isSecure && proxy != last_resort) proxy = proxy + SEP + last_resort;
  if (host == "status.example.org") {
    proxy = resilient;
  }
  if (proxy == "") proxy = p1; // cannot happen
  return proxy;
}
