import { profileById } from "../../sim/index.ts";
import type { Site } from "../../site/index.ts";
import type { AskablePac, EvaluationCheck } from "../check.ts";
import type { DerivedUrl } from "../evaluation/derive-urls.ts";
import { isInternetName } from "../evaluation/internet-names.ts";
import {
  decisionIn,
  findTurns,
  isExplainable,
  openTwoWorlds,
  type Turn,
  urlsWith,
  usualSpellings,
} from "../evaluation/two-worlds.ts";
import { usualClients } from "../evaluation/usual-clients.ts";
import { shortDecision, shortUrl } from "../evaluation/wording.ts";
import { existenceProbes } from "../syntax/dns-probes.ts";

const WHAT =
  "off the corporate network {{url}} is {{usual}}{{more}}, but {{other}} where the provider answers for missing names: {{name}} is then {{address}}{{condition}}; {{advice}}";

const COMPARE = "compare the answer with the one address it has on the corporate network";
const DECIDE = "decide by the name itself, not by whether it exists";

/** More than a person reads before the first ones are corrected. */
const MOST_FINDINGS = 20;

/** The same URL off the network, with NXDOMAIN and with the provider's search page in its place. */
export const clobberSensitiveResult: EvaluationCheck = {
  evidence: "evaluation",
  meta: {
    id: "clobber-sensitive-result",
    summary: "off the corporate network, the answer depends on what the provider does to missing names",
    group: "on-net test",
    clients: "all",
    messages: {
      proxied: { severity: "error", text: WHAT },
      otherwise: { severity: "note", text: WHAT },
    },
  },
  async examine(pac, report) {
    const { missing } = profileById("isp-clobber", pac.site).names ?? {};
    if (missing === undefined) return;
    const reported = new Set(existenceProbes(pac.sourceCode).map(({ name }) => name));
    const places = new Set<string>();
    const clients = usualClients(pac);
    // Where each look at the file takes seconds, the first client speaks for all.
    for (const client of isExplainable(pac) ? clients : clients.slice(0, 1)) {
      for (const turn of await turnsOf(pac, client, missing)) {
        const { lookups, loc } = turn;
        const key = `${loc.line}:${loc.column}`;
        const [{ name = "" } = {}] = lookups;
        // Checks of the source have said so, with what to write instead.
        if (places.has(key) || places.size >= MOST_FINDINGS) continue;
        if (lookups.some((lookup) => reported.has(lookup.name.toLowerCase()))) continue;
        places.add(key);
        const data = {
          ...dataOf(turn),
          name: `"${shortUrl(name)}"`,
          address: missing,
          advice: new URL(turn.url.url).hostname === name ? DECIDE : COMPARE,
        };
        report({ messageId: messageOf(turn), data, loc });
      }
    }
  },
};

async function turnsOf(pac: AskablePac, client: string, missing: string): Promise<Turn[]> {
  const [usual, clobbered] = [
    { client, profile: "off-net" },
    { client, profile: "isp-clobber" },
  ];
  const urls = await urlsWith(pac, usualSpellings(pac.urls), usual, ({ name, answer }, url) => {
    return answer === null && isMissing(pac.site, name, url);
  });
  if (urls.length === 0) return [];
  const worlds = await openTwoWorlds(pac, urls, [usual, clobbered]);
  try {
    return await findTurns(pac, worlds, ({ name, answer }, url) => {
      return answer?.includes(missing) === true && isMissing(pac.site, name, url);
    });
  } finally {
    worlds.close();
  }
}

/**
 * Would Internet DNS really say that this name does not exist? A site lists what it depends on, not the whole Internet, so
 * other public names are taken to exist. Without a site, the host of the URL is taken for public and all others for the
 * company's own: nobody looks up a fixed name of somebody else's to learn where they are.
 */
function isMissing(site: Site | null, name: string, { url }: DerivedUrl): boolean {
  const own = new URL(url).hostname.replace(/\.$/, "");
  const asked = name.toLowerCase().replace(/\.$/, "");
  return site === null && asked !== own ? true : !isInternetName(site, name);
}

/** Off the network no proxy can be reached, so a request that is sent to one fails. */
function messageOf({ usual, other }: Turn): "proxied" | "otherwise" {
  const first = other.chain[0];
  const proxied = first !== undefined && first.kind !== "DIRECT" && other.error === null;
  return proxied && usual.chain[0]?.kind === "DIRECT" ? "proxied" : "otherwise";
}

function dataOf({ url, usual, other, count, condition }: Turn): Record<string, string> {
  const isKnown = condition !== null && condition.value !== null;
  return {
    url: shortUrl(url.url),
    usual: shortDecision(decisionIn(usual)),
    other: shortDecision(decisionIn(other)),
    more: count > 1 ? `, and so ${count > 2 ? `are ${count - 1} more URLs` : "is one more URL"}` : "",
    condition: isKnown ? `, so \`${shortUrl(condition.text)}\` is ${condition.value}` : "",
  };
}
