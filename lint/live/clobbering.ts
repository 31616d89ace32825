import type { Site } from "../../site/index.ts";
import type { View } from "../deployment.ts";
import type { LiveFacts } from "./facts.ts";
import { domainOf } from "./names-to-ask.ts";

/** A name that nobody has, and the addresses it was answered with. */
export interface FalseAnswer {
  readonly name: string;
  readonly addresses: readonly string[];
}

/** Names of nobody that a view's resolver answered with an address, in and outside of the site's own domain. */
export function falseAnswers(view: View, site: Site, { dns }: Pick<LiveFacts, "dns">) {
  const domain = domainOf(site);
  const all = Object.entries(dns[view]?.random ?? {}).flatMap(([name, { addresses }]): FalseAnswer[] =>
    addresses.length === 0 ? [] : [{ name, addresses }],
  );
  const isOwn = ({ name }: FalseAnswer) => domain !== null && name.endsWith(`.${domain}`);
  return { own: all.filter(isOwn), elsewhere: all.filter((answer) => !isOwn(answer)) };
}

/** True where an answer is the one that is given for names of nobody, so that the name itself may not exist. */
export function isClobbered(
  view: View,
  site: Site,
  facts: Pick<LiveFacts, "dns">,
  addresses: readonly string[],
): boolean {
  const given = new Set(falseAnswers(view, site, facts).elsewhere.flatMap((each) => each.addresses));
  return addresses.length > 0 && addresses.every((address) => given.has(address));
}
