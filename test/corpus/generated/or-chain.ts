import { domain, numbersFrom, pick, service } from "./names.ts";

const RULES = 500;
const PER_GROUP = 25;

/**
 * A company PAC of some 60 KB: 500 exceptions in long `||` chains, each with the comment that the change process asks
 * for, in groups of 25 because somebody read that long chains are slow.
 */
export function orChain(): string {
  const random = numbersFrom(500);
  const lines = [
    "// Example Corp - proxy configuration - generated from the exception register, 500 entries",
    'var PX = "PROXY px1.corp.example:8080; PROXY px2.corp.example:8080";',
    "",
    "function FindProxyForURL(url, host) {",
    "  host = host.toLowerCase();",
    '  if (isPlainHostName(host) || dnsDomainIs(host, ".corp.example") || host == "corp.example") return "DIRECT";',
    "  if (/^\\d+\\.\\d+\\.\\d+\\.\\d+$/.test(host)) {",
    '    if (isInNet(host, "10.0.0.0", "255.0.0.0") || isInNet(host, "172.16.0.0", "255.240.0.0") || isInNet(host, "192.168.0.0", "255.255.0.0"))',
    '      return "DIRECT";',
    "    return PX;",
    "  }",
  ];
  for (let first = 0; first < RULES; first += PER_GROUP) {
    lines.push("", `  // group ${first / PER_GROUP + 1}`, "  if (");
    for (let index = first; index < first + PER_GROUP; index++) {
      const end = index === first + PER_GROUP - 1 ? ")" : " ||";
      lines.push(`      ${condition(index, random)}${end} ${remark(index, random)}`);
    }
    lines.push(`    return ${pick(RESULTS, random)};`);
  }
  return `${[...lines, "", "  return PX;", "}"].join("\n")}\n`;
}

const RESULTS = [
  '"DIRECT"',
  '"DIRECT"',
  '"PROXY px-noauth.corp.example:8081; DIRECT"',
  '"PROXY px3.corp.example:8080"',
] as [string, ...string[]];

function condition(index: number, random: () => number): string {
  const name = domain(index);
  const kind = random();
  if (kind < 0.45) return `dnsDomainIs(host, ".${name}")`;
  if (kind < 0.7) return `shExpMatch(host, "*.${name}")`;
  if (kind < 0.82) return `host == "${service(index * 7)}.${name}"`;
  if (kind < 0.9) return `localHostOrDomainIs(host, "${service(index * 11)}.${name}")`;
  if (kind < 0.95) return `shExpMatch(url, "http://${service(index)}.${name}/*")`;
  return `shExpMatch(host, "${service(index)}??.${name}")`;
}

function remark(index: number, random: () => number): string {
  const change = 30_000 + index * 17;
  const team = pick(["network", "workplace", "finance", "sales", "plant-3", "hr", "web-shop"], random);
  const reason = pick(
    [
      "no proxy authentication",
      "certificate pinning",
      "vendor request",
      "WebSocket",
      "large uploads",
      "latency",
      "TBC with vendor",
    ],
    random,
  );
  return `// CHG-${change} owner ${team}, because ${reason}, review 20${25 + (index % 4)}-${String(1 + (index % 12)).padStart(2, "0")}`;
}
