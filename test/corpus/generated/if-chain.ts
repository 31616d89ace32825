import { domain, numbersFrom, service } from "./names.ts";

const RULES = 15_000;
const BYTES = 1_048_570;

/**
 * 15,000 rules one after the other, 1 MB: each its own `if`, so a host that no rule knows costs them all. The worst
 * that was ever reported to a help desk as "the Internet is slow".
 */
export function ifChain(): string {
  const random = numbersFrom(15_000);
  const head = [
    "// exported from the firewall migration, one rule per object",
    'var P = "PROXY px1.corp.example:8080; PROXY px2.corp.example:8080";',
    'var Q = "PROXY px-q.corp.example:8080";',
    "function FindProxyForURL(url, host) {",
    'if (isPlainHostName(host)) return "DIRECT";',
    'if (dnsDomainIs(host, ".corp.example")) return "DIRECT";',
  ];
  const rules = Array.from({ length: RULES }, (_, index) => rule(index, random));
  const text = `${[...head, ...rules, "return P;", "}"].join("\n")}\n`;
  // The rest is a history of changes, as long as the limit allows.
  const change = "// 2026-01-01 migrated, checked, approved\n";
  return text + change.repeat(Math.floor((BYTES - text.length) / change.length));
}

function rule(index: number, random: () => number): string {
  const name = domain(index);
  const kind = random();
  const result = random() < 0.5 ? '"DIRECT"' : random() < 0.6 ? "Q" : "P";
  if (kind < 0.6) return `if (dnsDomainIs(host, ".${name}")) return ${result};`;
  if (kind < 0.75) return `if (shExpMatch(host, "*.${name}")) return ${result};`;
  if (kind < 0.9) return `if (host == "${service(index * 13)}.${name}") return ${result};`;
  if (kind < 0.97) return `if (localHostOrDomainIs(host, "www.${name}")) return ${result};`;
  return `if (isInNet(host, "10.${index % 256}.${(index >> 8) % 256}.0", "255.255.255.0")) return ${result};`;
}
