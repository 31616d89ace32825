// $Id: proxy.pac,v 1.613 2026/01/09 07:41:02 netops Exp $
// Every exception needs an owner and an end. See the page "Proxy exceptions" in the wiki.
var direct   = "DIRECT";
var px       = "PROXY px1.corp.example:8080; PROXY px2.corp.example:8080";
var noAuth   = "PROXY px-noauth.corp.example:8081";
var bigFiles = "PROXY px-files.corp.example:8088; DIRECT";

function FindProxyForURL(url, host)
{
  if (isPlainHostName(host)) return direct;
  if (dnsDomainIs(host, ".corp.example")) return direct;

  // INC20000  owner: workplace  reason: file transfer above 2 GB  permanent
  if (dnsDomainIs(host, ".gateway.school-of-art.example.org")) return noAuth;
  // INC20053  owner: web-shop  reason: latency  expires: 2024-11-28
  if (shExpMatch(host, "*.vpn.tailwheel.example.com")) return direct;
  // INC20106  owner: network  reason: load test  permanent
  if (host == "reports.bluefield.example.org") return direct;
  // INC20159  owner: hr  reason: no proxy authentication  expires: 2026-10-28
  if (shExpMatch(host, "*.cdn.vandermeer.example.com")) return px;
  // INC20212  owner: web-shop  reason: WebSocket  expires: 2025-04-28
  if (dnsDomainIs(host, ".vpn.marigold.example.org")) return noAuth;
  // INC20265  owner: finance  reason: vendor pins our address  expires: 2027-11-28
  if (dnsDomainIs(host, ".tickets.consolidated.example.org")) return bigFiles;
  // INC20318  owner: workplace  reason: file transfer above 2 GB  expires: 2024-06-28
  if (host == "media.school-of-art.example.com") return noAuth;
  // INC20371  owner: web-shop  reason: broken content filter  permanent
  if (shExpMatch(url, "https://travel.cohort.example.net:*")) return direct;
  // INC20424  owner: workplace  reason: broken content filter  expires: 2026-03-28
  if (dnsDomainIs(host, ".img.bluefield.example.net")) return bigFiles;
  // INC20477  owner: plant-2  reason: file transfer above 2 GB  expires: 2024-05-28
  if (shExpMatch(url, "https://api.tailwheel.example.org:*")) return direct;
  // INC20530  owner: web-shop  reason: load test  expires: 2025-01-28
  if (host == "claims.lakeside.example.com") return bigFiles;
  // INC20583  owner: finance  reason: broken content filter  expires: 2027-05-28
  if (dnsDomainIs(host, ".connect.consolidated.example.com")) return direct;
  // INC20636  owner: hr  reason: no proxy authentication  expires: 2027-01-28
  if (host == "wiki.tailwheel.example.com") return bigFiles;
  // INC20689  owner: web-shop  reason: broken content filter  expires: 2026-05-28
  if (host == "video.city-power.example.org" || host == "www.video.city-power.example.org") return direct;
  // INC20742  owner: finance  reason: vendor pins our address  expires: 2025-11-28
  if (shExpMatch(host, "*.sales.lakeside.example.com")) return noAuth;
  // INC20795  owner: logistics  reason: file transfer above 2 GB  expires: 2023-11-28
  if (dnsDomainIs(host, ".reports.alpine.example.org")) return noAuth;
  // INC20848  owner: research  reason: client certificates  expires: 2025-07-28
  if (host == "newsletter.school-of-art.example.com") return bigFiles;
  // INC20901  owner: logistics  reason: latency  expires: 2026-03-28
  if (host == "supply.limeware.example.com" || host == "www.supply.limeware.example.com") return bigFiles;
  // INC20954  owner: plant-2  reason: vendor pins our address  expires: 2027-07-28
  if (host == "docs.graphic-works.example.net") return direct;
  // INC21007  owner: finance  reason: vendor pins our address  expires: 2025-12-28
  if (host == "static.lakeside.example.org") return noAuth;
  // INC21060  owner: finance  reason: long polling  expires: 2023-03-28
  if (host == "quality.lakeside.example.com") return noAuth;
  // INC21113  owner: research  reason: WebSocket  expires: 2026-08-28
  if (dnsDomainIs(host, ".careers.munster.example.com")) return direct;
  // INC21166  owner: logistics  reason: broken content filter  expires: 2023-06-28
  if (dnsDomainIs(host, ".warranty.alpine.example.org")) return noAuth;
  // INC21219  owner: web-shop  reason: vendor pins our address  permanent
  if (shExpMatch(host, "*.webinar.first-up.example.com")) return direct;
  // INC21272  owner: workplace  reason: broken content filter  expires: 2026-07-28
  if (dnsDomainIs(host, ".cdn.fifth-tea.example.net")) return noAuth;
  // INC21325  owner: workplace  reason: long polling  expires: 2024-08-28
  if (shExpMatch(host, "*.dealer.southbank.example.com")) return direct;
  // INC21378  owner: finance  reason: latency  expires: 2023-01-28
  if (dnsDomainIs(host, ".login.relaycloud.example.org")) return direct;
  // INC21431  owner: finance  reason: file transfer above 2 GB  expires: 2026-04-28
  if (host == "support.northgate.example.com") return px;
  // INC21484  owner: network  reason: latency  permanent
  if (dnsDomainIs(host, ".img.relaycloud.example.net")) return bigFiles;
  // INC21537  owner: logistics  reason: vendor pins our address  expires: 2024-01-28
  if (dnsDomainIs(host, ".logistics.city-power.example.net")) return bigFiles;
  // INC21590  owner: web-shop  reason: load test  expires: 2026-09-28
  if (dnsDomainIs(host, ".orders.city-power.example.net")) return direct;
  // INC21643  owner: logistics  reason: latency  permanent
  if (dnsDomainIs(host, ".helpdesk.papermill.example.com")) return direct;
  // INC21696  owner: web-shop  reason: vendor pins our address  expires: 2027-02-28
  if (shExpMatch(url, "https://mail.relaycloud.example.com:*")) return noAuth;
  // INC21749  owner: finance  reason: broken content filter  expires: 2025-12-28
  if (dnsDomainIs(host, ".print.tresco.example.org")) return px;
  // INC21802  owner: web-shop  reason: WebSocket  expires: 2025-12-28
  if (dnsDomainIs(host, ".tracking.consolidated.example.org")) return noAuth;
  // INC21855  owner: network  reason: latency  permanent
  if (dnsDomainIs(host, ".search.granite-bank.example.org")) return noAuth;
  // INC21908  owner: finance  reason: latency  expires: 2027-07-28
  if (dnsDomainIs(host, ".connect.lakeside.example.net")) return direct;
  // INC21961  owner: research  reason: load test  expires: 2023-11-28
  if (host == "mobile.graphic-works.example.net" || host == "www.mobile.graphic-works.example.net") return direct;
  // INC22014  owner: finance  reason: long polling  permanent
  if (shExpMatch(host, "*.sftp.fifth-tea.example.org")) return bigFiles;
  // INC22067  owner: hr  reason: long polling  expires: 2024-02-28
  if (host == "app.lakeside.example.com") return bigFiles;
  // INC22120  owner: hr  reason: client certificates  expires: 2024-12-28
  if (host == "scan.marigold.example.com") return px;
  // INC22173  owner: plant-2  reason: no proxy authentication  expires: 2024-02-28
  if (shExpMatch(host, "*.sap.lakeside.example.org")) return px;
  // INC22226  owner: hr  reason: latency  expires: 2027-11-28
  if (shExpMatch(host, "*.insurance.consolidated.example.com")) return px;
  // INC22279  owner: logistics  reason: vendor pins our address  expires: 2025-11-28
  if (shExpMatch(host, "*.travel.granite-bank.example.net")) return noAuth;
  // INC22332  owner: logistics  reason: vendor pins our address  expires: 2025-07-28
  if (shExpMatch(host, "*.newsletter.fifth-tea.example.com")) return bigFiles;
  // INC22385  owner: finance  reason: latency  expires: 2026-01-28
  if (shExpMatch(url, "https://sap.bluefield.example.com:*")) return direct;
  // INC22438  owner: network  reason: broken content filter  permanent
  if (dnsDomainIs(host, ".cloud.limeware.example.net")) return bigFiles;
  // INC22491  owner: hr  reason: latency  expires: 2023-06-28
  if (shExpMatch(url, "https://mail.school-of-art.example.org:*")) return direct;
  // INC22544  owner: logistics  reason: latency  expires: 2027-11-28
  if (dnsDomainIs(host, ".vpn.lakeside.example.org")) return px;
  // INC22597  owner: web-shop  reason: latency  expires: 2025-06-28
  if (shExpMatch(url, "https://print.tailwheel.example.com:*")) return bigFiles;
  // INC22650  owner: workplace  reason: client certificates  expires: 2025-03-28
  if (host == "reports.tresco.example.com") return noAuth;
  // INC22703  owner: logistics  reason: broken content filter  expires: 2023-10-28
  if (dnsDomainIs(host, ".img.southbank.example.org")) return direct;
  // INC22756  owner: web-shop  reason: WebSocket  permanent
  if (shExpMatch(host, "*.careers.wingspan.example.org")) return direct;
  // INC22809  owner: plant-2  reason: vendor pins our address  permanent
  if (shExpMatch(host, "*.orders.vandermeer.example.com")) return bigFiles;
  // INC22862  owner: logistics  reason: client certificates  expires: 2025-05-28
  if (host == "edi.woodland.example.org") return bigFiles;
  // INC22915  owner: network  reason: broken content filter  expires: 2023-10-28
  if (dnsDomainIs(host, ".billing.bluefield.example.com")) return noAuth;
  // INC22968  owner: workplace  reason: broken content filter  expires: 2023-12-28
  if (shExpMatch(host, "*.learning.graphic-works.example.org")) return px;
  // INC23021  owner: hr  reason: vendor pins our address  permanent
  if (shExpMatch(url, "https://hr.cohort.example.com:*")) return bigFiles;
  // INC23074  owner: finance  reason: no proxy authentication  permanent
  if (dnsDomainIs(host, ".pay.altadata.example.org")) return px;
  // INC23127  owner: finance  reason: no proxy authentication  expires: 2027-11-28
  if (host == "sales.granite-bank.example.com") return direct;
  // INC23180  owner: workplace  reason: vendor pins our address  expires: 2023-04-28
  if (dnsDomainIs(host, ".cloud.fifth-tea.example.net")) return bigFiles;
  // INC23233  owner: logistics  reason: client certificates  expires: 2026-06-28
  if (dnsDomainIs(host, ".update.lakeside.example.net")) return direct;
  // INC23286  owner: network  reason: broken content filter  expires: 2027-10-28
  if (dnsDomainIs(host, ".mobile.relaycloud.example.org")) return noAuth;
  // INC23339  owner: plant-2  reason: load test  permanent
  if (dnsDomainIs(host, ".jobs.munster.example.com")) return px;
  // INC23392  owner: research  reason: no proxy authentication  expires: 2025-03-28
  if (shExpMatch(url, "https://cdn.bluefield.example.net:*")) return px;
  // INC23445  owner: plant-2  reason: no proxy authentication  permanent
  if (host == "video.vandermeer.example.net") return px;
  // INC23498  owner: research  reason: WebSocket  expires: 2025-09-28
  if (host == "support.consolidated.example.net") return direct;
  // INC23551  owner: logistics  reason: load test  expires: 2027-08-28
  if (shExpMatch(host, "*.edi.southbank.example.net")) return noAuth;
  // INC23604  owner: plant-2  reason: long polling  expires: 2024-09-28
  if (dnsDomainIs(host, ".crm.munster.example.com")) return direct;
  // INC23657  owner: network  reason: latency  expires: 2023-03-28
  if (shExpMatch(host, "*.gateway.wingspan.example.com")) return px;
  // INC23710  owner: research  reason: vendor pins our address  expires: 2026-09-28
  if (host == "claims.limeware.example.com" || host == "www.claims.limeware.example.com") return direct;
  // INC23763  owner: finance  reason: vendor pins our address  expires: 2024-05-28
  if (shExpMatch(host, "*.orders.alpine.example.net")) return noAuth;
  // INC23816  owner: research  reason: long polling  expires: 2024-11-28
  if (dnsDomainIs(host, ".careers.hugebox.example.net")) return direct;
  // INC23869  owner: network  reason: file transfer above 2 GB  expires: 2023-12-28
  if (shExpMatch(url, "https://webinar.graphic-works.example.net:*")) return px;
  // INC23922  owner: logistics  reason: file transfer above 2 GB  expires: 2025-05-28
  if (dnsDomainIs(host, ".sso.tresco.example.org")) return direct;
  // INC23975  owner: research  reason: long polling  expires: 2026-09-28
  if (shExpMatch(host, "*.crm.fabricor.example.com")) return bigFiles;
  // INC24028  owner: finance  reason: load test  expires: 2023-01-28
  if (shExpMatch(url, "https://login.school-of-art.example.com:*")) return direct;
  // INC24081  owner: logistics  reason: no proxy authentication  expires: 2027-01-28
  if (dnsDomainIs(host, ".portal.city-power.example.com")) return noAuth;
  // INC24134  owner: network  reason: broken content filter  expires: 2023-12-28
  if (dnsDomainIs(host, ".helpdesk.bluefield.example.net")) return direct;
  // INC24187  owner: web-shop  reason: long polling  expires: 2023-09-28
  if (shExpMatch(url, "https://survey.altadata.example.com:*")) return direct;
  // INC24240  owner: plant-2  reason: file transfer above 2 GB  expires: 2024-03-28
  if (host == "maps.graphic-works.example.net") return noAuth;
  // INC24293  owner: logistics  reason: client certificates  expires: 2024-08-28
  if (dnsDomainIs(host, ".print.papermill.example.com")) return px;
  // INC24346  owner: finance  reason: load test  permanent
  if (dnsDomainIs(host, ".video.vandermeer.example.com")) return bigFiles;
  // INC24399  owner: plant-2  reason: no proxy authentication  expires: 2023-07-28
  if (shExpMatch(url, "https://webinar.school-of-art.example.net:*")) return direct;
  // INC24452  owner: plant-2  reason: broken content filter  expires: 2026-03-28
  if (dnsDomainIs(host, ".search.wingspan.example.org")) return direct;
  // INC24505  owner: finance  reason: client certificates  expires: 2026-05-28
  if (dnsDomainIs(host, ".logistics.munster.example.net")) return direct;
  // INC24558  owner: finance  reason: latency  expires: 2026-11-28
  if (dnsDomainIs(host, ".cloud.northgate.example.net")) return direct;
  // INC24611  owner: web-shop  reason: file transfer above 2 GB  expires: 2026-05-28
  if (dnsDomainIs(host, ".helpdesk.tresco.example.org")) return bigFiles;
  // INC24664  owner: research  reason: no proxy authentication  permanent
  if (shExpMatch(url, "https://chat.fabricor.example.com:*")) return direct;
  // INC24717  owner: finance  reason: WebSocket  permanent
  if (host == "invoices.relaycloud.example.com" || host == "www.invoices.relaycloud.example.com") return px;
  // INC24770  owner: plant-2  reason: load test  expires: 2024-03-28
  if (dnsDomainIs(host, ".cloud.school-of-art.example.org")) return px;
  // INC24823  owner: workplace  reason: vendor pins our address  expires: 2027-02-28
  if (dnsDomainIs(host, ".learning.marigold.example.com")) return noAuth;
  // INC24876  owner: logistics  reason: broken content filter  expires: 2026-09-28
  if (dnsDomainIs(host, ".shop.papermill.example.net")) return bigFiles;
  // INC24929  owner: network  reason: broken content filter  expires: 2027-02-28
  if (shExpMatch(host, "*.sap.fifth-tea.example.net")) return px;
  // INC24982  owner: web-shop  reason: no proxy authentication  expires: 2025-08-28
  if (dnsDomainIs(host, ".media.northgate.example.org")) return direct;
  // INC25035  owner: finance  reason: client certificates  expires: 2025-02-28
  if (dnsDomainIs(host, ".dealer.tailwheel.example.org")) return noAuth;
  // INC25088  owner: research  reason: no proxy authentication  permanent
  if (host == "quality.wingspan.example.org" || host == "www.quality.wingspan.example.org") return direct;
  // INC25141  owner: hr  reason: no proxy authentication  expires: 2024-06-28
  if (shExpMatch(host, "*.helpdesk.hugebox.example.com")) return noAuth;
  // INC25194  owner: hr  reason: vendor pins our address  expires: 2026-10-28
  if (dnsDomainIs(host, ".connect.alpine.example.net")) return bigFiles;
  // INC25247  owner: finance  reason: WebSocket  expires: 2024-03-28
  if (shExpMatch(url, "https://app.papermill.example.net:*")) return bigFiles;
  // INC25300  owner: logistics  reason: file transfer above 2 GB  expires: 2024-09-28
  if (dnsDomainIs(host, ".scan.bluefield.example.com")) return direct;
  // INC25353  owner: finance  reason: broken content filter  expires: 2023-02-28
  if (dnsDomainIs(host, ".docs.marigold.example.org")) return noAuth;
  // INC25406  owner: hr  reason: client certificates  permanent
  if (dnsDomainIs(host, ".files.city-power.example.net")) return bigFiles;
  // INC25459  owner: hr  reason: long polling  expires: 2024-09-28
  if (dnsDomainIs(host, ".jobs.munster.example.org")) return direct;
  // INC25512  owner: network  reason: vendor pins our address  permanent
  if (shExpMatch(host, "*.wiki.granite-bank.example.org")) return noAuth;
  // INC25565  owner: plant-2  reason: no proxy authentication  expires: 2026-05-28
  if (shExpMatch(host, "*.dealer.papermill.example.net")) return direct;
  // INC25618  owner: plant-2  reason: file transfer above 2 GB  permanent
  if (dnsDomainIs(host, ".media.lakeside.example.org")) return noAuth;
  // INC25671  owner: logistics  reason: long polling  expires: 2027-12-28
  if (shExpMatch(host, "*.survey.lakeside.example.net")) return noAuth;
  // INC25724  owner: logistics  reason: WebSocket  expires: 2024-10-28
  if (host == "survey.granite-bank.example.org" || host == "www.survey.granite-bank.example.org") return direct;
  // INC25777  owner: hr  reason: client certificates  expires: 2026-11-28
  if (shExpMatch(host, "*.auth.limeware.example.com")) return bigFiles;
  // INC25830  owner: finance  reason: latency  permanent
  if (shExpMatch(url, "https://files.graphic-works.example.com:*")) return direct;
  // INC25883  owner: finance  reason: load test  expires: 2026-05-28
  if (shExpMatch(host, "*.scan.bluefield.example.org")) return bigFiles;
  // INC25936  owner: finance  reason: client certificates  expires: 2025-10-28
  if (dnsDomainIs(host, ".sap.marigold.example.org")) return px;
  // INC25989  owner: plant-2  reason: vendor pins our address  expires: 2027-01-28
  if (shExpMatch(host, "*.mobile.limeware.example.com")) return direct;
  // INC26042  owner: plant-2  reason: WebSocket  expires: 2025-11-28
  if (shExpMatch(host, "*.sign.consolidated.example.net")) return direct;
  // INC26095  owner: hr  reason: vendor pins our address  expires: 2023-08-28
  if (host == "maps.southbank.example.org") return noAuth;
  // INC26148  owner: plant-2  reason: load test  permanent
  if (dnsDomainIs(host, ".parts.tresco.example.net")) return noAuth;
  // INC26201  owner: finance  reason: file transfer above 2 GB  expires: 2023-07-28
  if (dnsDomainIs(host, ".mobile.city-power.example.org")) return noAuth;
  // INC26254  owner: finance  reason: client certificates  expires: 2023-07-28
  if (shExpMatch(host, "*.voice.city-power.example.org")) return px;
  // INC26307  owner: logistics  reason: broken content filter  expires: 2026-07-28
  if (shExpMatch(url, "https://gateway.papermill.example.net:*")) return bigFiles;
  // INC26360  owner: hr  reason: long polling  expires: 2023-05-28
  if (host == "tracking.school-of-art.example.net") return noAuth;
  // INC26413  owner: logistics  reason: long polling  permanent
  if (shExpMatch(url, "https://edi.fabricor.example.com:*")) return noAuth;
  // INC26466  owner: workplace  reason: WebSocket  expires: 2026-07-28
  if (dnsDomainIs(host, ".sign.altadata.example.com")) return px;
  // INC26519  owner: finance  reason: WebSocket  expires: 2023-11-28
  if (shExpMatch(host, "*.warranty.lakeside.example.org")) return px;
  // INC26572  owner: hr  reason: vendor pins our address  expires: 2025-08-28
  if (dnsDomainIs(host, ".claims.northgate.example.com")) return px;
  // INC26625  owner: web-shop  reason: vendor pins our address  permanent
  if (dnsDomainIs(host, ".orders.consolidated.example.org")) return px;
  // INC26678  owner: workplace  reason: broken content filter  expires: 2027-08-28
  if (dnsDomainIs(host, ".sap.wingspan.example.net")) return noAuth;
  // INC26731  owner: logistics  reason: vendor pins our address  expires: 2027-07-28
  if (dnsDomainIs(host, ".vendor.fabricor.example.org")) return noAuth;
  // INC26784  owner: web-shop  reason: no proxy authentication  permanent
  if (host == "login.graphic-works.example.net" || host == "www.login.graphic-works.example.net") return bigFiles;
  // INC26837  owner: hr  reason: vendor pins our address  permanent
  if (shExpMatch(host, "*.helpdesk.lakeside.example.net")) return noAuth;
  // INC26890  owner: network  reason: broken content filter  expires: 2023-06-28
  if (shExpMatch(url, "https://sso.fifth-tea.example.net:*")) return noAuth;
  // INC26943  owner: workplace  reason: client certificates  expires: 2026-04-28
  if (shExpMatch(url, "https://invoices.lakeside.example.com:*")) return bigFiles;
  // INC26996  owner: logistics  reason: no proxy authentication  expires: 2025-12-28
  if (host == "quality.alpine.example.com" || host == "www.quality.alpine.example.com") return px;
  // INC27049  owner: finance  reason: latency  expires: 2023-03-28
  if (host == "sign.lakeside.example.org" || host == "www.sign.lakeside.example.org") return noAuth;
  // INC27102  owner: plant-2  reason: no proxy authentication  permanent
  if (dnsDomainIs(host, ".cdn.alpine.example.org")) return noAuth;
  // INC27155  owner: network  reason: latency  expires: 2025-02-28
  if (shExpMatch(host, "*.cloud.lakeside.example.net")) return direct;
  // INC27208  owner: logistics  reason: file transfer above 2 GB  expires: 2025-08-28
  if (dnsDomainIs(host, ".cloud.tresco.example.net")) return noAuth;
  // INC27261  owner: plant-2  reason: latency  expires: 2024-03-28
  if (dnsDomainIs(host, ".search.lakeside.example.org")) return noAuth;
  // INC27314  owner: plant-2  reason: vendor pins our address  expires: 2027-06-28
  if (host == "sso.altadata.example.com") return direct;
  // INC27367  owner: research  reason: client certificates  expires: 2023-09-28
  if (dnsDomainIs(host, ".portal.relaycloud.example.org")) return px;

  return px;
}
