// Generated 2026-01-05 by blocklist-export 3.2. 96 names. Do not edit.
var D = {
"ads.example.com":1,"ads.example.net":1,"ads.example.org":1,"adserver.example.com":1,"analytics.example.com":1,
"analytics.example.net":1,"banner.example.com":1,"banner.example.net":1,"beacon.example.com":1,"bid.example.net":1,
"casino.example.com":1,"casino.example.org":1,"click.example.com":1,"click.example.net":1,"clickbait.example.org":1,
"coupon.example.com":1,"crypto-miner.example.net":1,"dating.example.com":1,"doubleclick.example.net":1,
"eu.track.example.org":1,"exploit.example.com":1,"fingerprint.example.net":1,"free-stuff.example.org":1,
"gambling.example.com":1,"gambling.example.net":1,"games.example.com":1,"hits.example.net":1,"jackpot.example.org":1,
"malware.example.com":1,"malware.example.net":1,"malware.example.org":1,"metrics.example.com":1,"metrics.example.net":1,
"miner.example.org":1,"phishing.example.com":1,"phishing.example.net":1,"pixel.example.com":1,"pixel.example.net":1,
"popunder.example.com":1,"promo.example.net":1,"redirect.example.org":1,"retarget.example.com":1,"rtb.example.net":1,
"scam.example.com":1,"scam.example.org":1,"spyware.example.net":1,"stat.example.org":1,"stats.example.com":1,
"survey-prize.example.net":1,"tag.example.com":1,"telemetry.example.net":1,"toolbar.example.org":1,
"torrent.example.com":1,"torrent.example.net":1,"track.example.com":1,"track.example.net":1,"track.example.org":1,
"trojan.example.com":1,"typo-squat.example.org":1,"us.track.example.org":1,"webbug.example.com":1,"worm.example.net":1
};
var BLOCK = "PROXY 192.0.2.1:9", PASS = "PROXY px1.corp.example:8080; DIRECT";

function FindProxyForURL(url, host) {
  var h = host.toLowerCase();
  if (h.charAt(h.length - 1) == ".") h = h.slice(0, -1);
  while (h.indexOf(".") > 0) {
    if (D[h] === 1) return BLOCK;
    h = h.slice(h.indexOf(".") + 1);
  }
  return isPlainHostName(host) ? "DIRECT" : PASS;
}
