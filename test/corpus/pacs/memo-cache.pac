// Remembers the answer for each host, because the list below is slow.
var cache = {}, cached = 0;
var patterns = ["*.corp.example", "*.intern.example.net", "*cdn*.example.com", "*.api.example.*", "mail*.example.org", "*.meet.example.net"];
var answers  = ["DIRECT", "DIRECT", "PROXY px-cdn.corp.example:3128", "PROXY px-api.corp.example:8080", "PROXY px-mail.corp.example:8080", "DIRECT"];

function decide(host) {
  if (isPlainHostName(host)) return "DIRECT";
  for (var i = 0; i < patterns.length; i++) {
    if (shExpMatch(host, patterns[i])) return answers[i];
  }
  return "PROXY px1.corp.example:8080; PROXY px2.corp.example:8080";
}

function FindProxyForURL(url, host) {
  var key = "h:" + host;
  if (cache[key] === undefined) {
    if (cached > 500) { cache = {}; cached = 0; }
    cache[key] = decide(host);
    cached++;
  }
  return cache[key];
}
