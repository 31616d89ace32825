var DEBUG = true;
function log(what) { if (DEBUG) alert(new Date().getFullYear() > 2000 ? "[pac] " + what : what); }

function FindProxyForURL(url, host) {
  log("url=" + url + " host=" + host);
  var myip = myIpAddress();
  log("my address is " + myip);
  if (dnsDomainIs(host, ".corp.example") || isPlainHostName(host)) {
    log("rule 1, direct");
    return "DIRECT";
  }
  if (isInNet(myip, "10.20.0.0", "255.255.0.0")) {
    log("rule 2, office");
    return "PROXY px-office.corp.example:8080";
  }
  if (typeof console != "undefined") {
    console.log("only Chromium has a console");
    return "PROXY px-console.corp.example:8080; DIRECT";
  }
  log("rule 3, elsewhere");
  return "PROXY px-elsewhere.corp.example:8080; DIRECT";
}
