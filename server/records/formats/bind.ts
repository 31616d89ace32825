import { addressFamily } from "../../../pac/index.ts";
import type { Site } from "../../../site/index.ts";
import { type RecordFormat, RecordsError, type Snippet } from "../format.ts";
import { commented } from "../quote.ts";
import { type View, viewOf } from "../views.ts";
import { dns } from "./dns.ts";

/**
 * A zone for this one name, so that it can be put on a resolver that knows nothing else of the domain. `NS localhost.` is
 * what BIND's own empty zones have: inside, nobody follows a delegation to it.
 */
function zone({ host, ttl, addresses, notes }: View): Snippet {
  const lines = [
    ...commented(
      [`The zone ${host}, internal view: what clients on the corporate network are told.`, ...notes],
      ";",
    ),
    // The last number is how long a client may remember that there is no other record (RFC 2308).
    `@ ${ttl} IN SOA localhost. hostmaster.localhost. 1 3600 600 604800 ${ttl}`,
    `@ ${ttl} IN NS localhost.`,
    ...addresses.map((address) => `@ ${ttl} IN ${addressFamily(address) === 6 ? "AAAA" : "A"} ${address}`),
  ];
  return { file: zoneFile(host), text: `${lines.join("\n")}\n` };
}

function zoneFile(host: string): string {
  return `/etc/bind/db.${host}.internal`;
}

function namedConf({ networks }: Site, { host }: View): Snippet {
  if (networks.internal.length === 0)
    throw new RecordsError(
      "networks.internal is empty, so BIND cannot tell who is inside; list the networks",
    );
  const lines = [
    ...commented([
      "For named.conf of a BIND 9 that answers both sides.",
      "",
      "Once there is a view, BIND wants every zone in one: move those of named.conf.default-zones as well.",
      "The first view whose match-clients holds is taken, so the order matters.",
    ]),
    'acl "pacwright-internal" {',
    ...networks.internal.map((network) => `    ${network};`),
    "};",
    "",
    'view "internal" {',
    '    match-clients { "pacwright-internal"; };',
    "    recursion yes;",
    `    zone "${host}" { type primary; file "${zoneFile(host)}"; allow-transfer { none; }; };`,
    "};",
    "",
    'view "external" {',
    "    match-clients { any; };",
    "    recursion no;",
    ...commented([
      "Your public zones. The one that holds the PAC host takes this line into its file:",
      `$INCLUDE "/etc/bind/${host}.external.zone"`,
    ]).map((line) => `    ${line}`),
    "};",
  ];
  return { file: "/etc/bind/named.conf.pacwright", text: `${lines.join("\n")}\n` };
}

/** Both views on one BIND; the lines for the public zone are those of `dns`. */
export const bind: RecordFormat = {
  id: "bind",
  summary:
    "BIND 9: both views in named.conf, an internal zone of the one name, and lines for the public zone",
  write(site) {
    const internal = viewOf(site, "internal");
    const external = dns.write(site).slice(1);
    return [
      namedConf(site, internal),
      zone(internal),
      ...external.map(({ file, text }) => ({ file: `/etc/bind/${file}`, text })),
    ];
  },
};
