// After the mergers: every subsidiary kept its own function, and its own habits.

function northgate(url, host) {
  if (host == "parts.northgate.example.org") return "DIRECT";
  if (host == "chat.northgate.example.com") return "DIRECT";
  if (host == "update.northgate.example.org") return "DIRECT";
  if (host == "invoices.northgate.example.org") return "DIRECT";
  if (host == "orders.northgate.example.org") return "DIRECT";
  if (host == "newsletter.northgate.example.com") return "DIRECT";
  if (host == "insurance.northgate.example.com") return "DIRECT";
  if (host == "static.northgate.example.net") return "DIRECT";
  if (host == "search.northgate.example.com") return "DIRECT";
  if (host == "tickets.northgate.example.com") return "DIRECT";
  if (host == "wiki.northgate.example.com") return "DIRECT";
  if (host == "video.northgate.example.net") return "DIRECT";
  if (host == "edi.northgate.example.org") return "DIRECT";
  if (host == "vendor.northgate.example.com") return "DIRECT";
  if (host.indexOf(".northgate.") > 0) return "PROXY px-northgate.corp.example:8080; PROXY px1.corp.example:8080";
  return false;
}

function fabricor(url, host) {
  var list = ["docs.fabricor.example.net",
              "travel.fabricor.example.org",
              "sap.fabricor.example.net",
              "video.fabricor.example.org",
              "portal.fabricor.example.com",
              "jobs.fabricor.example.org",
              "parts.fabricor.example.com",
              "careers.fabricor.example.org",
              "hr.fabricor.example.com",
              "app.fabricor.example.net",
              "search.fabricor.example.org",
              "vpn.fabricor.example.net",
              "logistics.fabricor.example.net",
              "survey.fabricor.example.org"];
  for (var i = 0; i < list.length; i++) {
    if (host == list[i] || dnsDomainIs(host, "." + list[i])) return "DIRECT";
  }
  if (shExpMatch(host, "*.fabricor.example.*")) return "PROXY px-fabricor.corp.example:8080";
  return null;
}

function tailwheel(url, host) {
  if (/^(logistics|update|booking|mobile|insurance|cloud|static|hr|supply|billing|connect|app|claims|quality)\.tailwheel\./.test(host)) return "DIRECT";
  if (host.indexOf(".tailwheel.") > 0) return "PROXY px-tailwheel.corp.example:8080; PROXY px1.corp.example:8080";
  return false;
}

function limeware(url, host) {
  if (host == "logistics.limeware.example.com") return "DIRECT";
  if (host == "files.limeware.example.org") return "DIRECT";
  if (host == "webinar.limeware.example.org") return "DIRECT";
  if (host == "media.limeware.example.net") return "DIRECT";
  if (host == "hr.limeware.example.net") return "DIRECT";
  if (host == "jobs.limeware.example.com") return "DIRECT";
  if (host == "shop.limeware.example.com") return "DIRECT";
  if (host == "cdn.limeware.example.org") return "DIRECT";
  if (host == "warranty.limeware.example.org") return "DIRECT";
  if (host == "mail.limeware.example.net") return "DIRECT";
  if (host == "portal.limeware.example.com") return "DIRECT";
  if (host == "webinar.limeware.example.net") return "DIRECT";
  if (host == "survey.limeware.example.com") return "DIRECT";
  if (host == "b2b.limeware.example.net") return "DIRECT";
  if (shExpMatch(host, "*.limeware.example.*")) return "PROXY px-limeware.corp.example:8080";
  return null;
}

function altadata(url, host) {
  var list = ["shop.altadata.example.com",
              "tracking.altadata.example.net",
              "learning.altadata.example.net",
              "rfid.altadata.example.net",
              "update.altadata.example.org",
              "api.altadata.example.com",
              "forum.altadata.example.com",
              "portal.altadata.example.com",
              "helpdesk.altadata.example.org",
              "survey.altadata.example.org",
              "auth.altadata.example.net",
              "edi.altadata.example.com",
              "reports.altadata.example.org",
              "voice.altadata.example.com"];
  for (var i = 0; i < list.length; i++) {
    if (host == list[i] || dnsDomainIs(host, "." + list[i])) return "DIRECT";
  }
  if (host.indexOf(".altadata.") > 0) return "PROXY px-altadata.corp.example:8080; PROXY px1.corp.example:8080";
  return false;
}

function wingspan(url, host) {
  if (/^(support|files|mobile|tickets|gateway|pos|search|scan|vpn|reports|crm|wiki|vendor|orders)\.wingspan\./.test(host)) return "DIRECT";
  if (shExpMatch(host, "*.wingspan.example.*")) return "PROXY px-wingspan.corp.example:8080";
  return null;
}

function FindProxyForURL(url, host) {
  if (isPlainHostName(host) || dnsDomainIs(host, ".corp.example")) return "DIRECT";
  return northgate(url, host) || fabricor(url, host) || tailwheel(url, host) || limeware(url, host) || altadata(url, host) || wingspan(url, host) ||
         "PROXY px1.corp.example:8080; PROXY px2.corp.example:8080; DIRECT";
}
