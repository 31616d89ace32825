// Proxy auto-configuration of Example Corp.
// Owner: network team <netops@corp.example>. Change it by merge request; pac-lint and the expectations in
// proxy.test.yaml must pass.

var PROXIES = "PROXY px1.corp.example:8080; PROXY px2.corp.example:8080";

// An address, not "does it resolve?": hotels and some providers answer every name with a server of their own.
var PROBE_NAME = "probe.corp.example";
var PROBE_ADDRESS = "10.20.30.40";

function isAddress(host) {
  return /^\d+\.\d+\.\d+\.\d+$/.test(host);
}

function isLocal(host) {
  // Both spellings: browsers pass ::1, Node programs [::1].
  return host === "localhost" || dnsDomainIs(host, ".localhost") || host === "::1" || host === "[::1]";
}

function isInternalAddress(host) {
  if (!isAddress(host)) return false;
  return (
    isInNet(host, "127.0.0.0", "255.0.0.0") ||
    isInNet(host, "10.0.0.0", "255.0.0.0") ||
    isInNet(host, "172.16.0.0", "255.240.0.0") ||
    isInNet(host, "192.168.0.0", "255.255.0.0")
  );
}

function FindProxyForURL(url, host) {
  host = host.toLowerCase();

  // Nothing on this machine or this network goes through a proxy. No look-up is needed to say so.
  if (isLocal(host) || isInternalAddress(host)) return "DIRECT";
  if (isPlainHostName(host) && host.indexOf(":") < 0) return "DIRECT";
  if (host === "corp.example" || dnsDomainIs(host, ".corp.example")) return "DIRECT";

  // temp owner=voice-team expires=2027-03-31 CHG-4711
  // Calls break behind px1 while the marking of its uplink is investigated.
  if (host === "meet.example.net" || dnsDomainIs(host, ".meet.example.net")) {
    return "PROXY px2.corp.example:8080; PROXY px1.corp.example:8080";
  }

  // A laptop keeps this file after it has left the building: use the proxies only where they can be reached.
  if (dnsResolve(PROBE_NAME) !== PROBE_ADDRESS) return "DIRECT";

  return PROXIES;
}
