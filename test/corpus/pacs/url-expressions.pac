// Rules as regular expressions over the URL, first match wins.
var RULES = [
  [/^https?:\/\/[^\/:.]+(:\d+)?\//, "DIRECT"],
  [/^[a-z]+:\/\/([^\/:]+\.)?corp\.example\.?(:\d+)?\//i, "DIRECT"],
  [/^wss?:\/\/chat\./, "PROXY chat.corp.example:8443"],
  [/^https:\/\/[^\/]*:(8443|9443)\//, "HTTPS px4.corp.example:8443; PROXY px1.corp.example:8080"],
  [/^http:\/\/(www|static\d*)\.example\.(com|net|org)\/(img|css|js)\//, "PROXY cache.corp.example:3128"],
  [/^http:\/\/[^?]*\?(.*&)?debug=1(&|$)/, "PROXY debug.corp.example:8888"],
  [/^https?:\/\/(?:\d{1,3}\.){3}\d{1,3}(?::\d+)?\//, "SOCKS5 px5.corp.example:1080"],
  [/^https?:\/\/\[[0-9a-f:]+\](:\d+)?\//, "SOCKS5 px6.corp.example:1080; DIRECT"],
  [/\bxn--/, "PROXY idn.corp.example:8080"],
  [/^https?:\/\/(?!www\.)([a-z0-9-]+\.){3,}/, "PROXY deep.corp.example:8080; DIRECT"],
  [/[A-Z]/, "PROXY upper.corp.example:8080"]
];

function FindProxyForURL(url, host) {
  for (var i = 0; i < RULES.length; i++) {
    if (RULES[i][0].test(url)) return RULES[i][1];
  }
  return "PROXY px1.corp.example:8080; PROXY px2.corp.example:8080";
}
