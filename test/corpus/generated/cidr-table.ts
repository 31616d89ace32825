import { numbersFrom } from "./names.ts";

const NETWORKS = 2_500;

/**
 * 2,500 networks as a route table export, some 100 KB, walked with isInNet for addresses only. Long prefixes stand
 * before the short ones that hold them.
 */
export function cidrTable(): string {
  const random = numbersFrom(2_500);
  const networks = Array.from({ length: NETWORKS - 6 }, (_, index) => {
    const length = 17 + Math.floor(random() * 12);
    const base = index % 5 === 0 ? 0xac100000 + (index << 8) : 0x0a000000 + index * 0x1900;
    return { base, length, via: Math.floor(random() * 4) };
  });
  const rows = networks
    .sort((a, b) => b.length - a.length)
    .map(({ base, length, via }) => `["${dotted(base)}","${dotted(maskOf(length))}",${via}]`);
  const wide = ["10.0.0.0,255.0.0.0,0", "172.16.0.0,255.240.0.0,0", "192.168.0.0,255.255.0.0,0"];
  const test = ["192.0.2.0,255.255.255.0,1", "198.51.100.0,255.255.255.0,2", "203.0.113.0,255.255.255.0,3"];
  const last = [...wide, ...test].map((row) => row.replace(/(.*),(.*),(.*)/, '["$1","$2",$3]'));
  return `// routes, longest first\nvar routes = [\n${[...rows, ...last].join(",\n")}\n];
var via = ["DIRECT", "PROXY px-mpls.corp.example:8080", "PROXY px-vpn.corp.example:8080; DIRECT", "PROXY px-lte.corp.example:3128"];
var digits = /^\\d+\\.\\d+\\.\\d+\\.\\d+$/;

function FindProxyForURL(url, host) {
  if (!digits.test(host)) return isPlainHostName(host) || dnsDomainIs(host, ".corp.example") ? via[0] : via[1];
  for (var i = 0; i < routes.length; i++) {
    var route = routes[i];
    if (isInNet(host, route[0], route[1])) return via[route[2]];
  }
  return "PROXY px-internet.corp.example:8080";
}
`;
}

function maskOf(length: number): number {
  return length === 0 ? 0 : -1 << (32 - length);
}

function dotted(address: number): string {
  return [24, 16, 8, 0].map((shift) => (address >>> shift) & 255).join(".");
}
