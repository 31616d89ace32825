// EXAMPLE CORP PROXY.PAC - MASTER COPY - REQUESTS TO THE NETWORK DESK ONLY
function FindProxyForURL(url, host)
{
  // Everything in this list goes direct. 260 entries as of January.
  if (isPlainHostName(host) ||
      dnsDomainIs(host, ".corp.example") ||
      shExpMatch(host, "*.local") ||
      dnsDomainIs(host, ".logistics.granite-bank.example.org") ||
      (host == "careers.city-power.example.org") ||
      dnsDomainIs(host, ".b2b.limeware.example.org") ||
      shExpMatch(host, "mq.graphic-works.example.net") ||
      dnsDomainIs(host, ".cdn.granite-bank.example.net") ||
      shExpMatch(host, "webinar.granite-bank.example.com") ||
      shExpMatch(host, "chat.altadata.example.com") ||
      shExpMatch(host, "*.survey.cohort.example.net") ||
      shExpMatch(host, "helpdesk.papermill.example.net") ||
      dnsDomainIs(host, ".sftp.alpine.example.net") ||
      dnsDomainIs(host, ".login.tailwheel.example.com") ||
      shExpMatch(url, "*://api.relaycloud.example.com/*") ||
      dnsDomainIs(host, ".mq.city-power.example.com") ||
      dnsDomainIs(host, ".forum.fifth-tea.example.org") ||
      (host == "learning.woodland.example.com") ||
      dnsDomainIs(host, ".jobs.hugebox.example.net") ||
      dnsDomainIs(host, ".reports.woodland.example.org") ||
      dnsDomainIs(host, ".orders.cohort.example.net") ||
      dnsDomainIs(host, ".quality.bluefield.example.net") ||
      dnsDomainIs(host, ".billing.tailwheel.example.com") ||
      shExpMatch(host, "hr.alpine.example.com") ||
      (host == "reports.granite-bank.example.net") ||
      shExpMatch(host, "scan.woodland.example.net") ||
      shExpMatch(host, "support.cohort.example.org") ||
      shExpMatch(host, "api.consolidated.example.com") ||
      dnsDomainIs(host, ".login.northgate.example.org") ||
      shExpMatch(host, "billing.graphic-works.example.net") ||
      (host == "dealer.fabricor.example.com") ||
      localHostOrDomainIs(host, "support.limeware.example.net") ||
      dnsDomainIs(host, ".newsletter.city-power.example.net") ||
      shExpMatch(host, "docs.northgate.example.com") ||
      (host == "media.school-of-art.example.org") ||
      shExpMatch(host, "billing.altadata.example.org") ||
      shExpMatch(url, "*://pay.marigold.example.com/*") ||
      shExpMatch(host, "docs.tresco.example.org") ||
      dnsDomainIs(host, ".static.munster.example.org") ||
      shExpMatch(host, "*.gateway.fifth-tea.example.org") ||
      dnsDomainIs(host, ".app.woodland.example.com") ||
      dnsDomainIs(host, ".voice.marigold.example.net") ||
      localHostOrDomainIs(host, "sign.hugebox.example.org") ||
      dnsDomainIs(host, ".travel.bluefield.example.com") ||
      shExpMatch(host, "*.mq.woodland.example.org") ||
      shExpMatch(host, "*.reports.woodland.example.com") ||
      shExpMatch(host, "claims.school-of-art.example.com") ||
      dnsDomainIs(host, ".scan.consolidated.example.net") ||
      dnsDomainIs(host, ".newsletter.consolidated.example.net") ||
      shExpMatch(host, "sales.altadata.example.org") ||
      shExpMatch(host, "voice.limeware.example.com") ||
      shExpMatch(host, "mobile.wingspan.example.net") ||
      shExpMatch(host, "*.maps.city-power.example.net") ||
      shExpMatch(url, "*://dealer.granite-bank.example.net/*") ||
      shExpMatch(host, "cloud.fabricor.example.com") ||
      shExpMatch(host, "scan.northgate.example.org") ||
      shExpMatch(host, "chat.relaycloud.example.net") ||
      (host == "shop.vandermeer.example.com") ||
      localHostOrDomainIs(host, "learning.southbank.example.net") ||
      shExpMatch(url, "*://cdn.limeware.example.net/*") ||
      (host == "rfid.graphic-works.example.net") ||
      shExpMatch(host, "*.sign.cohort.example.org") ||
      shExpMatch(host, "edi.limeware.example.com") ||
      shExpMatch(host, "*.parts.fabricor.example.net") ||
      shExpMatch(host, "*.shop.woodland.example.com") ||
      (host == "files.munster.example.net") ||
      shExpMatch(host, "jobs.cohort.example.com") ||
      shExpMatch(host, "pay.alpine.example.net") ||
      shExpMatch(host, "*.portal.woodland.example.com") ||
      shExpMatch(host, "*.support.consolidated.example.org") ||
      localHostOrDomainIs(host, "travel.tresco.example.com") ||
      dnsDomainIs(host, ".webinar.munster.example.net") ||
      shExpMatch(host, "maps.papermill.example.net") ||
      dnsDomainIs(host, ".survey.limeware.example.org") ||
      localHostOrDomainIs(host, "mobile.fabricor.example.com") ||
      shExpMatch(host, "vendor.fifth-tea.example.net") ||
      shExpMatch(host, "cdn.bluefield.example.org") ||
      shExpMatch(host, "insurance.altadata.example.net") ||
      dnsDomainIs(host, ".video.wingspan.example.net") ||
      shExpMatch(host, "tickets.graphic-works.example.com") ||
      shExpMatch(host, "voice.graphic-works.example.net") ||
      localHostOrDomainIs(host, "img.southbank.example.com") ||
      (host == "warranty.papermill.example.com") ||
      dnsDomainIs(host, ".hr.papermill.example.net") ||
      shExpMatch(host, "*.rfid.fabricor.example.org") ||
      dnsDomainIs(host, ".search.city-power.example.org") ||
      (host == "update.woodland.example.org") ||
      (host == "tracking.munster.example.org") ||
      localHostOrDomainIs(host, "forum.tailwheel.example.com") ||
      shExpMatch(host, "*.sign.woodland.example.org") ||
      (host == "mobile.consolidated.example.org") ||
      shExpMatch(host, "pos.vandermeer.example.com") ||
      shExpMatch(host, "parts.tresco.example.org") ||
      shExpMatch(host, "hr.granite-bank.example.com") ||
      shExpMatch(host, "scan.limeware.example.com") ||
      shExpMatch(host, "cloud.fabricor.example.org") ||
      shExpMatch(host, "mobile.southbank.example.com") ||
      shExpMatch(url, "*://claims.limeware.example.org/*") ||
      localHostOrDomainIs(host, "mobile.fifth-tea.example.net") ||
      dnsDomainIs(host, ".edi.fifth-tea.example.net") ||
      shExpMatch(host, "*.helpdesk.southbank.example.net") ||
      shExpMatch(host, "mobile.tresco.example.net") ||
      shExpMatch(host, "*.hr.vandermeer.example.com") ||
      shExpMatch(host, "maps.wingspan.example.com") ||
      shExpMatch(host, "*.careers.tresco.example.net") ||
      shExpMatch(host, "*.b2b.graphic-works.example.net") ||
      dnsDomainIs(host, ".sales.lakeside.example.org") ||
      (host == "warranty.graphic-works.example.com") ||
      shExpMatch(host, "search.munster.example.org") ||
      localHostOrDomainIs(host, "login.school-of-art.example.net") ||
      shExpMatch(host, "logistics.city-power.example.com") ||
      dnsDomainIs(host, ".pos.altadata.example.org") ||
      shExpMatch(host, "backup.northgate.example.net") ||
      dnsDomainIs(host, ".booking.woodland.example.com") ||
      dnsDomainIs(host, ".vendor.northgate.example.net") ||
      shExpMatch(url, "*://scan.alpine.example.com/*") ||
      (host == "maps.vandermeer.example.net") ||
      dnsDomainIs(host, ".mq.fifth-tea.example.org") ||
      shExpMatch(host, "pos.tresco.example.net") ||
      shExpMatch(host, "*.mobile.woodland.example.org") ||
      (host == "voice.consolidated.example.org") ||
      (host == "api.cohort.example.com") ||
      dnsDomainIs(host, ".media.hugebox.example.org") ||
      (host == "media.altadata.example.org") ||
      dnsDomainIs(host, ".shop.tailwheel.example.org") ||
      shExpMatch(host, "*.reports.first-up.example.org") ||
      dnsDomainIs(host, ".chat.marigold.example.com") ||
      (host == "app.cohort.example.org") ||
      shExpMatch(url, "*://booking.tailwheel.example.com/*") ||
      shExpMatch(host, "tickets.cohort.example.com") ||
      shExpMatch(url, "*://b2b.school-of-art.example.net/*") ||
      dnsDomainIs(host, ".b2b.papermill.example.org") ||
      shExpMatch(host, "*.api.wingspan.example.net") ||
      dnsDomainIs(host, ".hr.northgate.example.com") ||
      shExpMatch(host, "logistics.altadata.example.org") ||
      shExpMatch(url, "*://parts.alpine.example.net/*") ||
      shExpMatch(host, "*.mq.granite-bank.example.com") ||
      shExpMatch(host, "print.consolidated.example.net") ||
      shExpMatch(host, "b2b.city-power.example.net") ||
      shExpMatch(url, "*://img.hugebox.example.org/*") ||
      dnsDomainIs(host, ".mail.vandermeer.example.org") ||
      localHostOrDomainIs(host, "hr.cohort.example.net") ||
      (host == "billing.alpine.example.com") ||
      shExpMatch(host, "*.tracking.first-up.example.net") ||
      shExpMatch(url, "*://app.alpine.example.com/*") ||
      dnsDomainIs(host, ".vendor.vandermeer.example.org") ||
      (host == "scan.tresco.example.net") ||
      dnsDomainIs(host, ".cloud.bluefield.example.org") ||
      shExpMatch(host, "app.wingspan.example.org") ||
      dnsDomainIs(host, ".careers.papermill.example.com") ||
      localHostOrDomainIs(host, "helpdesk.munster.example.net") ||
      localHostOrDomainIs(host, "docs.granite-bank.example.com") ||
      dnsDomainIs(host, ".media.first-up.example.net") ||
      localHostOrDomainIs(host, "mail.marigold.example.com") ||
      localHostOrDomainIs(host, "search.tresco.example.com") ||
      dnsDomainIs(host, ".pay.bluefield.example.net") ||
      (host == "hr.graphic-works.example.com") ||
      shExpMatch(host, "*.training.bluefield.example.com") ||
      shExpMatch(host, "warranty.vandermeer.example.org") ||
      dnsDomainIs(host, ".sap.cohort.example.org") ||
      shExpMatch(host, "mq.school-of-art.example.org") ||
      shExpMatch(host, "*.maps.tresco.example.com") ||
      (host == "sftp.tresco.example.net") ||
      localHostOrDomainIs(host, "hr.fifth-tea.example.com") ||
      shExpMatch(host, "pay.wingspan.example.com") ||
      shExpMatch(url, "*://sso.marigold.example.com/*") ||
      dnsDomainIs(host, ".careers.alpine.example.net") ||
      shExpMatch(host, "*.billing.limeware.example.net") ||
      shExpMatch(host, "backup.bluefield.example.com") ||
      dnsDomainIs(host, ".update.papermill.example.com") ||
      localHostOrDomainIs(host, "update.fabricor.example.com") ||
      dnsDomainIs(host, ".webinar.fifth-tea.example.com") ||
      shExpMatch(host, "app.bluefield.example.org") ||
      shExpMatch(host, "*.logistics.altadata.example.net") ||
      shExpMatch(host, "survey.school-of-art.example.org") ||
      dnsDomainIs(host, ".scan.tailwheel.example.com") ||
      shExpMatch(host, "sales.relaycloud.example.org") ||
      shExpMatch(host, "chat.lakeside.example.net") ||
      shExpMatch(url, "*://forum.limeware.example.net/*") ||
      dnsDomainIs(host, ".rfid.tresco.example.org") ||
      shExpMatch(host, "files.hugebox.example.net") ||
      dnsDomainIs(host, ".maps.hugebox.example.net") ||
      shExpMatch(host, "*.logistics.first-up.example.net") ||
      shExpMatch(host, "orders.bluefield.example.com") ||
      shExpMatch(host, "shop.southbank.example.org") ||
      shExpMatch(host, "*.orders.school-of-art.example.org") ||
      dnsDomainIs(host, ".connect.tailwheel.example.com") ||
      shExpMatch(host, "voice.city-power.example.net") ||
      localHostOrDomainIs(host, "scan.altadata.example.com") ||
      shExpMatch(host, "forum.relaycloud.example.net") ||
      shExpMatch(host, "logistics.munster.example.com") ||
      dnsDomainIs(host, ".webinar.city-power.example.org") ||
      dnsDomainIs(host, ".voice.cohort.example.net") ||
      shExpMatch(host, "*.supply.graphic-works.example.com") ||
      (host == "helpdesk.school-of-art.example.org") ||
      shExpMatch(host, "*.insurance.alpine.example.com") ||
      (host == "mq.limeware.example.org") ||
      shExpMatch(url, "*://support.bluefield.example.net/*") ||
      localHostOrDomainIs(host, "cloud.vandermeer.example.com") ||
      (host == "billing.northgate.example.org") ||
      shExpMatch(url, "*://supply.southbank.example.com/*") ||
      (host == "crm.relaycloud.example.org") ||
      shExpMatch(host, "billing.bluefield.example.net") ||
      shExpMatch(host, "*.shop.tresco.example.org") ||
      shExpMatch(host, "static.vandermeer.example.org") ||
      shExpMatch(url, "*://webinar.cohort.example.com/*") ||
      shExpMatch(host, "mail.lakeside.example.com") ||
      dnsDomainIs(host, ".support.granite-bank.example.org") ||
      shExpMatch(host, "*.orders.cohort.example.com") ||
      shExpMatch(host, "insurance.relaycloud.example.com") ||
      shExpMatch(url, "*://survey.munster.example.net/*") ||
      dnsDomainIs(host, ".img.lakeside.example.com") ||
      dnsDomainIs(host, ".maps.school-of-art.example.net") ||
      (host == "forum.cohort.example.com") ||
      dnsDomainIs(host, ".shop.city-power.example.net") ||
      shExpMatch(host, "warranty.northgate.example.com") ||
      (host == "maps.altadata.example.org") ||
      dnsDomainIs(host, ".booking.limeware.example.org") ||
      shExpMatch(host, "sales.northgate.example.net") ||
      shExpMatch(url, "*://vendor.bluefield.example.com/*") ||
      shExpMatch(host, "app.alpine.example.net") ||
      shExpMatch(url, "*://update.cohort.example.com/*") ||
      shExpMatch(host, "chat.northgate.example.org") ||
      shExpMatch(host, "vpn.limeware.example.com") ||
      localHostOrDomainIs(host, "pay.southbank.example.com") ||
      shExpMatch(host, "training.first-up.example.org") ||
      dnsDomainIs(host, ".api.bluefield.example.net") ||
      dnsDomainIs(host, ".media.cohort.example.net") ||
      shExpMatch(host, "gateway.school-of-art.example.net") ||
      (host == "sales.altadata.example.com") ||
      shExpMatch(host, "booking.first-up.example.org") ||
      dnsDomainIs(host, ".tracking.papermill.example.com") ||
      dnsDomainIs(host, ".travel.bluefield.example.org") ||
      shExpMatch(host, "rfid.consolidated.example.com") ||
      (host == "careers.school-of-art.example.org") ||
      (host == "travel.marigold.example.org") ||
      dnsDomainIs(host, ".pay.wingspan.example.org") ||
      shExpMatch(host, "*.webinar.lakeside.example.org") ||
      (host == "travel.graphic-works.example.net") ||
      shExpMatch(host, "webinar.woodland.example.org") ||
      dnsDomainIs(host, ".logistics.lakeside.example.com") ||
      shExpMatch(host, "files.lakeside.example.net") ||
      shExpMatch(host, "vendor.alpine.example.org") ||
      dnsDomainIs(host, ".tracking.relaycloud.example.org") ||
      shExpMatch(url, "*://api.school-of-art.example.net/*") ||
      shExpMatch(host, "invoices.hugebox.example.org") ||
      shExpMatch(host, "*.scan.granite-bank.example.net") ||
      shExpMatch(url, "*://booking.fifth-tea.example.com/*") ||
      shExpMatch(host, "gateway.munster.example.org") ||
      dnsDomainIs(host, ".auth.fifth-tea.example.net") ||
      shExpMatch(host, "gateway.granite-bank.example.org") ||
      dnsDomainIs(host, ".img.munster.example.org") ||
      shExpMatch(host, "crm.papermill.example.net") ||
      dnsDomainIs(host, ".img.woodland.example.net") ||
      shExpMatch(host, "*.survey.altadata.example.net") ||
      shExpMatch(host, "scan.alpine.example.org") ||
      localHostOrDomainIs(host, "portal.school-of-art.example.com") ||
      shExpMatch(host, "print.graphic-works.example.org") ||
      shExpMatch(host, "reports.granite-bank.example.com") ||
      shExpMatch(host, "pay.bluefield.example.org"))
    return "DIRECT";

  if (isInNet(dnsResolve(host), "10.0.0.0", "255.0.0.0") ||
      isInNet(dnsResolve(host), "172.16.0.0", "255.240.0.0") ||
      isInNet(dnsResolve(host), "192.168.0.0", "255.255.0.0"))
    return "DIRECT";

  if (dnsDomainIs(host, ".northgate.example.com") || dnsDomainIs(host, ".fabricor.example.net"))
    return "PROXY px-partner.corp.example:8080";

  return "PROXY px1.corp.example:8080; PROXY px2.corp.example:8080; DIRECT";
}
