// Exceptions with an end. The date is checked, so that a forgotten one does no harm.
function until(year, month, day) { return new Date() < new Date(year, month - 1, day + 1); }
function FindProxyForURL(url, host) {
  var hour = new Date().getHours(), now = new Date(), day = now.getDay();

  // INC-40211 partner cannot do proxy authentication. Owner: m.keller. Ends 2026-01-31
  if (until(2026, 1, 31) && dnsDomainIs(host, ".partner.example.net")) return "DIRECT";
  // INC-39876 load test. Owner: load-team. Ends 2025-12-01
  if (until(2025, 12, 1) && host == "loadtest.example.com") return "PROXY px-test.corp.example:8080";
  // INC-41002 freeze at the end of the quarter
  if (dateRange(25, "MAR", 2026, 2, "APR", 2026)) {
    if (dnsDomainIs(host, ".deploy.example.org")) return "PROXY 192.0.2.1:9";
  }
  if (day === 0 || day === 6 || hour < 6 || hour >= 20) {
    if (dnsDomainIs(host, ".deploy.example.org")) return "PROXY px-oncall.corp.example:8080";
  }
  if (dnsDomainIs(host, ".corp.example")) return "DIRECT";
  return "PROXY px1.corp.example:8080; DIRECT";
}
