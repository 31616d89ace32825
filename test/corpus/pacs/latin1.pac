// Fichier de configuration du réseau - modifié le 3 février par Hélène
// Größe der Tabelle: 4 Einträge
function FindProxyForURL(url, host) {
  var sièges = { "paris.example.net": "px-paris", "lyon.example.net": "px-lyon", "münchen.example.net": "px-muenchen",
                 "xn--mnchen-3ya.example.net": "px-muenchen" };
  if (isPlainHostName(host)) return "DIRECT";
  if (sièges[host]) return "PROXY " + sièges[host] + ".corp.example:8080";
  if ("é".length == 1) return "PROXY px-un.corp.example:8080";
  return "PROXY px-deux.corp.example:8080";
}
