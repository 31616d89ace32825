"use strict";
// Strict at the head of the file. Firefox puts its library in front, so there it is a mere string.
var calls = 0;
function FindProxyForURL(url, host) {
  lastHost = host; // undeclared: an error where strict mode is in force
  calls = calls + 1;
  if (isPlainHostName(host) || dnsDomainIs(host, ".corp.example")) return "DIRECT";
  return "PROXY px1.corp.example:8080";
}
