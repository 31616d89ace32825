function FindProxyForURL(url, host) {
  switch (host) {
    case "intranet":
    case "intranet.corp.example":
    case "wiki.corp.example":
    case "tickets.corp.example":
      return "DIRECT";
    case "www.corp.example":
      return "PROXY px-dmz.corp.example:8080";
    case "mail.example.com":
    case "calendar.example.com":
      if (url.substring(0, 5) == "http:") break;
      return "HTTPS px-mail.corp.example:443; PROXY px1.corp.example:8080";
    case "old.example.org":
      host = "archive.example.org";
      // falls through on purpose: the old name is an alias
    case "archive.example.org":
      return "PROXY px-" + host.split(".")[0] + ".corp.example:8080";
    default:
      if (dnsDomainIs(host, ".corp.example")) return "DIRECT";
  }
  switch (url.split(":")[0]) {
    case "http": return "PROXY px1.corp.example:8080";
    case "https": return "PROXY px2.corp.example:8080";
    case "ws": case "wss": return "PROXY px3.corp.example:8080";
  }
  return "DIRECT";
}
