// No PAC functions at all: only those of JavaScript 1.0, "because they are faster".
function ends(s, t) { return s.length >= t.length && s.lastIndexOf(t) == s.length - t.length; }
function begins(s, t) { return s.indexOf(t) == 0; }
function has(s, t) { return s.indexOf(t) != -1; }

function FindProxyForURL(url, host) {
  var scheme = url.substring(0, url.indexOf(":"));
  var rest = url.substr(scheme.length + 3);
  var slash = rest.indexOf("/");
  var path = slash == -1 ? "/" : rest.substring(slash);
  var authority = slash == -1 ? rest : rest.slice(0, slash);
  var port = has(authority, "]:") || (has(authority, ":") && !has(authority, "["))
    ? authority.substring(authority.lastIndexOf(":") + 1) : "";

  if (!has(host, ".") && !has(host, ":")) return "DIRECT";
  if (ends(host, ".corp.example") || host == "corp.example") return "DIRECT";
  if (begins(host, "192.168.") || begins(host, "10.")) return "DIRECT";
  if (has(host, "intranet")) return "DIRECT";                       // also intranet.attacker.example
  if (port == "8443" || port == "9443") return "PROXY px-tls.corp.example:" + port;
  if (scheme == "http" && begins(path, "/api/")) return "PROXY px-api.corp.example:8080";
  if (path.charAt(path.length - 1) != "/" && has(path, ".")) return "PROXY px-files.corp.example:8080";
  if (host.toUpperCase() == "WWW.EXAMPLE.COM") return "PROXY px-www.corp.example:8080";
  if (host.split(".").length > 4) return "PROXY px-deep.corp.example:8080";
  if (host.replace(/[^0-9]/g, "").length > 2) return "PROXY px-digits.corp.example:8080";
  return "PROXY px1.corp.example:8080";
}
