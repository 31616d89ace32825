import type { EvaluationCheck } from "../check.ts";
import { keptState } from "../evaluation/kept-state.ts";
import { findStateEvidence, type StateEvidence } from "../evaluation/state-evidence.ts";
import { shortDecision, shortUrl } from "../evaluation/wording.ts";

const ORDER =
  "in {{client}}, {{url}} is {{first}} {{when}} and {{second}} {{otherWhen}}, because {{name}} is kept from call to call; clients ask in an order of their own, more than once and in several processes, so decide by url and host alone";

const RERUN =
  "{{url}} is {{first}} {{when}} and {{second}} in {{client}}, {{otherWhen}}: a run that is given up leaves {{name}} behind for the next; decide by url and host alone";

/** Answers that depend on earlier calls. That something is kept is no fault; that an answer depends on it is. */
export const noGlobalMutableState: EvaluationCheck = {
  evidence: "evaluation",
  meta: {
    id: "no-global-mutable-state",
    summary: "the answer for a URL depends on what was asked before",
    group: "structure",
    clients: "all",
    messages: {
      orderDirect: { severity: "error", text: ORDER },
      order: { severity: "warning", text: ORDER },
      rerunDirect: { severity: "error", text: RERUN },
      rerun: { severity: "warning", text: RERUN },
    },
  },
  async examine(pac, report) {
    const kept = keptState(pac.sourceCode);
    const [likeliest] = kept;
    if (likeliest === undefined) return;
    const evidence = await findStateEvidence(pac);
    if (evidence === null) return;
    const { kind, client, url, first, second } = evidence;
    const data = {
      name: namesOf(kept),
      client,
      url: shortUrl(url),
      first: shortDecision(first.decision),
      when: first.when,
      second: shortDecision(second.decision),
      otherWhen: second.when,
    };
    report({ messageId: messageOf(kind, evidence), data, loc: likeliest.loc });
  },
};

/** Now past the proxy and now through it, or no answer at all: worse than another proxy. */
function messageOf(kind: StateEvidence["kind"], { first, second }: StateEvidence): string {
  const isDirect = ({ decision }: { decision: string }) => decision.startsWith("DIRECT");
  const isAnswer = ({ decision }: { decision: string }) => !/^an? /.test(decision);
  const same = isDirect(first) === isDirect(second) && isAnswer(first) && isAnswer(second);
  return same ? kind : `${kind}Direct`;
}

/** As many names as a reader can keep in mind; which of several is to blame, no run tells. */
const MOST_NAMES = 3;

function namesOf(kept: ReturnType<typeof keptState>): string {
  const names = [...new Set(kept.map(({ name }) => `"${shortUrl(name)}"`))];
  const rest = names.length - MOST_NAMES;
  return names.slice(0, MOST_NAMES).join(", ") + (rest > 0 ? ` or ${rest} more` : "");
}
