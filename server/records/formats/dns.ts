import { addressFamily } from "../../../pac/index.ts";
import type { RecordFormat, Snippet } from "../format.ts";
import { commented } from "../quote.ts";
import { type View, type ViewName, viewOf } from "../views.ts";

const FOR: Readonly<Record<ViewName, readonly string[]>> = {
  internal: [
    "For the name servers that clients on the corporate network ask.",
    "",
    "A client keeps this answer for the TTL when it leaves the building or a VPN ends.",
  ],
  external: [
    "For the name servers of the Internet.",
    "",
    "The name must exist out here, at an address where nothing listens, so that a connection is refused within one",
    "round trip. Where it does not exist, some providers answer NXDOMAIN with the address of a web server of theirs,",
    "and that server is then asked for the PAC. Give the name its own records, as here: a wildcard would make every",
    "other name of the zone exist as well, also those a PAC tests to learn where it is.",
  ],
};

/** Owner names are absolute, so that the lines mean the same in any zone file and after any $ORIGIN (RFC 1035, section 5.1). */
function snippet(view: View): Snippet {
  const { host, ttl, addresses, notes, name } = view;
  const families = new Set(addresses.map(addressFamily));
  const single =
    families.size > 1
      ? []
      : [`No ${families.has(4) ? "AAAA" : "A"}: add none for an address that answers otherwise.`];
  const lines = addresses.map((address) => {
    return `${host}. ${ttl} IN ${addressFamily(address) === 6 ? "AAAA" : "A"} ${address}`;
  });
  const comments = [
    `${host}, ${name} view. ${FOR[name][0] ?? ""}`,
    ...FOR[name].slice(1),
    ...single,
    ...notes,
  ];
  return { file: `${host}.${name}.zone`, text: `${[...commented(comments, ";"), ...lines].join("\n")}\n` };
}

/** The records of the PAC host, one file for each side. */
export const dns: RecordFormat = {
  id: "dns",
  summary: "Lines for the zone files of the internal and the external view",
  write: (site) => [snippet(viewOf(site, "internal")), snippet(viewOf(site, "external"))],
};
