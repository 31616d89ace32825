import type { EvaluationCheck } from "../check.ts";
import { findDifferences } from "../evaluation/differences.ts";
import { findPartings, type Parting } from "../evaluation/partings.ts";
import { usualClients } from "../evaluation/usual-clients.ts";
import { shortDecision, shortUrl } from "../evaluation/wording.ts";

const WHAT =
  "{{url}} is {{decision}} in {{clients}} and {{otherDecision}} in {{other}}{{more}}: {{reason}}; {{advice}}";

/** What to do about each cause. */
const ADVICE: Readonly<Record<Parting["cause"], string>> = {
  path: "decide on the host or the port, which every client passes",
  url: "decide on the host or the port, which every client passes alike",
  host: "allow for each spelling of the host",
  failure: "use only what every client in use has",
  reading: "write results that every client reads alike",
  dns: "make the name resolve alike everywhere, or do not decide by it",
  functions: "write the test in a way that means the same in every client",
  bypass: "do not rely on this rule, which cannot hold there",
};

/** More than a person reads before the first ones are corrected. */
const MOST_FINDINGS = 20;

/** Rules that work in one client and not in another, found by asking all of them. */
export const clientDivergence: EvaluationCheck = {
  evidence: "evaluation",
  meta: {
    id: "client-divergence",
    summary: "clients decide differently about the same URL",
    group: "structure",
    clients: "all",
    messages: {
      fails: { severity: "error", text: WHAT },
      direct: { severity: "error", text: WHAT },
      directNearby: { severity: "warning", text: WHAT },
      otherProxy: { severity: "note", text: WHAT },
      more: {
        severity: "note",
        text: "{{count}} more differences between clients are not shown, because a file is followed only so far; correct the others first and lint again",
      },
    },
  },
  async examine(pac, report) {
    const clients = usualClients(pac);
    if (clients.length < 2) return;
    const { partings, left } = await findPartings(pac, await findDifferences(pac, clients));
    const ranked = [...partings].sort((a, b) => rankOf(a) - rankOf(b) || byPlace(a, b));
    for (const parting of ranked.slice(0, MOST_FINDINGS)) {
      report({ messageId: messageOf(parting), data: dataOf(parting), loc: parting.loc });
    }
    const hidden = left + Math.max(0, ranked.length - MOST_FINDINGS);
    if (hidden > 0) report({ messageId: "more", data: { count: hidden }, loc: pac.entryPoint });
  },
};

/** A request past the proxy is an error where the PAC speaks of that very URL, and a warning beside it. */
function messageOf({ consequence, url }: Parting): "fails" | "direct" | "directNearby" | "otherProxy" {
  if (consequence === "proxy") return "otherProxy";
  if (consequence === "fails") return "fails";
  return url.variant === "as-written" ? "direct" : "directNearby";
}

const RANKS = ["fails", "direct", "directNearby", "otherProxy"];

function rankOf(parting: Parting): number {
  return RANKS.indexOf(messageOf(parting));
}

function byPlace({ loc: a }: Parting, { loc: b }: Parting): number {
  return a.line - b.line || a.column - b.column;
}

function dataOf(parting: Parting): Record<string, string> {
  const { url, clients, usual, decision, usualDecision, count, reason, cause } = parting;
  return {
    url: shortUrl(url.url),
    clients: clients.join(", "),
    decision: shortDecision(decision),
    other: usual,
    otherDecision: shortDecision(usualDecision),
    more: count > 1 ? `, and so with ${count - 1} more URL${count > 2 ? "s" : ""}` : "",
    reason,
    advice: ADVICE[cause],
  };
}
