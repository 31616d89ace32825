import { bareHost } from "../../pac/index.ts";
import { decisionOf } from "../../sim/index.ts";
import type { AskablePac, AskedAnswer } from "../check.ts";
import { ORDINARY_URL } from "./derive-urls.ts";
import { spread } from "./spread.ts";
import { usualClients } from "./usual-clients.ts";

/** A host that a table answers for although nobody put it there. */
export interface InheritedName {
  readonly url: string;
  /** Whose name it is: one label, a name below a domain of the file, or one below any domain. */
  readonly whose: "plain" | "listed" | "anybody";
  readonly answer: AskedAnswer;
  /** What it would be if objects inherited nothing. */
  readonly otherwise: AskedAnswer;
  readonly client: string;
  readonly profile: string;
}

/**
 * Every object inherits this property. The others have capital letters in their names, which no host that reaches a PAC
 * has; `__proto__` is no name that a domain can have.
 */
const NAME = "constructor";
/** Any domain that the file does not speak of. */
const ANY_DOMAIN = "unlisted-domain.example";
const MOST_DOMAINS = 30;

/**
 * Asks for hosts with a label that every object has as a property, in the PAC as it is and in one whose objects have
 * not. What differs is the table's doing and nothing else.
 */
export async function inheritedNames(pac: AskablePac): Promise<InheritedName[]> {
  const [client] = usualClients(pac);
  const [profile] = pac.profiles;
  if (client === undefined || profile === undefined) return [];
  const asked = hostsFor(pac);
  const urls = [ORDINARY_URL, ...asked.map(({ url }) => url)];
  const place = { client, profile };
  const [usual, ...answers] = await inTurn(pac, urls, place, false);
  const [control, ...others] = await inTurn(pac, urls, place, true);
  // A script that uses the property itself says nothing about tables.
  if (!usual || !control || decided(usual) !== decided(control)) return [];
  return asked.flatMap(({ url, whose }, i): InheritedName[] => {
    const [answer, otherwise] = [answers[i], others[i]];
    if (!answer || !otherwise || decided(answer) === decided(otherwise)) return [];
    return [{ url, whose, answer, otherwise, ...place }];
  });
}

function hostsFor({ urls }: AskablePac): { url: string; whose: InheritedName["whose"] }[] {
  const domains = new Set<string>();
  for (const { url, literal } of urls) {
    const host = literal === null ? "" : bareHost(new URL(url));
    if (!/^[a-z0-9.-]+\.[a-z]+$/.test(host) || host.includes(NAME)) continue;
    domains.add(host);
    const above = host.slice(host.indexOf(".") + 1);
    if (above.includes(".")) domains.add(above);
  }
  return [
    { url: `http://${NAME}.${ANY_DOMAIN}/`, whose: "anybody" },
    { url: `http://${NAME}/`, whose: "plain" },
    ...spread([...domains], MOST_DOMAINS).map((domain) => ({
      url: `http://${NAME}.${domain}/`,
      whose: "listed" as const,
    })),
  ];
}

async function inTurn(
  pac: AskablePac,
  urls: readonly string[],
  place: { client: string; profile: string },
  withoutConstructor: boolean,
): Promise<readonly AskedAnswer[]> {
  const fresh = await pac.reload(place, { withoutChance: true, withoutConstructor });
  try {
    return await fresh.askAll(urls);
  } finally {
    fresh.close();
  }
}

function decided(answer: AskedAnswer): string {
  return answer.error === null ? decisionOf(answer) : "an error";
}
