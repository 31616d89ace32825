//==============================================================
//  Company networks, as handed over by the network department.
//  ONE LOOK-UP PER LINE, PLEASE KEEP THE ORDER.
//==============================================================
function FindProxyForURL(url, host)
{
  if (isPlainHostName(host)) { return "DIRECT"; }

  if (isInNet(host, "10.0.0.0",      "255.0.0.0"))       { return "DIRECT"; }
  if (isInNet(host, "172.16.0.0",    "255.240.0.0"))     { return "DIRECT"; }
  if (isInNet(host, "192.168.0.0",   "255.255.0.0"))     { return "DIRECT"; }
  if (isInNet(host, "127.0.0.0",     "255.255.255.0"))   { return "DIRECT"; }
  if (isInNet(host, "169.254.0.0",   "255.255.0.0"))     { return "DIRECT"; }
  if (isInNet(host, "198.51.100.16", "255.255.255.240")) { return "DIRECT"; }
  if (isInNet(host, "198.51.100.64", "255.255.255.192")) { return "PROXY px-dmz.corp.example:8080"; }
  if (isInNet(host, "198.51.100.0",  "255.255.255.0"))   { return "PROXY px-hosted.corp.example:8080; DIRECT"; }
  if (isInNet(host, "203.0.113.7",   "255.255.255.255")) { return "PROXY px-www.corp.example:8080"; }
  if (isInNet(host, "203.0.113.0",   "255.255.255.128")) { return "PROXY px-low.corp.example:8080"; }
  if (isInNet(host, "192.0.2.1",     "255.0.255.0"))     { return "PROXY px-odd-mask.corp.example:8080"; }
  if (isInNet(host, "192.0.2.0/24",  "255.255.255.0"))   { return "PROXY px-never.corp.example:8080"; }

  return "PROXY px1.corp.example:8080; PROXY px2.corp.example:8080";
}
