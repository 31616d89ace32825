import { isIPv6 } from "node:net";
import type { OracleWorld } from "./question.ts";

/** How a browser is told a set of DNS answers: command line rules, and what only a hosts file can say. */
export interface HostRules {
  /** Value of `--host-resolver-rules`. */
  readonly rules: string;
  /** Lines for /etc/hosts, for names with more than one address. */
  readonly hosts: string;
}

/**
 * Turns DNS answers into Chromium's host rules.
 *
 * A rule maps a name to exactly one address, so names with several go through the hosts file; so do names with IPv6
 * alone, because Chromium treats what a rule gives as an address that the page asked for. Rules also apply to
 * address literals, so the closing "everything else does not exist" would break `dnsResolve("10.1.2.3")` and
 * proxies given by address: whatever has a label that begins with a digit, or a colon (IPv6), is excluded first, and
 * so is localhost, which is resolved without asking anybody. Names are matched as the script spells them, so a script
 * that asks for a name in capitals, or for a number alone, gets no answer here although a real resolver would give one.
 *
 * @param dns name to addresses, null for a name that does not exist
 * @throws RangeError for a name with two addresses of the same family
 */
export function hostRules(dns: OracleWorld["dns"]): HostRules {
  const rules = [...ADDRESS_LITERALS];
  const hosts = ["127.0.0.1 localhost", "::1 localhost"];
  for (const [name, addresses] of Object.entries(dns)) {
    const [first, ...more] = addresses ?? [];
    if (first === undefined) rules.push(`MAP ${name} ^NOTFOUND`);
    else if (more.length === 0 && !isIPv6(first)) rules.push(`MAP ${name} ${first}`, `MAP ${name}. ${first}`);
    else {
      // Chromium keeps the first address of each family from a hosts file (net/dns/dns_hosts.cc).
      if (more.length > 1 || (more[0] !== undefined && isIPv6(first) === isIPv6(more[0]))) {
        throw new RangeError(
          `"${name}" has several addresses of one family; the oracle can give it one of each`,
        );
      }
      rules.push(`EXCLUDE ${name}`);
      hosts.push(...[first, ...more].map((address) => `${address} ${name}`));
    }
  }
  return { rules: [...rules, NOTHING_ELSE].join(", "), hosts: `${hosts.join("\n")}\n` };
}

/** No name and no address at all: nothing the browser does can leave the machine. */
export const NOTHING_ELSE = "MAP * ^NOTFOUND";

const ADDRESS_LITERALS = [
  "EXCLUDE *:*",
  ...Array.from({ length: 10 }, (_, digit) => `EXCLUDE *.${digit}*`),
  ...["localhost", "localhost.", "*.localhost", "*.localhost."].map((name) => `EXCLUDE ${name}`),
];
