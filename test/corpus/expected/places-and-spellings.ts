import type { ExpectedChains } from "./expected.ts";

/** Places, load balancing, templates, minified files, and ways to write a decision down. */
export const PLACES_AND_SPELLINGS: ExpectedChains = {
  "site-by-address": {
    "https://www.example.com/": "px-berlin px-hq DIRECT",
    "https://www.example.net/": "px-hq px-berlin",
    "http://172.16.0.1/": "DIRECT",
    "http://172.31.255.254/": "px-berlin px-hq DIRECT",
  },
  "site-by-address @home": {
    "https://www.example.com/": "DIRECT",
  },
  "address-octets": {
    "https://pos3.example.com/": "px-middle-pay:8443",
    "http://www.example.com/": "px-middle-b px-middle",
    "https://notcorp.example/": "DIRECT",
  },
  "address-octets @home": {
    "http://www.example.com/": "DIRECT",
  },
  "probe-address": {
    "https://www.example.com/": "px1 px2 DIRECT",
    "https://mail.corp.example/": "DIRECT",
    "http://172.31.255.254/": "DIRECT",
    "http://172.32.0.1/": "px1 px2 DIRECT",
  },
  "probe-address @home": {
    "https://www.example.com/": "DIRECT",
  },
  "probe-resolvable": {
    "https://www.example.com/": "px1",
    "http://portal.example.net/": "DIRECT",
    "http://old.example.org/": "px-names",
  },
  "probe-resolvable @home": {
    "https://mail.corp.example/": "PROXY 127.0.0.1:9400",
    "https://www.example.com/": "DIRECT",
  },
  "hash-charcodes": {
    "https://www.example.com/": "px2 px3 px4 px5 px1 DIRECT",
    "http://www.example.net/": "px5 px1 px2 px3 px4 DIRECT",
    "https://mail.corp.example/": "DIRECT",
  },
  "hash-two-farms": {
    "http://a.example/": "odd:3128 even:3128 DIRECT",
    "https://a.example/": "s3:8443 s0:8443",
    "http://intranet/": "DIRECT",
  },
  "round-robin": {
    "https://sticky1.example.com/": "px1 px2 px3",
    "http://intranet/": "DIRECT",
    "https://www.example.com/": "px2 px3 px1",
  },
  "random-order": {
    "https://x.dc-a.example.net/": "dc-a",
    "https://x.dc-b.example.net/": "dc-b",
    "https://mail.corp.example/": "DIRECT",
    "https://www.example.com/": "dc-a dc-b",
  },
  "label-stripping": {
    "https://a.b.click.example.net/": "PROXY 192.0.2.1:9",
    "https://ADS.example.com./": "PROXY 192.0.2.1:9",
    "https://www.example.com/": "px1 DIRECT",
    "http://ads/": "DIRECT",
  },
  "block-tree": {
    "http://click.example.com/": "px1 DIRECT",
    "http://a.click2.example.com/": "PROXY 0.0.0.0:0",
    "http://www.example.com/ads/x": ["PROXY 0.0.0.0:0; DIRECT", "px1 DIRECT"],
    "http://stats3.example.org/": "px1 DIRECT",
  },
  "vendor-cloud-gateway": {
    "https://www.example.com/":
      "PROXY gw-fra.gateway.example.net:80; PROXY gw-ams.gateway.example.net:80; DIRECT",
    "https://eu.meet.example.net/": "DIRECT",
    "http://portal.example.net/": "DIRECT",
    "http://192.0.2.10/": "DIRECT",
    "http://old.example.org/":
      "PROXY gw-fra.gateway.example.net:80; PROXY gw-ams.gateway.example.net:80; DIRECT",
  },
  "vendor-macros-left": {
    "https://www.example.com/": "PROXY ${gateway}:9400; PROXY ${secondary.gateway}:9400; DIRECT",
    "https://files.example.net/": "PROXY ${gateway_host}:80; PROXY ${gateway}:9400",
    "http://intranet/": "DIRECT",
    "https://mail.corp.example/": "DIRECT",
  },
  "vendor-steering": {
    "https://status.steer.example.net/": "DIRECT",
    "https://a.sync.example.com/": "DIRECT",
    "https://mail.example.com/": "PROXY eproxy-acme.steer.example.net:8081; DIRECT",
    "https://crm.example.com/": "PROXY eproxy-acme.steer.example.net:8081",
    "https://www.example.com/": "PROXY eproxy-acme.steer.example.net:8081; px-fallback",
    "http://www.example.com/": "px-fallback DIRECT",
  },
  "vendor-hybrid": {
    "https://www.example.com/": "appliance:8443 appliance2:8443",
    "http://wiki7.example.org/": "DIRECT",
    "http://secure.example.org/": "appliance appliance2",
  },
  "vendor-hybrid @home": {
    "https://www.example.com/": "PROXY webdefence.hybrid.example.net:8087",
    "http://www.example.com/": "PROXY webdefence.hybrid.example.net:8082; DIRECT",
  },
  minified: {
    "http://172.31.255.254/": "DIRECT",
    "http://203.0.113.7/": "px1 px2",
    "https://[2001:db8::1]/": "DIRECT",
    "https://www.example.com:8443/x": "HTTPS px4.corp.example:443; px1 px2",
    "https://a.example.net/": "SOCKS4 px5.corp.example:1080; px1 px2",
    "http://www.example.com/": "px1 px2 DIRECT",
  },
  "minified-tables": {
    "https://a.example.com/": "DIRECT",
    "https://x.cdn.example.com/": "px3:3128 DIRECT",
    "https://www.example.com:8443/": "HTTPS px4.corp.example:443",
    "http://www.example.com/": "px1 px2",
    "http://ww.example.com/": "even px1 px2",
  },
  "white-list": {
    "https://erp.example.com/": "px-terminals",
    "https://beta.erp.example.com/": "PROXY 0.0.0.0:9",
    "https://mail.corp.example/": "DIRECT",
    "http://admin.corp.example/": "PROXY 0.0.0.0:9",
    "https://www.example.com/": "PROXY 0.0.0.0:9",
  },
  "black-list": {
    "https://a.tube.example.com/": "stop:8002",
    "https://chat.example.com/": "stop:8001",
    "https://xchat.example.com/": "DIRECT",
  },
  "switch-host": {
    "http://wiki.corp.example/": "DIRECT",
    "http://www.corp.example/": "px-dmz",
    "https://mail.example.com/": "HTTPS px-mail.corp.example:443; px1",
    "http://mail.example.com/": "px1",
    "http://old.example.org/": "px-archive",
    "wss://chat.example.com/": "px3",
  },
  "switch-true": {
    "https://a.download.example.net/": "px-big",
    "http://www.example.net/disk.iso": ["px-big", "px1 DIRECT"],
    "https://a.b.c.example.com/": "px-big DIRECT",
    "https://www.example.com/": "px1 DIRECT",
  },
  "ternary-chain": {
    "https://x.lab.corp.example/": "px-lab:3128",
    "https://a.east.example.net/": "px-east",
    "https://portal.example.org/": "px-east px-west DIRECT",
    "https://www.example.com/": "px-west px-east",
    "http://files.example.net/": "px-east",
    "http://www.example.org/": "px-west",
  },
  "results-in-variables": {
    "http://www.example.com/": "px1 px2",
    "https://www.example.com/": "px1 px2 DIRECT",
    "http://a.auth.example.com/": "px1:8081",
    "http://a.example.net/": "px2 px1",
    "http://status.example.org/": "px1 px2 DIRECT",
  },
  "failover-chains": {
    "http://c.example.com/": ["DIRECT", "PROXY :-1"],
    "http://d.example.com/": "px1:80",
    "http://e.example.com/": ["DIRECT", "px1 DIRECT"],
    "http://g.example.com/": "HTTPS px1.corp.example:443; HTTPS px2.corp.example:8443",
    "http://h.example.com/": "DIRECT px1",
    "http://k.example.com/": "DIRECT",
    "http://n.example.com/": ["DIRECT", "PROXY :-1; DIRECT"],
    "http://q.example.com/": "px1",
  },
  "socks-mix": {
    "https://x.lab.example.org/": "SOCKS5 bastion.corp.example:1080; SOCKS4 bastion.corp.example:1080",
    "https://x.old.example.net/": "SOCKS4 old-bastion.corp.example:1080; SOCKS4 127.0.0.1:1081",
    "https://[2001:db8::1]/": "SOCKS5 [2001:db8::1080]:1080",
    "wss://chat.example.com/": "SOCKS5 bastion.corp.example:1080; px1",
    "https://www.example.com/": "HTTPS px-dev.corp.example:8443; SOCKS5 bastion.corp.example:1080; DIRECT",
  },
};
