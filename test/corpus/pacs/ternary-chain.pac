var direct = "DIRECT", east = "PROXY px-east.corp.example:8080", west = "PROXY px-west.corp.example:8080", both = east + "; " + west;

function FindProxyForURL(url, host) {
  return isPlainHostName(host) ? direct
    : dnsDomainIs(host, ".corp.example") ? (dnsDomainIs(host, ".lab.corp.example") ? "PROXY px-lab.corp.example:3128" : direct)
    : shExpMatch(host, "*.east.example.com") || shExpMatch(host, "*.east.example.net") ? east
    : shExpMatch(host, "*.west.example.com") || shExpMatch(host, "*.west.example.net") ? west
    : localHostOrDomainIs(host, "portal.example.org") ? both + "; " + direct
    : url.slice(0, 8) === "https://" && !dnsDomainIs(host, ".example.org") ? west + "; " + east
    : host.charAt(0) < "m" ? east
    : host.charAt(0) >= "m" && host.charAt(0) <= "z" ? west
    : both;
}
