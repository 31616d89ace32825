/*
 * Direct and proxied suffixes, first match wins. Written by the change tool on request CHG-20417.
 */
var DIRECT_SUFFIXES = [
  ".corp.example",
  ".intern.example.net",
  ".static.example.com",
  ".video.example.com",
  ".telemetry.example.org",
  ".printing.example.org"
];
var SPECIAL = [
  [".research.example.org", "PROXY px-research.corp.example:3128; DIRECT"],
  [".example.org", "PROXY px-org.corp.example:8080"],
  [".finance.example.com", "PROXY px-audit.corp.example:8080"],
  [".example.com", "PROXY px-com.corp.example:8080; PROXY px-org.corp.example:8080"]
];

function matchesAny(host, list) {
  for (var i = 0; i < list.length; i++) {
    if (dnsDomainIs(host, list[i]) || host == list[i].substring(1)) {
      return true;
    }
  }
  return false;
}

function special(host) {
  var i = SPECIAL.length;
  while (i-- > 0) {
    // from the end: later entries were meant to win
    if (dnsDomainIs(host, SPECIAL[i][0])) return SPECIAL[i][1];
  }
  return null;
}

function FindProxyForURL(url, host) {
  if (isPlainHostName(host)) return "DIRECT";
  if (matchesAny(host, DIRECT_SUFFIXES)) return "DIRECT";
  var found = special(host);
  if (found !== null) return found;
  return "PROXY px-rest.corp.example:8080; DIRECT";
}
