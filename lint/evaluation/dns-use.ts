import { profileById } from "../../sim/index.ts";
import type { AskablePac, Inspected } from "../check.ts";
import type { Location } from "../finding.ts";
import { dnsQuestions } from "../syntax/dns-questions.ts";
import { roleOf } from "../syntax/host-role.ts";
import { callOf, isExplainable } from "./two-worlds.ts";
import { usualClients } from "./usual-clients.ts";

/** Hosts of the Internet that no PAC speaks of; `example` is kept free of names for good (RFC 2606). */
export const UNLISTED: readonly string[] = [
  "http://www.unlisted-shop.example/",
  "https://news.unlisted-press.example/",
];

export type Call = NonNullable<Inspected["account"]>["trace"]["calls"][number];

/** How a client comes to its answer for one URL where every Internet name has an address. */
export interface DnsUse {
  readonly client: string;
  readonly answer: Inspected;
  /** Every call of a helper, where a marked copy can tell; null where it cannot. */
  readonly calls: readonly Call[] | null;
}

/** Asks the client that stands for all about each of some URLs, on the corporate network and with all Internet names known. */
export async function dnsUses(pac: AskablePac, urls: readonly string[]): Promise<DnsUse[]> {
  const [client] = usualClients(pac);
  if (client === undefined) return [];
  const { id: profile } = profileById("on-net", pac.site);
  const fresh = await pac.reload({ client, profile }, { wholeInternet: true });
  try {
    const uses: DnsUse[] = [];
    for (const url of urls) {
      const answer = await fresh.inspect(url, { explain: isExplainable(pac) });
      const { account, result } = answer;
      uses.push({ client, answer, calls: account?.result === result ? account.trace.calls : null });
    }
    return uses;
  } finally {
    fresh.close();
  }
}

/** The call that looks the host up: that of the run, else the first in the file, else the entry point. */
export function placeOfLookup(pac: AskablePac, { calls }: DnsUse, name: string): Location {
  const made = calls?.find(({ lookups }) => lookups.includes(name));
  const place = made && callOf(pac, { ...made, name, answer: null });
  if (place) return place;
  const { sourceCode } = pac;
  const written = dnsQuestions(sourceCode).find(({ argument }) => roleOf(sourceCode, argument) === "host");
  const loc = written?.call.loc;
  if (!loc) return pac.entryPoint;
  const { start, end } = loc;
  return { line: start.line, column: start.column + 1, endLine: end.line, endColumn: end.column + 1 };
}
