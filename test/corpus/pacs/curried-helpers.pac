// Small functions that make functions; a rule is a pair of a predicate and an answer.
function suffix(domain) { return function (req) { return req.host === domain || dnsDomainIs(req.host, "." + domain); }; }
function glob(pattern) { return function (req) { return shExpMatch(req.host, pattern); }; }
function net(base, mask) { return function (req) { return req.ip !== null && isInNet(req.ip, base, mask); }; }
function scheme(name) { return function (req) { return req.url.indexOf(name + ":") === 0; }; }
function any() { var tests = arguments; return function (req) { for (var i = 0; i < tests.length; i++) if (tests[i](req)) return true; return false; }; }
function not(test) { return function (req) { return !test(req); }; }
function both(a, b) { return function (req) { return a(req) && b(req); }; }
function always() { return true; }
var plain = function (req) { return isPlainHostName(req.host); };
var proxy = function (name) { return function (port) { return "PROXY " + name + ".corp.example:" + port; }; };
var px1 = proxy("px1"), px2 = proxy("px2");

var rules = [
  { when: any(plain, suffix("corp.example"), net("10.0.0.0", "255.0.0.0")), then: "DIRECT" },
  { when: both(scheme("https"), suffix("bank.example.com")), then: px1(8443) + "; " + px2(8443) },
  { when: both(glob("*.example.org"), not(glob("www*"))), then: px2(8080) },
  { when: any(glob("cdn?.example.net"), glob("*.static.example.net")), then: px1(3128) + "; DIRECT" },
  { when: always, then: px1(8080) + "; " + px2(8080) }
];

function FindProxyForURL(url, host) {
  var req = { url: url, host: host, ip: /^\d+(\.\d+){3}$/.test(host) ? host : null };
  for (var i = 0; i < rules.length; i++) if (rules[i].when(req)) return rules[i].then;
}
