import { profileById } from "../../sim/index.ts";
import type { AskablePac, AskedAnswer, Inspected, ReloadedPac } from "../check.ts";
import type { Location } from "../finding.ts";
import { ASKING_HELPERS, dnsQuestions } from "../syntax/dns-questions.ts";
import { roleOf } from "../syntax/host-role.ts";
import { callOf, isExplainable } from "./two-worlds.ts";
import { usualClients } from "./usual-clients.ts";

/** Hosts of the Internet that no PAC speaks of; `example` is kept free of names for good (RFC 2606). */
export const UNLISTED: readonly string[] = [
  "http://www.unlisted-shop.example/",
  "https://news.unlisted-press.example/",
];

export type Call = NonNullable<Inspected["account"]>["trace"]["calls"][number];

/** What a client does with one URL where every Internet name has an address. */
export interface DnsUse {
  readonly url: string;
  readonly host: string;
  readonly answer: AskedAnswer;
  /** Every call of a helper; null where a marked copy cannot tell, or takes too long to make. */
  calls(): Promise<readonly Call[] | null>;
}

/** A word that a PAC without look-ups does not have in it. */
const ASKS = new RegExp(ASKING_HELPERS.join("|"));

/**
 * Asks the client that stands for all about some URLs, on the corporate network and with all Internet names known.
 *
 * @param use gets those of them that lead to a look-up, in their order; the PAC is closed behind it
 */
export async function withDnsUses(
  pac: AskablePac,
  urls: readonly string[],
  use: (uses: readonly DnsUse[]) => Promise<void>,
): Promise<void> {
  const [client] = usualClients(pac);
  if (client === undefined || !ASKS.test(pac.sourceCode.text)) return;
  const { id: profile } = profileById("on-net", pac.site);
  const fresh = await pac.reload({ client, profile }, { wholeInternet: true });
  try {
    const answers = await fresh.askAll(urls);
    const uses = urls.flatMap((url, i): DnsUse[] => {
      const answer = answers[i];
      if (answer === undefined || answer.dns.length === 0) return [];
      return [{ url, host: new URL(url).hostname, answer, calls: () => callsFor(pac, fresh, url, answer) }];
    });
    await use(uses);
  } finally {
    fresh.close();
  }
}

async function callsFor(
  pac: AskablePac,
  fresh: ReloadedPac,
  url: string,
  { result }: AskedAnswer,
): Promise<readonly Call[] | null> {
  if (!isExplainable(pac)) return null;
  const { account } = await fresh.inspect(url, { explain: true });
  // A copy that does otherwise than the PAC explains nothing.
  return account?.result === result ? account.trace.calls : null;
}

/** The call that looks the host up: that of the run, else the first in the file, else the entry point. */
export async function placeOfLookup(pac: AskablePac, use: DnsUse): Promise<Location> {
  const made = (await use.calls())?.find(({ lookups }) => lookups.includes(use.host));
  const place = made && callOf(pac, { ...made, name: use.host, answer: null });
  if (place) return place;
  const { sourceCode } = pac;
  const written = dnsQuestions(sourceCode).find(({ argument }) => roleOf(sourceCode, argument) === "host");
  const loc = written?.call.loc;
  if (!loc) return pac.entryPoint;
  const { start, end } = loc;
  return { line: start.line, column: start.column + 1, endLine: end.line, endColumn: end.column + 1 };
}
