/** Destinations that every PAC of the corpus is asked about: some 200, from the everyday to the odd. */
export const GENERAL_URLS: readonly string[] = [
  ...new Set([...everyday(), ...names(), ...addresses(), ...forms()]),
];

/** Web sockets. Chromium makes each wait for seconds once some have failed, so only a file that knows them is asked. */
export const SOCKET_URLS: readonly string[] = [
  "ws://chat.example.com/socket?x=1",
  "wss://chat.example.com/socket?x=1",
];

/** What a laptop at work asks for all day. */
function everyday(): string[] {
  return [
    "http://www.example.com/",
    "https://www.example.com/path/to?q=1#part",
    "http://www.example.com/img/logo.png?12345",
    "http://www.example.com/downloads/setup.exe",
    "https://www.example.com/downloads/setup.exe",
    "http://static3.example.net/js/app.js",
    "http://intranet/",
    "http://intranet:8080/wiki",
    "https://intranet.corp.example/",
    "http://www.corp.example/news/ads/1",
    "https://web.dmz.corp.example/",
    "https://www.corp.example/",
    "https://merchant.corp.example/basket",
    "https://vpn.example.com/",
    "https://vpn/",
    "https://sso.example.com/saml?a=b",
    "https://meet.example.net/room",
    "https://eu.meet.example.net/room",
    "https://api.eu.voice.example.net:8443/",
    "http://www.example.org/hmi/panel",
    "https://crm.example.com/",
    "https://files.example.net/",
    "https://portal.example.net/",
    "http://connectivity-check.example.net/generate_204",
    "http://www.example.org/generate_204",
    "http://detectportal.example.com/success.txt?ipv4",
    "https://b\u00fccher.example/lesen",
    "https://m\u00fcnchen.example.net/",
  ];
}

/** Names by shape: depth, case, dots, digits, letters; each over http, some over https as well. */
function names(): string[] {
  const plain = [
    "intranet",
    "printer",
    "localserver",
    "a",
    "constructor",
    "tostring",
    "__proto__",
    "xn--bro-hoa",
  ];
  const inside = [
    "corp.example",
    "mail.corp.example",
    "probe.corp.example",
    "gone.corp.example",
    "a.b.c.corp.example",
  ];
  const alike = [
    "notcorp.example",
    "corp.example.attacker.example",
    "corp-example.example.net",
    "xcorp.example.com",
  ];
  const services =
    "ads ads2 api banner build-07 build-7 call cdn cdn1 click click2 dns4 docs erp files git intranet login mail mail2 maps " +
    "metrics ns1 old printer3 shop sip stats3 stats4 test-12 time1 track tube update wiki wiki7 wiki-old www2";
  const outside = services
    .split(" ")
    .map((service, index) => `${service}.example.${["com", "net", "org"][index % 3]}`);
  const deep = [
    "node1.lab.example.org",
    "a.b.click2.example.com",
    "one.two.three.four.five.example.com",
    "x.static.example.net",
  ];
  const families = [
    "v6only.corp.example",
    "dual.corp.example",
    "apex.example.org",
    "www.example.net",
    "shop.example.net",
  ];
  const spelled = [
    "WWW.EXAMPLE.COM",
    "Intranet.Corp.Example",
    "www.example.com.",
    "intranet.corp.example.",
    "WWW.Example.Org.",
  ];
  const all = [...plain, ...inside, ...alike, ...outside, ...deep, ...families, ...spelled];
  return [
    ...all.map((name) => `http://${name}/`),
    ...all.filter((_, index) => index % 2 === 0).map((name) => `https://${name}/`),
    ...["local", "home.arpa", "onion", "test", "example"].map((zone) => `http://host.${zone}/`),
    `http://${"long-label-".repeat(5)}x.example.com/`,
  ];
}

/** Addresses of both families, in canonical and in odd spellings. */
function addresses(): string[] {
  const v4 = [
    "10.1.2.3",
    "10.0.0.1",
    "10.255.255.255",
    "11.0.0.1",
    "172.15.255.255",
    "172.16.0.1",
    "172.31.255.254",
    "172.32.0.1",
    "192.168.0.1",
    "192.168.1.1",
    "192.169.0.1",
    "100.64.0.1",
    "169.254.1.1",
    "192.0.2.10",
    "192.0.2.200",
    "192.7.2.33",
    "198.51.100.17",
    "198.51.100.64",
    "203.0.113.7",
    "203.0.113.8",
    "203.0.113.200",
    "127.0.0.1",
    "127.9.9.9",
    "0x0a.1.515",
    "167838211",
    "010.1.1.1",
  ];
  const v6 = [
    "2001:db8::1",
    "2001:DB8:0:1::1",
    "2001:db8:20::5",
    "fd00::1",
    "fe80::1",
    "::1",
    "::ffff:10.1.2.3",
  ];
  return [...v4.map((address) => `http://${address}/`), ...v6.map((address) => `https://[${address}]/`)];
}

/** Ports, paths, queries, credentials, and letters in both cases. */
function forms(): string[] {
  return [
    "http://www.example.com:8000/no-auth/x?a=b&debug=1",
    "https://www.example.com:8443/x",
    "https://www.example.net:9443/",
    "http://www.example.com:80/",
    "https://www.example.com:443/",
    "http://www.example.com:443/",
    "https://172.31.255.254:9443/",
    "http://192.0.2.200:8080/a",
    "http://[2001:db8::5]:8080/x",
    "HTTPS://WWW.EXAMPLE.COM/Upper/Case",
    "http://www.example.com/Upper/Case?utm_source=mail",
    "http://www.example.com/internal/page",
    "http://www.example.com/a/b/intranet",
    "http://www.example.net/manual.pdf",
    "http://www.example.net/disk.iso",
    "http://www.example.net/upload?file=1",
    "http://www.example.net/api/v1/items",
    "http://www.example.net/~jane/",
    "http://www.example.net/index.php",
    "http://www.example.net/?url=http://www.corp.example/",
    "http://www.example.net/a%20b(c)/*?[d]",
    "https://shop.example.net/?debug=1",
    "http://user:secret@www.example.net/private/",
    "http://app.localhost/",
    "http://localhost:3000/",
  ];
}
