// Backups and updates at night, social media in the lunch break, the second line at the weekend.
function FindProxyForURL(url, host) {
  if (isPlainHostName(host) || dnsDomainIs(host, ".corp.example")) return "DIRECT";
  if (dnsDomainIs(host, ".backup.example.net")) {
    if (timeRange(22, 0, 5, 59)) return "PROXY px-night.corp.example:8080";
    return "PROXY 192.0.2.1:9";
  }
  if (dnsDomainIs(host, ".social.example.com")) {
    if (weekdayRange("MON", "FRI") && timeRange(12, 0, 0, 13, 29, 59)) return "PROXY px-social.corp.example:8080";
    if (weekdayRange("SAT", "SUN")) return "PROXY px-social.corp.example:8080";
    return "PROXY 192.0.2.1:9";
  }
  if (dnsDomainIs(host, ".update.example.org")) {
    return timeRange(8, 17) ? "PROXY px-slow.corp.example:8080" : "PROXY px-fast.corp.example:8080";
  }
  if (weekdayRange("SAT", "SUN")) return "PROXY px-weekend.corp.example:8080; DIRECT";
  if (dateRange("DEC", "JAN")) return "PROXY px-winter.corp.example:8080";
  return "PROXY px1.corp.example:8080";
}
