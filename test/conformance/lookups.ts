import { type ConformanceCase, inFirefox, throwsInFirefox, whole } from "./case.ts";

/** Look-ups in unusual places, and how many of them a call may make. */
export const lookups: readonly ConformanceCase[] = [
  whole(
    "a look-up inside a callback is an ordinary call",
    `function FindProxyForURL(url, host) {
  var nets = [["172.16.0.0", "255.240.0.0"], ["192.168.0.0", "255.255.0.0"]];
  return nets.some(function (net) { return isInNet(host, net[0], net[1]); }) ? "DIRECT" : "PROXY px.example:3128";
}`,
    "PROXY px.example:3128",
    "nothing is asynchronous: the run is repeated when an answer was missing",
  ),
  whole(
    "a named callback that looks up is an ordinary call",
    `function inside(net) { return isInNet("203.0.113.7", net, "255.0.0.0"); }
function FindProxyForURL(url, host) { return ["10.0.0.0", "172.16.0.0"].some(inside) ? "DIRECT" : "PROXY px.example:3128"; }`,
    "PROXY px.example:3128",
    "no promise that would count as true",
  ),
  whole(
    "a look-up may be an argument",
    `function FindProxyForURL(url, host) {
  return shExpMatch(dnsResolve(host), "10.*") ? "PROXY inside.example:1" : "PROXY outside.example:1";
}`,
    "PROXY inside.example:1",
    "it is a value like any other",
  ),
  whole(
    "a getter may look up",
    `var office = { get reachable() { return isResolvable("gone.corp.example"); } };
function FindProxyForURL(url, host) { return office.reachable ? "DIRECT" : "PROXY px.example:1"; }`,
    "PROXY px.example:1",
    "getters run synchronously",
  ),
  whole(
    "a helper may be called through call",
    `function FindProxyForURL(url, host) {
  return isInNet.call(null, host, "172.16.0.0", "255.240.0.0") ? "DIRECT" : "PROXY px.example:1";
}`,
    "PROXY px.example:1",
    "helpers are ordinary functions",
  ),
  whole(
    "a helper may come from a table",
    `var tests = [function (h) { return isInNet(h, "10.0.0.0", "255.0.0.0"); }, isPlainHostName];
function FindProxyForURL(url, host) {
  for (var i = 0; i < tests.length; i++) if (!tests[i](host)) return "PROXY test-" + i + ".example:1";
  return "DIRECT";
}`,
    "PROXY test-1.example:1",
    "helpers are ordinary values",
  ),
  whole(
    "a helper may be called in eval",
    `function FindProxyForURL(url, host) {
  return eval('isInNet(host, "172.16.0.0", "255.240.0.0")') ? "DIRECT" : "PROXY px.example:1";
}`,
    "PROXY px.example:1",
    "eval is allowed in a PAC",
  ),
  whole(
    "a sort may look up",
    `function FindProxyForURL(url, host) {
  var names = ["intranet.corp.example", "www.corp.example"];
  names.sort(function (a, b) { return convert_addr(dnsResolve(a)) - convert_addr(dnsResolve(b)); });
  return "PROXY " + names[0] + ":1";
}`,
    "PROXY www.corp.example:1",
    "203.0.113.7 is the smaller number: it is negative",
  ),
  inFirefox(
    whole(
      "the first twenty different names are looked up",
      `function FindProxyForURL(url, host) {
  var found = 0;
  for (var i = 1; i <= 25; i++) if (dnsResolve("h" + i + ".many.corp.example") !== null) found++;
  return "PROXY found-" + found + ".example:1";
}`,
      "PROXY found-20.example:1",
      "one call may look up twenty names; later ones do not exist for it",
    ),
    "PROXY found-25.example:1",
    "there is no limit",
  ),
  whole(
    "the same name counts once",
    `function FindProxyForURL(url, host) {
  for (var i = 0; i < 40; i++) dnsResolve("www.corp.example");
  return "PROXY " + dnsResolve("h1.many.corp.example") + ":1";
}`,
    "PROXY 10.9.0.1:1",
    "only different names count",
  ),
  inFirefox(
    whole(
      "addresses given to dnsResolve count too",
      `function FindProxyForURL(url, host) {
  var found = 0;
  for (var i = 1; i <= 25; i++) if (dnsResolve("192.0.2." + i) !== null) found++;
  return "PROXY found-" + found + ".example:1";
}`,
      "PROXY found-20.example:1",
      "a literal goes through the resolver like a name",
    ),
    "PROXY found-25.example:1",
    "there is no limit",
  ),
  whole(
    "addresses given to isInNet do not count",
    `function FindProxyForURL(url, host) {
  var found = 0;
  for (var i = 1; i <= 25; i++) if (isInNet("192.0.2." + i, "192.0.2.0", "255.255.255.0")) found++;
  return "PROXY found-" + found + ".example:1";
}`,
    "PROXY found-25.example:1",
    "isInNet compares a dotted address without asking the resolver",
  ),
  inFirefox(
    whole(
      "names that do not exist count",
      `function FindProxyForURL(url, host) {
  for (var i = 1; i <= 20; i++) dnsResolve("n" + i + ".gone.corp.example");
  return "PROXY " + dnsResolve("intranet.corp.example") + ".example:1";
}`,
      "PROXY null.example:1",
      "what counts is the question",
    ),
    "PROXY 10.1.2.3.example:1",
    "there is no limit",
  ),
  throwsInFirefox(
    whole(
      "dnsResolve and dnsResolveEx of one name are two look-ups",
      `function FindProxyForURL(url, host) {
  var found = 0;
  for (var i = 1; i <= 12; i++) {
    if (dnsResolve("h" + i + ".many.corp.example")) found++;
    if (dnsResolveEx("h" + i + ".many.corp.example")) found++;
  }
  return "PROXY found-" + found + ".example:1";
}`,
      "PROXY found-20.example:1",
      "they ask different questions",
    ),
    "there is no dnsResolveEx",
  ),
  inFirefox(
    whole(
      "an own address counts as a look-up",
      `function FindProxyForURL(url, host) {
  myIpAddress();
  var found = 0;
  for (var i = 1; i <= 20; i++) if (dnsResolve("h" + i + ".many.corp.example")) found++;
  return "PROXY found-" + found + ".example:1";
}`,
      "PROXY found-19.example:1",
      "it takes one of the twenty places",
    ),
    "PROXY found-20.example:1",
    "there is no limit",
  ),
  inFirefox(
    whole(
      "a call starts again at each answer that was missing",
      `var runs = {};
function FindProxyForURL(url, host) {
  runs[url] = (runs[url] || 0) + 1;
  dnsResolve("www.corp.example");
  dnsResolve("intranet.corp.example");
  return "PROXY runs-" + runs[url] + ".example:1";
}`,
      "PROXY runs-3.example:1",
      "globals keep what the aborted runs did, so a script must not count",
    ),
    "PROXY runs-1.example:1",
    "the call waits for the answer",
  ),
];
