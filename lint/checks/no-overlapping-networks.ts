import type { Condition, NetworkTest, Rule } from "../../pac/index.ts";
import type { ListCheck, Report } from "../check.ts";
import { conditionWords, hiderWords } from "../rules/hider-words.ts";
import { inGroups } from "../rules/in-groups.ts";
import type { RuleList } from "../rules/rule-list.ts";
import { placeOf, shadowedPartsIn } from "../rules/shadows.ts";

/** Lists of more networks than this are generated, and what is in them twice does no harm. */
const MOST_NETWORKS = 200;

/** A network inside an earlier one is never asked about. A rule that is nothing else is no-shadowed-rule's business. */
export const noOverlappingNetworks: ListCheck = {
  evidence: "list",
  meta: {
    id: "no-overlapping-networks",
    summary: "a network in a condition that lies inside an earlier one",
    group: "addresses",
    clients: "all",
    messages: {
      taken: {
        severity: "error",
        text:
          '"{{network}}" is one of the networks of this rule, but {{hiders}} comes first for every address in it, and ' +
          'clients get "{{result}}" instead of "{{lost}}"{{more}}; put the narrower network first, or remove it',
      },
      inside: {
        severity: "note",
        text: '"{{network}}" lies inside "{{whole}}" of the same rule, so it changes nothing; remove it, or correct the mask if it was meant to be wider',
      },
    },
  },
  examine(list, report) {
    const taken = shadowedPartsIn(list).filter(
      ({ same, part }) => same === false && part.network !== undefined,
    );
    for (const { first, others } of inGroups(taken, ({ hiders }) => hiders.map(placeOf).join())) {
      const last = others.at(-1)?.loc.line;
      const more = last === undefined ? "" : `, as for ${others.length} more down to line ${last}`;
      const data = { network: conditionWords(first.part), ...hiderWords(first, list), more };
      report({ messageId: "taken", data, loc: first.loc });
    }
    const dead = new Set(taken.map(({ part }) => part));
    for (const rule of list.rules) reportInside(list, rule, dead, report);
  },
};

function reportInside(
  list: RuleList,
  rule: Rule,
  dead: ReadonlySet<Condition>,
  report: (finding: Report) => void,
): void {
  const { kind, parts = [] } = rule.condition;
  const networks = kind === "or" ? parts.filter(({ network }) => network !== undefined) : [];
  if (networks.length > MOST_NETWORKS) return;
  for (const [i, part] of networks.entries()) {
    const whole = networks.find((other, j) => {
      return isInside(part.network, other.network) && (j < i || !isInside(other.network, part.network));
    });
    if (whole === undefined || dead.has(part)) continue;
    const data = { network: conditionWords(part), whole: conditionWords(whole) };
    report({ messageId: "inside", data, loc: list.placeOf({ ...rule, condition: part }) });
  }
}

/** Every address of the one network is in the other, and both ask about the same address. */
function isInside(one: NetworkTest | undefined, other: NetworkTest | undefined): boolean {
  if (one === undefined || other === undefined || one === other) return false;
  const [left, right] = [one.subject, other.subject];
  const same = left.of === right.of && left.name === right.name && left.early === right.early;
  return same && (one.mask & other.mask) === other.mask && (one.base & other.mask) === other.base;
}
