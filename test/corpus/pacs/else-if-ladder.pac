// Converted from the proxy settings of 400 shops. One branch per supplier address.
var POOL_A = "PROXY pool-a.corp.example:8080", POOL_B = "PROXY pool-b.corp.example:8080", POOL_C = "PROXY pool-c.corp.example:8080; " + POOL_A;
function FindProxyForURL(url, host)
{
  if (isPlainHostName(host)) { return "DIRECT"; }
  else if (host == "files-scan.wingspan.example.org") { return POOL_C; }
  else if (localHostOrDomainIs(host, "warranty-video.altadata.example.org")) { return POOL_C; }
  else if (host == "portal-sign.first-up.example.com") { return POOL_B; }
  else if (shExpMatch(host, "api-quality.lakeside.example.com")) { return POOL_A; }
  else if (localHostOrDomainIs(host, "voice-insurance.altadata.example.org")) { return POOL_C; }
  else if (host == "edi-docs.southbank.example.com") { return POOL_B; }
  else if (shExpMatch(host, "orders-maps.graphic-works.example.org")) { return POOL_C; }
  else if (host == "travel-warranty.woodland.example.com") { return "DIRECT"; }
  else if (localHostOrDomainIs(host, "edi-backup.first-up.example.net")) { return "DIRECT"; }
  else if (dnsDomainIs(host, "sso-reports.consolidated.example.com")) { return POOL_B; }
  else if (shExpMatch(host, "maps-update.school-of-art.example.net")) { return POOL_A; }
  else if (shExpMatch(host, "sftp-quality.woodland.example.net")) { return POOL_A; }
  else if (shExpMatch(host, "shop-static.first-up.example.com")) { return POOL_C; }
  else if (localHostOrDomainIs(host, "update-training.woodland.example.net")) { return POOL_C; }
  else if (shExpMatch(host, "update-orders.hugebox.example.com")) { return POOL_A; }
  else if (dnsDomainIs(host, "warranty-tickets.southbank.example.com")) { return POOL_B; }
  else if (host == "b2b-chat.vandermeer.example.com") { return POOL_B; }
  else if (shExpMatch(host, "warranty-backup.hugebox.example.org")) { return POOL_B; }
  else if (localHostOrDomainIs(host, "sales-insurance.granite-bank.example.com")) { return POOL_C; }
  else if (host == "learning-logistics.consolidated.example.com") { return POOL_A; }
  else if (host == "sales-learning.munster.example.net") { return POOL_A; }
  else if (host == "training-survey.cohort.example.org") { return "DIRECT"; }
  else if (localHostOrDomainIs(host, "pay-reports.cohort.example.org")) { return POOL_C; }
  else if (host == "quality-jobs.school-of-art.example.com") { return POOL_A; }
  else if (localHostOrDomainIs(host, "helpdesk-app.marigold.example.com")) { return "DIRECT"; }
  else if (dnsDomainIs(host, "files-mail.relaycloud.example.org")) { return POOL_A; }
  else if (localHostOrDomainIs(host, "scan-support.altadata.example.net")) { return POOL_B; }
  else if (host == "training-b2b.granite-bank.example.net") { return "DIRECT"; }
  else if (shExpMatch(host, "training-mail.cohort.example.org")) { return POOL_B; }
  else if (localHostOrDomainIs(host, "media-app.city-power.example.org")) { return POOL_B; }
  else if (host == "forum-print.altadata.example.org") { return POOL_C; }
  else if (shExpMatch(host, "maps-rfid.graphic-works.example.net")) { return POOL_A; }
  else if (dnsDomainIs(host, "api-gateway.tresco.example.com")) { return "DIRECT"; }
  else if (shExpMatch(host, "print-vendor.bluefield.example.com")) { return POOL_C; }
  else if (localHostOrDomainIs(host, "voice-portal.fifth-tea.example.net")) { return POOL_C; }
  else if (dnsDomainIs(host, "sso-tickets.graphic-works.example.net")) { return POOL_A; }
  else if (host == "scan-cdn.cohort.example.org") { return POOL_C; }
  else if (dnsDomainIs(host, "training-shop.fabricor.example.org")) { return POOL_C; }
  else if (host == "forum-search.bluefield.example.com") { return POOL_C; }
  else if (host == "claims-tracking.consolidated.example.com") { return POOL_C; }
  else if (shExpMatch(host, "webinar-shop.munster.example.net")) { return POOL_C; }
  else if (localHostOrDomainIs(host, "media-learning.alpine.example.org")) { return POOL_B; }
  else if (shExpMatch(host, "sftp-mobile.munster.example.net")) { return POOL_B; }
  else if (dnsDomainIs(host, "api-warranty.first-up.example.org")) { return POOL_A; }
  else if (host == "vendor-mail.wingspan.example.net") { return POOL_A; }
  else if (dnsDomainIs(host, "vendor-claims.altadata.example.com")) { return "DIRECT"; }
  else if (host == "files-booking.granite-bank.example.com") { return POOL_C; }
  else if (shExpMatch(host, "tracking-scan.school-of-art.example.net")) { return POOL_B; }
  else if (localHostOrDomainIs(host, "app-survey.graphic-works.example.net")) { return POOL_A; }
  else if (host == "auth-sftp.tailwheel.example.org") { return "DIRECT"; }
  else if (localHostOrDomainIs(host, "invoices-search.graphic-works.example.net")) { return "DIRECT"; }
  else if (localHostOrDomainIs(host, "orders-shop.wingspan.example.com")) { return POOL_C; }
  else if (dnsDomainIs(host, "portal-support.fabricor.example.org")) { return POOL_C; }
  else if (localHostOrDomainIs(host, "forum-api.school-of-art.example.org")) { return POOL_C; }
  else if (dnsDomainIs(host, "survey-vpn.papermill.example.com")) { return POOL_C; }
  else if (localHostOrDomainIs(host, "b2b-cloud.first-up.example.org")) { return POOL_B; }
  else if (shExpMatch(host, "print-hr.hugebox.example.org")) { return POOL_B; }
  else if (host == "app-print.graphic-works.example.net") { return POOL_C; }
  else if (host == "cloud-quality.fabricor.example.net") { return POOL_C; }
  else if (shExpMatch(host, "connect-portal.alpine.example.com")) { return POOL_A; }
  else if (dnsDomainIs(host, "dealer-insurance.consolidated.example.com")) { return POOL_C; }
  else if (localHostOrDomainIs(host, "cloud-pos.wingspan.example.net")) { return POOL_B; }
  else if (host == "gateway-voice.graphic-works.example.net") { return POOL_B; }
  else if (shExpMatch(host, "b2b-voice.graphic-works.example.org")) { return POOL_C; }
  else if (dnsDomainIs(host, "reports-mq.city-power.example.com")) { return POOL_B; }
  else if (host == "travel-cdn.marigold.example.com") { return POOL_A; }
  else if (dnsDomainIs(host, "search-wiki.granite-bank.example.net")) { return "DIRECT"; }
  else if (host == "wiki-voice.northgate.example.org") { return POOL_B; }
  else if (shExpMatch(host, "dealer-hr.lakeside.example.com")) { return "DIRECT"; }
  else if (dnsDomainIs(host, "support-support.graphic-works.example.org")) { return POOL_C; }
  else if (shExpMatch(host, "dealer-helpdesk.graphic-works.example.com")) { return POOL_B; }
  else if (dnsDomainIs(host, "static-cloud.consolidated.example.com")) { return POOL_C; }
  else if (shExpMatch(host, "vendor-pos.relaycloud.example.org")) { return POOL_C; }
  else if (shExpMatch(host, "files-tickets.city-power.example.org")) { return POOL_C; }
  else if (localHostOrDomainIs(host, "vendor-b2b.city-power.example.com")) { return "DIRECT"; }
  else if (shExpMatch(host, "docs-pos.papermill.example.com")) { return POOL_A; }
  else if (localHostOrDomainIs(host, "crm-reports.northgate.example.org")) { return POOL_A; }
  else if (localHostOrDomainIs(host, "portal-search.tresco.example.com")) { return "DIRECT"; }
  else if (localHostOrDomainIs(host, "dealer-portal.hugebox.example.org")) { return POOL_C; }
  else if (host == "mobile-careers.city-power.example.org") { return POOL_B; }
  else if (shExpMatch(host, "training-logistics.vandermeer.example.org")) { return POOL_A; }
  else if (host == "docs-static.southbank.example.net") { return POOL_A; }
  else if (shExpMatch(host, "edi-hr.wingspan.example.org")) { return POOL_A; }
  else if (dnsDomainIs(host, "chat-gateway.first-up.example.net")) { return POOL_B; }
  else if (localHostOrDomainIs(host, "support-supply.papermill.example.com")) { return POOL_A; }
  else if (localHostOrDomainIs(host, "static-docs.cohort.example.net")) { return POOL_A; }
  else if (localHostOrDomainIs(host, "media-chat.first-up.example.com")) { return POOL_C; }
  else if (host == "api-forum.marigold.example.org") { return POOL_B; }
  else if (localHostOrDomainIs(host, "warranty-login.graphic-works.example.org")) { return POOL_C; }
  else if (localHostOrDomainIs(host, "mq-media.woodland.example.com")) { return POOL_B; }
  else if (host == "learning-sap.fabricor.example.org") { return POOL_C; }
  else if (dnsDomainIs(host, "sap-webinar.northgate.example.org")) { return POOL_B; }
  else if (shExpMatch(host, "login-travel.alpine.example.org")) { return POOL_C; }
  else if (localHostOrDomainIs(host, "app-img.alpine.example.org")) { return "DIRECT"; }
  else if (shExpMatch(host, "mobile-docs.hugebox.example.com")) { return POOL_C; }
  else if (host == "sales-docs.fifth-tea.example.net") { return "DIRECT"; }
  else if (shExpMatch(host, "sales-pos.cohort.example.org")) { return POOL_B; }
  else if (dnsDomainIs(host, "hr-travel.northgate.example.org")) { return POOL_B; }
  else if (shExpMatch(host, "reports-survey.marigold.example.org")) { return POOL_B; }
  else if (dnsDomainIs(host, "wiki-forum.hugebox.example.org")) { return POOL_C; }
  else if (dnsDomainIs(host, "reports-cloud.fifth-tea.example.com")) { return POOL_C; }
  else if (host == "auth-vpn.first-up.example.com") { return POOL_B; }
  else if (shExpMatch(host, "tracking-orders.fabricor.example.com")) { return POOL_B; }
  else if (shExpMatch(host, "supply-wiki.lakeside.example.com")) { return POOL_A; }
  else if (dnsDomainIs(host, "backup-crm.woodland.example.org")) { return POOL_A; }
  else if (localHostOrDomainIs(host, "cloud-supply.cohort.example.org")) { return POOL_B; }
  else if (host == "rfid-shop.papermill.example.com") { return POOL_A; }
  else if (shExpMatch(host, "mq-vpn.tailwheel.example.com")) { return "DIRECT"; }
  else if (dnsDomainIs(host, "gateway-pay.altadata.example.org")) { return POOL_A; }
  else if (shExpMatch(host, "pos-scan.limeware.example.net")) { return POOL_A; }
  else if (shExpMatch(host, "invoices-cdn.tresco.example.org")) { return POOL_C; }
  else if (localHostOrDomainIs(host, "billing-webinar.marigold.example.net")) { return POOL_C; }
  else if (dnsDomainIs(host, "newsletter-support.first-up.example.org")) { return POOL_C; }
  else if (localHostOrDomainIs(host, "print-shop.munster.example.com")) { return POOL_A; }
  else if (localHostOrDomainIs(host, "pos-tracking.limeware.example.net")) { return POOL_C; }
  else if (localHostOrDomainIs(host, "travel-mail.hugebox.example.org")) { return POOL_B; }
  else if (shExpMatch(host, "logistics-chat.hugebox.example.net")) { return "DIRECT"; }
  else if (shExpMatch(host, "cdn-sap.city-power.example.org")) { return POOL_B; }
  else if (dnsDomainIs(host, "booking-rfid.tailwheel.example.com")) { return POOL_C; }
  else if (host == "invoices-login.vandermeer.example.org") { return "DIRECT"; }
  else if (localHostOrDomainIs(host, "sales-chat.graphic-works.example.org")) { return POOL_C; }
  else if (localHostOrDomainIs(host, "api-pos.tresco.example.org")) { return POOL_C; }
  else if (localHostOrDomainIs(host, "helpdesk-b2b.southbank.example.com")) { return POOL_B; }
  else if (host == "claims-survey.woodland.example.net") { return "DIRECT"; }
  else if (dnsDomainIs(host, "webinar-tracking.bluefield.example.org")) { return POOL_A; }
  else if (localHostOrDomainIs(host, "supply-backup.hugebox.example.org")) { return "DIRECT"; }
  else if (dnsDomainIs(host, "backup-files.graphic-works.example.org")) { return POOL_A; }
  else if (dnsDomainIs(host, "rfid-tickets.wingspan.example.org")) { return POOL_C; }
  else if (shExpMatch(host, "warranty-maps.woodland.example.org")) { return "DIRECT"; }
  else if (dnsDomainIs(host, "voice-chat.hugebox.example.com")) { return POOL_B; }
  else if (host == "files-print.alpine.example.net") { return POOL_A; }
  else if (dnsDomainIs(host, "sftp-crm.hugebox.example.org")) { return "DIRECT"; }
  else if (dnsDomainIs(host, "logistics-sales.granite-bank.example.com")) { return "DIRECT"; }
  else if (shExpMatch(host, "app-edi.vandermeer.example.org")) { return POOL_C; }
  else if (shExpMatch(host, "files-sso.tailwheel.example.net")) { return "DIRECT"; }
  else if (shExpMatch(host, "sftp-tickets.city-power.example.org")) { return POOL_C; }
  else if (localHostOrDomainIs(host, "vendor-dealer.school-of-art.example.org")) { return POOL_B; }
  else if (host == "newsletter-claims.fifth-tea.example.com") { return POOL_C; }
  else if (localHostOrDomainIs(host, "careers-reports.cohort.example.net")) { return POOL_C; }
  else if (localHostOrDomainIs(host, "jobs-files.northgate.example.org")) { return POOL_C; }
  else if (localHostOrDomainIs(host, "video-jobs.munster.example.com")) { return POOL_A; }
  else if (localHostOrDomainIs(host, "billing-cdn.hugebox.example.com")) { return POOL_C; }
  else if (host == "static-jobs.northgate.example.com") { return POOL_A; }
  else if (shExpMatch(host, "mobile-pos.lakeside.example.net")) { return "DIRECT"; }
  else if (dnsDomainIs(host, "pay-vendor.city-power.example.com")) { return "DIRECT"; }
  else if (host == "booking-b2b.relaycloud.example.net") { return POOL_B; }
  else if (shExpMatch(host, "forum-tracking.munster.example.net")) { return POOL_B; }
  else if (shExpMatch(host, "auth-rfid.consolidated.example.com")) { return POOL_B; }
  else if (localHostOrDomainIs(host, "helpdesk-cdn.hugebox.example.com")) { return POOL_B; }
  else if (host == "support-files.consolidated.example.com") { return POOL_B; }
  else if (dnsDomainIs(host, "tickets-vpn.relaycloud.example.net")) { return POOL_B; }
  else if (localHostOrDomainIs(host, "jobs-reports.bluefield.example.com")) { return POOL_B; }
  else if (dnsDomainIs(host, "edi-portal.tailwheel.example.net")) { return POOL_B; }
  else if (shExpMatch(host, "warranty-app.granite-bank.example.net")) { return POOL_A; }
  else if (host == "files-learning.granite-bank.example.net") { return POOL_A; }
  else if (localHostOrDomainIs(host, "rfid-edi.fabricor.example.net")) { return POOL_C; }
  else if (dnsDomainIs(host, "orders-invoices.wingspan.example.org")) { return POOL_C; }
  else if (host == "vendor-cloud.tailwheel.example.com") { return POOL_A; }
  else if (dnsDomainIs(host, "login-vendor.limeware.example.com")) { return POOL_B; }
  else if (shExpMatch(host, "img-crm.papermill.example.org")) { return POOL_C; }
  else if (localHostOrDomainIs(host, "helpdesk-billing.consolidated.example.net")) { return POOL_A; }
  else if (host == "vpn-print.woodland.example.net") { return POOL_B; }
  else if (shExpMatch(host, "booking-sign.lakeside.example.org")) { return POOL_C; }
  else if (shExpMatch(host, "supply-api.papermill.example.org")) { return POOL_C; }
  else if (shExpMatch(host, "edi-pay.hugebox.example.net")) { return "DIRECT"; }
  else if (dnsDomainIs(host, "sftp-tracking.granite-bank.example.org")) { return "DIRECT"; }
  else if (dnsDomainIs(host, "mobile-supply.southbank.example.org")) { return "DIRECT"; }
  else if (shExpMatch(host, "support-hr.lakeside.example.org")) { return POOL_A; }
  else if (dnsDomainIs(host, "supply-rfid.city-power.example.net")) { return POOL_B; }
  else if (dnsDomainIs(host, "booking-edi.lakeside.example.com")) { return POOL_C; }
  else if (dnsDomainIs(host, "print-hr.relaycloud.example.org")) { return POOL_C; }
  else if (localHostOrDomainIs(host, "pay-api.altadata.example.org")) { return POOL_C; }
  else if (dnsDomainIs(host, "training-voice.tresco.example.net")) { return POOL_B; }
  else if (shExpMatch(host, "media-webinar.consolidated.example.com")) { return POOL_C; }
  else if (dnsDomainIs(host, "logistics-claims.munster.example.org")) { return POOL_B; }
  else if (dnsDomainIs(host, "mobile-logistics.marigold.example.com")) { return POOL_A; }
  else if (dnsDomainIs(host, "booking-invoices.cohort.example.com")) { return "DIRECT"; }
  else if (localHostOrDomainIs(host, "learning-insurance.lakeside.example.net")) { return POOL_A; }
  else if (localHostOrDomainIs(host, "helpdesk-sign.cohort.example.com")) { return POOL_A; }
  else if (host == "search-warranty.bluefield.example.net") { return POOL_B; }
  else if (dnsDomainIs(host, "login-cdn.northgate.example.org")) { return POOL_A; }
  else if (dnsDomainIs(host, "careers-cdn.consolidated.example.com")) { return POOL_B; }
  else if (localHostOrDomainIs(host, "docs-media.wingspan.example.net")) { return POOL_B; }
  else if (host == "mobile-static.munster.example.com") { return POOL_A; }
  else if (localHostOrDomainIs(host, "jobs-video.woodland.example.net")) { return POOL_B; }
  else if (dnsDomainIs(host, "orders-gateway.fabricor.example.com")) { return POOL_A; }
  else if (localHostOrDomainIs(host, "reports-pos.southbank.example.com")) { return POOL_C; }
  else if (shExpMatch(host, "invoices-sso.bluefield.example.com")) { return "DIRECT"; }
  else if (dnsDomainIs(host, "gateway-maps.vandermeer.example.org")) { return POOL_A; }
  else if (shExpMatch(host, "search-auth.tresco.example.org")) { return POOL_B; }
  else if (host == "learning-tickets.graphic-works.example.net") { return POOL_B; }
  else if (localHostOrDomainIs(host, "dealer-portal.wingspan.example.com")) { return POOL_B; }
  else if (shExpMatch(host, "chat-warranty.munster.example.net")) { return POOL_A; }
  else if (shExpMatch(host, "support-helpdesk.fifth-tea.example.org")) { return POOL_C; }
  else if (shExpMatch(host, "invoices-mq.lakeside.example.net")) { return POOL_C; }
  else if (localHostOrDomainIs(host, "orders-connect.hugebox.example.com")) { return POOL_B; }
  else if (dnsDomainIs(host, "jobs-crm.tailwheel.example.net")) { return POOL_C; }
  else if (localHostOrDomainIs(host, "b2b-mq.vandermeer.example.com")) { return "DIRECT"; }
  else if (localHostOrDomainIs(host, "claims-pay.altadata.example.org")) { return POOL_A; }
  else if (shExpMatch(host, "claims-supply.southbank.example.com")) { return POOL_A; }
  else if (host == "training-warranty.limeware.example.com") { return POOL_C; }
  else if (shExpMatch(host, "mobile-vpn.papermill.example.com")) { return POOL_B; }
  else if (shExpMatch(host, "img-cdn.consolidated.example.com")) { return POOL_C; }
  else if (dnsDomainIs(host, "mail-helpdesk.fifth-tea.example.com")) { return POOL_A; }
  else if (dnsDomainIs(host, "img-api.vandermeer.example.org")) { return POOL_B; }
  else if (dnsDomainIs(host, "learning-connect.graphic-works.example.org")) { return "DIRECT"; }
  else if (shExpMatch(host, "static-tracking.consolidated.example.net")) { return POOL_B; }
  else if (shExpMatch(host, "learning-gateway.southbank.example.org")) { return POOL_C; }
  else if (dnsDomainIs(host, "wiki-careers.southbank.example.net")) { return POOL_B; }
  else if (shExpMatch(host, "sign-warranty.hugebox.example.net")) { return POOL_B; }
  else if (localHostOrDomainIs(host, "chat-print.tresco.example.com")) { return POOL_B; }
  else if (dnsDomainIs(host, "sftp-billing.tresco.example.com")) { return POOL_B; }
  else if (shExpMatch(host, "billing-gateway.school-of-art.example.com")) { return POOL_A; }
  else if (localHostOrDomainIs(host, "survey-connect.first-up.example.net")) { return POOL_A; }
  else if (shExpMatch(host, "shop-maps.northgate.example.com")) { return POOL_B; }
  else if (host == "tickets-cloud.graphic-works.example.com") { return POOL_B; }
  else if (dnsDomainIs(host, "b2b-cloud.cohort.example.com")) { return POOL_A; }
  else if (shExpMatch(host, "sign-mail.alpine.example.org")) { return "DIRECT"; }
  else if (shExpMatch(host, "training-mail.tailwheel.example.com")) { return "DIRECT"; }
  else if (localHostOrDomainIs(host, "orders-print.vandermeer.example.com")) { return POOL_A; }
  else if (host == "auth-forum.limeware.example.com") { return "DIRECT"; }
  else if (localHostOrDomainIs(host, "tickets-img.consolidated.example.org")) { return POOL_C; }
  else if (localHostOrDomainIs(host, "wiki-wiki.bluefield.example.net")) { return POOL_B; }
  else if (host == "files-quality.tresco.example.com") { return POOL_B; }
  else if (shExpMatch(host, "learning-forum.papermill.example.com")) { return "DIRECT"; }
  else if (dnsDomainIs(host, "quality-supply.school-of-art.example.org")) { return POOL_C; }
  else if (dnsDomainIs(host, "reports-jobs.altadata.example.org")) { return POOL_B; }
  else if (host == "connect-vendor.fabricor.example.org") { return POOL_A; }
  else if (localHostOrDomainIs(host, "edi-pay.city-power.example.com")) { return POOL_A; }
  else if (dnsDomainIs(host, "static-insurance.first-up.example.org")) { return POOL_C; }
  else if (localHostOrDomainIs(host, "media-quality.altadata.example.org")) { return POOL_C; }
  else if (shExpMatch(host, "claims-shop.city-power.example.net")) { return POOL_C; }
  else if (dnsDomainIs(host, "chat-dealer.southbank.example.com")) { return "DIRECT"; }
  else if (host == "hr-b2b.city-power.example.net") { return POOL_B; }
  else if (shExpMatch(host, "shop-claims.hugebox.example.net")) { return POOL_B; }
  else if (dnsDomainIs(host, "helpdesk-vpn.first-up.example.net")) { return POOL_C; }
  else if (localHostOrDomainIs(host, "webinar-billing.altadata.example.org")) { return "DIRECT"; }
  else if (host == "helpdesk-booking.bluefield.example.com") { return POOL_C; }
  else if (dnsDomainIs(host, "hr-careers.papermill.example.com")) { return POOL_C; }
  else if (host == "cdn-billing.southbank.example.com") { return POOL_C; }
  else if (host == "sales-billing.lakeside.example.com") { return "DIRECT"; }
  else if (shExpMatch(host, "login-dealer.first-up.example.org")) { return POOL_B; }
  else if (shExpMatch(host, "print-login.fifth-tea.example.org")) { return "DIRECT"; }
  else if (host == "connect-img.altadata.example.org") { return "DIRECT"; }
  else if (localHostOrDomainIs(host, "logistics-update.tailwheel.example.com")) { return POOL_B; }
  else if (localHostOrDomainIs(host, "orders-shop.graphic-works.example.com")) { return POOL_B; }
  else if (shExpMatch(host, "cdn-img.school-of-art.example.com")) { return POOL_A; }
  else if (host == "maps-docs.woodland.example.net") { return POOL_A; }
  else if (dnsDomainIs(host, "b2b-app.northgate.example.org")) { return "DIRECT"; }
  else if (localHostOrDomainIs(host, "edi-app.alpine.example.net")) { return POOL_A; }
  else if (localHostOrDomainIs(host, "mail-sales.papermill.example.org")) { return POOL_C; }
  else if (dnsDomainIs(host, "supply-crm.relaycloud.example.org")) { return POOL_C; }
  else if (shExpMatch(host, "vpn-sales.graphic-works.example.org")) { return POOL_B; }
  else if (dnsDomainIs(host, "claims-voice.hugebox.example.org")) { return POOL_B; }
  else if (dnsDomainIs(host, "b2b-sign.hugebox.example.org")) { return POOL_A; }
  else if (host == "scan-booking.papermill.example.net") { return POOL_A; }
  else if (localHostOrDomainIs(host, "training-jobs.limeware.example.com")) { return POOL_C; }
  else if (localHostOrDomainIs(host, "wiki-newsletter.woodland.example.net")) { return POOL_B; }
  else if (localHostOrDomainIs(host, "newsletter-b2b.limeware.example.net")) { return POOL_B; }
  else if (host == "portal-connect.city-power.example.org") { return POOL_C; }
  else if (shExpMatch(host, "wiki-tracking.tresco.example.com")) { return POOL_C; }
  else if (dnsDomainIs(host, "gateway-learning.alpine.example.com")) { return "DIRECT"; }
  else if (localHostOrDomainIs(host, "support-connect.tailwheel.example.com")) { return POOL_A; }
  else if (host == "auth-search.tresco.example.org") { return "DIRECT"; }
  else if (localHostOrDomainIs(host, "cdn-travel.munster.example.net")) { return POOL_C; }
  else if (dnsDomainIs(host, "support-newsletter.graphic-works.example.net")) { return POOL_C; }
  else if (localHostOrDomainIs(host, "print-update.relaycloud.example.org")) { return "DIRECT"; }
  else if (shExpMatch(host, "helpdesk-forum.city-power.example.com")) { return POOL_A; }
  else if (dnsDomainIs(host, "sap-helpdesk.bluefield.example.org")) { return POOL_B; }
  else if (dnsDomainIs(host, "invoices-docs.fifth-tea.example.org")) { return POOL_C; }
  else if (localHostOrDomainIs(host, "print-cloud.tailwheel.example.org")) { return POOL_A; }
  else if (localHostOrDomainIs(host, "tickets-learning.school-of-art.example.org")) { return POOL_B; }
  else if (localHostOrDomainIs(host, "shop-billing.marigold.example.net")) { return POOL_B; }
  else if (shExpMatch(host, "billing-billing.altadata.example.com")) { return "DIRECT"; }
  else if (localHostOrDomainIs(host, "forum-tickets.cohort.example.net")) { return POOL_B; }
  else if (dnsDomainIs(host, "mq-vpn.city-power.example.com")) { return POOL_A; }
  else if (shExpMatch(host, "sap-auth.first-up.example.org")) { return POOL_B; }
  else if (localHostOrDomainIs(host, "orders-sign.vandermeer.example.net")) { return "DIRECT"; }
  else if (host == "forum-video.cohort.example.net") { return POOL_B; }
  else if (dnsDomainIs(host, "billing-cdn.tresco.example.net")) { return POOL_C; }
  else if (host == "cdn-billing.wingspan.example.com") { return "DIRECT"; }
  else if (host == "search-files.vandermeer.example.net") { return "DIRECT"; }
  else if (shExpMatch(host, "scan-newsletter.limeware.example.org")) { return "DIRECT"; }
  else if (localHostOrDomainIs(host, "crm-video.relaycloud.example.org")) { return POOL_C; }
  else if (dnsDomainIs(host, "shop-voice.marigold.example.com")) { return POOL_A; }
  else if (dnsDomainIs(host, "media-reports.granite-bank.example.org")) { return POOL_B; }
  else if (shExpMatch(host, "parts-sso.wingspan.example.com")) { return POOL_C; }
  else if (host == "jobs-connect.relaycloud.example.net") { return "DIRECT"; }
  else if (dnsDomainIs(host, "docs-mq.granite-bank.example.net")) { return POOL_A; }
  else if (dnsDomainIs(host, "login-billing.marigold.example.net")) { return POOL_C; }
  else if (localHostOrDomainIs(host, "travel-orders.first-up.example.com")) { return POOL_C; }
  else if (host == "media-supply.altadata.example.net") { return POOL_A; }
  else if (dnsDomainIs(host, "forum-files.altadata.example.com")) { return POOL_B; }
  else if (dnsDomainIs(host, "search-backup.graphic-works.example.org")) { return POOL_B; }
  else if (shExpMatch(host, "rfid-survey.first-up.example.net")) { return "DIRECT"; }
  else if (shExpMatch(host, "billing-newsletter.first-up.example.net")) { return POOL_A; }
  else if (shExpMatch(host, "static-docs.granite-bank.example.com")) { return POOL_A; }
  else if (localHostOrDomainIs(host, "connect-auth.cohort.example.net")) { return POOL_B; }
  else if (dnsDomainIs(host, "mail-media.consolidated.example.com")) { return POOL_A; }
  else if (host == "warranty-backup.munster.example.org") { return "DIRECT"; }
  else if (localHostOrDomainIs(host, "mq-voice.school-of-art.example.com")) { return POOL_C; }
  else if (host == "edi-login.woodland.example.com") { return "DIRECT"; }
  else if (shExpMatch(host, "mail-hr.woodland.example.net")) { return POOL_B; }
  else if (dnsDomainIs(host, "vpn-reports.fifth-tea.example.org")) { return POOL_A; }
  else if (shExpMatch(host, "sso-crm.alpine.example.org")) { return POOL_C; }
  else if (shExpMatch(host, "mobile-rfid.relaycloud.example.com")) { return POOL_C; }
  else if (shExpMatch(host, "scan-print.limeware.example.org")) { return POOL_A; }
  else if (dnsDomainIs(host, "tracking-cloud.tresco.example.com")) { return POOL_A; }
  else if (localHostOrDomainIs(host, "app-scan.munster.example.org")) { return "DIRECT"; }
  else if (host == "dealer-docs.first-up.example.net") { return POOL_A; }
  else if (host == "forum-orders.munster.example.org") { return POOL_B; }
  else if (dnsDomainIs(host, "billing-vendor.lakeside.example.net")) { return POOL_B; }
  else if (dnsDomainIs(host, "static-parts.southbank.example.org")) { return POOL_B; }
  else if (shExpMatch(host, "travel-reports.consolidated.example.com")) { return "DIRECT"; }
  else if (localHostOrDomainIs(host, "print-edi.northgate.example.com")) { return POOL_B; }
  else if (host == "static-b2b.southbank.example.org") { return POOL_A; }
  else if (dnsDomainIs(host, "login-connect.marigold.example.org")) { return POOL_A; }
  else if (shExpMatch(host, "jobs-search.graphic-works.example.org")) { return POOL_B; }
  else if (localHostOrDomainIs(host, "pos-billing.city-power.example.net")) { return POOL_C; }
  else if (host == "edi-sales.papermill.example.com") { return POOL_B; }
  else if (shExpMatch(host, "video-cdn.altadata.example.com")) { return POOL_C; }
  else if (dnsDomainIs(host, "sign-scan.munster.example.com")) { return "DIRECT"; }
  else if (shExpMatch(host, "app-vendor.woodland.example.org")) { return POOL_B; }
  else if (localHostOrDomainIs(host, "tickets-parts.consolidated.example.org")) { return POOL_C; }
  else if (shExpMatch(host, "invoices-forum.cohort.example.net")) { return POOL_B; }
  else if (localHostOrDomainIs(host, "travel-helpdesk.school-of-art.example.net")) { return POOL_B; }
  else if (shExpMatch(host, "logistics-pay.bluefield.example.net")) { return POOL_B; }
  else if (host == "mail-jobs.cohort.example.com") { return "DIRECT"; }
  else if (shExpMatch(host, "portal-video.fabricor.example.com")) { return POOL_A; }
  else if (dnsDomainIs(host, "sso-scan.relaycloud.example.com")) { return POOL_C; }
  else if (dnsDomainIs(host, "quality-login.bluefield.example.org")) { return POOL_A; }
  else if (shExpMatch(host, "orders-tracking.school-of-art.example.org")) { return "DIRECT"; }
  else if (host == "warranty-logistics.tresco.example.org") { return POOL_A; }
  else if (shExpMatch(host, "tickets-shop.altadata.example.com")) { return "DIRECT"; }
  else if (shExpMatch(host, "backup-billing.granite-bank.example.com")) { return "DIRECT"; }
  else if (localHostOrDomainIs(host, "insurance-auth.tresco.example.org")) { return "DIRECT"; }
  else if (localHostOrDomainIs(host, "static-edi.papermill.example.com")) { return POOL_B; }
  else if (dnsDomainIs(host, "edi-webinar.southbank.example.com")) { return "DIRECT"; }
  else if (shExpMatch(host, "webinar-chat.fifth-tea.example.net")) { return "DIRECT"; }
  else if (localHostOrDomainIs(host, "travel-scan.graphic-works.example.net")) { return POOL_B; }
  else if (localHostOrDomainIs(host, "webinar-cloud.relaycloud.example.net")) { return POOL_C; }
  else if (localHostOrDomainIs(host, "billing-logistics.lakeside.example.com")) { return POOL_C; }
  else if (localHostOrDomainIs(host, "quality-docs.relaycloud.example.net")) { return POOL_C; }
  else if (shExpMatch(host, "learning-vendor.fifth-tea.example.com")) { return POOL_B; }
  else if (dnsDomainIs(host, "parts-careers.woodland.example.com")) { return POOL_C; }
  else if (localHostOrDomainIs(host, "sales-search.consolidated.example.net")) { return "DIRECT"; }
  else if (localHostOrDomainIs(host, "auth-dealer.woodland.example.com")) { return "DIRECT"; }
  else if (localHostOrDomainIs(host, "dealer-wiki.tresco.example.com")) { return POOL_A; }
  else if (localHostOrDomainIs(host, "sap-maps.papermill.example.net")) { return POOL_A; }
  else if (host == "portal-b2b.munster.example.net") { return "DIRECT"; }
  else if (localHostOrDomainIs(host, "orders-app.woodland.example.net")) { return POOL_A; }
  else if (dnsDomainIs(host, "chat-sftp.consolidated.example.net")) { return POOL_A; }
  else if (localHostOrDomainIs(host, "login-rfid.munster.example.com")) { return POOL_B; }
  else if (shExpMatch(host, "files-files.consolidated.example.org")) { return POOL_C; }
  else if (dnsDomainIs(host, "sftp-maps.relaycloud.example.com")) { return POOL_C; }
  else if (shExpMatch(host, "app-forum.school-of-art.example.net")) { return "DIRECT"; }
  else if (dnsDomainIs(host, "app-crm.munster.example.org")) { return POOL_C; }
  else if (host == "insurance-auth.school-of-art.example.com") { return POOL_B; }
  else if (shExpMatch(host, "jobs-survey.tailwheel.example.net")) { return POOL_C; }
  else if (localHostOrDomainIs(host, "print-sap.fifth-tea.example.com")) { return POOL_A; }
  else if (localHostOrDomainIs(host, "video-maps.munster.example.com")) { return "DIRECT"; }
  else if (dnsDomainIs(host, "vendor-mobile.granite-bank.example.com")) { return POOL_B; }
  else if (host == "supply-forum.graphic-works.example.net") { return POOL_C; }
  else if (localHostOrDomainIs(host, "sales-rfid.fifth-tea.example.net")) { return POOL_A; }
  else if (host == "webinar-gateway.marigold.example.net") { return "DIRECT"; }
  else if (localHostOrDomainIs(host, "tickets-print.southbank.example.net")) { return POOL_A; }
  else if (localHostOrDomainIs(host, "b2b-app.woodland.example.com")) { return "DIRECT"; }
  else if (host == "hr-mail.hugebox.example.com") { return POOL_C; }
  else if (shExpMatch(host, "sign-quality.bluefield.example.org")) { return "DIRECT"; }
  else if (dnsDomainIs(host, "video-search.southbank.example.com")) { return POOL_A; }
  else if (host == "newsletter-invoices.hugebox.example.net") { return POOL_A; }
  else if (localHostOrDomainIs(host, "video-crm.first-up.example.org")) { return POOL_C; }
  else if (shExpMatch(host, "api-print.first-up.example.org")) { return "DIRECT"; }
  else if (host == "booking-video.hugebox.example.net") { return POOL_A; }
  else if (dnsDomainIs(host, "portal-insurance.northgate.example.net")) { return POOL_C; }
  else if (host == "supply-webinar.city-power.example.net") { return POOL_C; }
  else if (localHostOrDomainIs(host, "sso-cdn.altadata.example.org")) { return "DIRECT"; }
  else if (dnsDomainIs(host, "helpdesk-cdn.munster.example.com")) { return POOL_C; }
  else if (dnsDomainIs(host, "scan-pos.hugebox.example.org")) { return "DIRECT"; }
  else if (shExpMatch(host, "rfid-newsletter.limeware.example.net")) { return POOL_A; }
  else if (dnsDomainIs(host, "orders-scan.granite-bank.example.com")) { return "DIRECT"; }
  else if (host == "orders-training.city-power.example.org") { return "DIRECT"; }
  else if (shExpMatch(host, "backup-insurance.fifth-tea.example.org")) { return POOL_C; }
  else if (localHostOrDomainIs(host, "portal-quality.consolidated.example.net")) { return POOL_A; }
  else if (host == "learning-learning.munster.example.com") { return "DIRECT"; }
  else if (shExpMatch(host, "booking-claims.relaycloud.example.com")) { return POOL_B; }
  else if (shExpMatch(host, "training-training.city-power.example.net")) { return POOL_B; }
  else if (shExpMatch(host, "docs-parts.first-up.example.com")) { return POOL_C; }
  else if (host == "chat-api.city-power.example.com") { return POOL_B; }
  else if (localHostOrDomainIs(host, "search-invoices.lakeside.example.net")) { return POOL_A; }
  else if (localHostOrDomainIs(host, "newsletter-static.papermill.example.net")) { return POOL_A; }
  else if (host == "app-reports.granite-bank.example.com") { return "DIRECT"; }
  else if (host == "forum-cdn.granite-bank.example.com") { return POOL_A; }
  else if (host == "claims-reports.city-power.example.net") { return POOL_A; }
  else if (shExpMatch(host, "api-orders.cohort.example.com")) { return POOL_B; }
  else if (dnsDomainIs(host, "parts-media.fabricor.example.org")) { return POOL_C; }
  else if (localHostOrDomainIs(host, "media-newsletter.woodland.example.com")) { return "DIRECT"; }
  else if (dnsDomainIs(host, "sso-docs.tresco.example.net")) { return POOL_C; }
  else if (shExpMatch(host, "api-docs.school-of-art.example.net")) { return POOL_C; }
  else if (localHostOrDomainIs(host, "wiki-edi.woodland.example.com")) { return POOL_C; }
  else { return POOL_A + "; " + POOL_B; }
}
