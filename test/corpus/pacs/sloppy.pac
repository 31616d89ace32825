// Nobody has reviewed this one. It runs, more or less.
function FindProxyForURL(url,host){
if(isPlainHostName(host))return"DIRECT"
if (dnsDomainIs(host,"corp.example")) {return "DIRECT"}
else if (shExpMatch(host,"*.Example.com")) return "PROXY px-case.corp.example:8080"
if (host = "redirect.example.net") { where = host }
if (shExpMatch(url, "*.bank.example.com/*") == "true") return "PROXY px-string.corp.example:8080";
if (isInNet(host, "192.0.2.0", "255.255.255.O")) return "PROXY px-letter-o.corp.example:8080"
if (url.indexOf("https")) { if (shExpMatch(url, "*.php")) return "PROXY px-php.corp.example:8080"; if (url.length > 60) return; }
for (p in [1,2]) { var proxy = "PROXY px" + p + ".corp.example:8080" }
if (dnsDomainLevels(url) > 3) return proxy + ":" + where;
return proxy
}
