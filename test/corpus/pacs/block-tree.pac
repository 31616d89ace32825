// Generated list. Blocked names get a proxy that does not exist; do not edit by hand.
var BLOCKED = "0.0.0.0:0", NORMAL = "PROXY px1.corp.example:8080; DIRECT";
var LIST = (`
  ads.example.com ads1.example.com ads2.example.com ads3.example.com ads4.example.com ads5.example.com
  ads.example.net ads1.example.net ads2.example.net ads3.example.net ads4.example.net ads5.example.net
  ads.example.org ads1.example.org ads2.example.org ads3.example.org ads4.example.org ads5.example.org
  banner.example.com banner1.example.com banner2.example.com banner3.example.com banner4.example.com banner5.example.com
  banner.example.net banner1.example.net banner2.example.net banner3.example.net banner4.example.net banner5.example.net
  banner.example.org banner1.example.org banner2.example.org banner3.example.org banner4.example.org banner5.example.org
  beacon.example.com beacon1.example.com beacon2.example.com beacon3.example.com beacon4.example.com beacon5.example.com
  beacon.example.net beacon1.example.net beacon2.example.net beacon3.example.net beacon4.example.net beacon5.example.net
  beacon.example.org beacon1.example.org beacon2.example.org beacon3.example.org beacon4.example.org beacon5.example.org
  click.example.com click1.example.com click2.example.com click3.example.com click4.example.com click5.example.com
  click.example.net click1.example.net click2.example.net click3.example.net click4.example.net click5.example.net
  click.example.org click1.example.org click2.example.org click3.example.org click4.example.org click5.example.org
  count.example.com count1.example.com count2.example.com count3.example.com count4.example.com count5.example.com
  count.example.net count1.example.net count2.example.net count3.example.net count4.example.net count5.example.net
  count.example.org count1.example.org count2.example.org count3.example.org count4.example.org count5.example.org
  metrics.example.com metrics1.example.com metrics2.example.com metrics3.example.com metrics4.example.com metrics5.example.com
  metrics.example.net metrics1.example.net metrics2.example.net metrics3.example.net metrics4.example.net metrics5.example.net
  metrics.example.org metrics1.example.org metrics2.example.org metrics3.example.org metrics4.example.org metrics5.example.org
  pixel.example.com pixel1.example.com pixel2.example.com pixel3.example.com pixel4.example.com pixel5.example.com
  pixel.example.net pixel1.example.net pixel2.example.net pixel3.example.net pixel4.example.net pixel5.example.net
  pixel.example.org pixel1.example.org pixel2.example.org pixel3.example.org pixel4.example.org pixel5.example.org
  promo.example.com promo1.example.com promo2.example.com promo3.example.com promo4.example.com promo5.example.com
  promo.example.net promo1.example.net promo2.example.net promo3.example.net promo4.example.net promo5.example.net
  promo.example.org promo1.example.org promo2.example.org promo3.example.org promo4.example.org promo5.example.org
  stats.example.com stats1.example.com stats2.example.com stats3.example.com stats4.example.com stats5.example.com
  stats.example.net stats1.example.net stats2.example.net stats3.example.net stats4.example.net stats5.example.net
  stats.example.org stats1.example.org stats2.example.org stats3.example.org stats4.example.org stats5.example.org
  track.example.com track1.example.com track2.example.com track3.example.com track4.example.com track5.example.com
  track.example.net track1.example.net track2.example.net track3.example.net track4.example.net track5.example.net
  track.example.org track1.example.org track2.example.org track3.example.org track4.example.org track5.example.org
`).trim().split(/\s+/);
var TREE = {};
LIST.forEach(function (name) {
  var node = TREE;
  name.split(".").reverse().forEach(function (label) { node = node[label] || (node[label] = {}); });
  node["$"] = true;
});
var EXCEPT = new Set(["click.example.com", "stats3.example.org"]);
var PATHS = [/\/(ad|banner|pop)s?\//i, /[?&]utm_[a-z]+=/, /\.(gif|png)\?\d{4,}$/];

function blocked(host) {
  var node = TREE, labels = host.replace(/\.$/, "").split(".");
  for (var i = labels.length - 1; i >= 0 && node; i--) {
    node = node[labels[i]];
    if (node && node["$"]) return true;
  }
  return false;
}

function FindProxyForURL(url, host) {
  if (isPlainHostName(host) || dnsDomainIs(host, ".corp.example")) return "DIRECT";
  if (EXCEPT.has(host)) return NORMAL;
  if (blocked(host)) return "PROXY " + BLOCKED;
  for (const path of PATHS) if (path.test(url)) return "PROXY " + BLOCKED + "; DIRECT";
  return NORMAL;
}
