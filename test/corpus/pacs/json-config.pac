// The site data base exports this object; the interpreter below it never changes.
var config = {
  "version": "2026.01.2", "default": ["px-a", "px-b"],
  "proxies": { "px-a": "PROXY px-a.corp.example:8080", "px-b": "PROXY px-b.corp.example:8080", "px-s": "SOCKS5 px-s.corp.example:1080", "none": "DIRECT" },
  "sites": [
    { "name": "berlin", "net": ["10.20.0.0", "255.255.0.0"], "use": ["px-b", "px-a", "none"] },
    { "name": "home", "net": ["192.168.0.0", "255.255.0.0"], "use": ["none"] }
  ],
  "rules": [
    { "type": "plain", "use": ["none"] },
    { "type": "suffix", "value": "corp.example", "use": ["none"] },
    { "type": "host", "value": "www.example.com", "use": ["px-a"] },
    { "type": "glob", "value": "*.cdn.example.net", "use": ["px-b", "none"] },
    { "type": "scheme", "value": "wss", "use": ["px-s"] },
    { "type": "regex", "value": "^(mail|imap|smtp)\\d*\\.example\\.org$", "use": ["px-s", "px-a"] },
    { "type": "net", "value": ["198.51.100.0", "255.255.255.0"], "use": ["px-a", "px-s"] }
  ]
};
function matches(rule, url, host) {
  switch (rule.type) {
    case "plain": return isPlainHostName(host);
    case "suffix": return host == rule.value || dnsDomainIs(host, "." + rule.value);
    case "host": return host == rule.value;
    case "glob": return shExpMatch(host, rule.value);
    case "scheme": return url.split(":")[0] == rule.value;
    case "regex": return new RegExp(rule.value).test(host);
    case "net": return isInNet(host, rule.value[0], rule.value[1]);
  }
  return false;
}
function chain(use) { var list = []; for (var i = 0; i < use.length; i++) list.push(config.proxies[use[i]]); return list.join("; "); }
function FindProxyForURL(url, host) {
  for (var i = 0; i < config.rules.length; i++) if (matches(config.rules[i], url, host)) return chain(config.rules[i].use);
  for (var s = 0; s < config.sites.length; s++) if (isInNet(myIpAddress(), config.sites[s].net[0], config.sites[s].net[1])) return chain(config.sites[s].use);
  return chain(config["default"]);
}
