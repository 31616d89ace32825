import type { ListCheck } from "../check.ts";
import { conditionWords, hiderWords } from "../rules/hider-words.ts";
import { inGroups } from "../rules/in-groups.ts";
import { placeOf, type Shadow, shadowedPartsIn, shadowsIn } from "../rules/shadows.ts";

const NEVER = 'the rule for "{{rule}}" never decides: {{hiders}} comes first';
const INSTEAD = 'and clients get "{{result}}" instead of "{{lost}}"{{more}}';

/** The first rule that holds decides, so a rule behind one that holds for the same and more is dead. */
export const noShadowedRule: ListCheck = {
  evidence: "list",
  meta: {
    id: "no-shadowed-rule",
    summary: "a rule that earlier rules hide: it can never decide",
    group: "reachability",
    clients: "all",
    messages: {
      other: {
        severity: "error",
        text: `${NEVER} for all of it, ${INSTEAD}; put the narrower rule first, or remove it`,
      },
      same: {
        severity: "warning",
        text: `${NEVER} for all of it and returns the same{{more}}; remove it`,
      },
      unknown: {
        severity: "warning",
        text: `${NEVER} for all of it{{more}}; put the narrower rule first, or remove it`,
      },
      part: {
        severity: "error",
        text:
          '"{{rule}}" is one of the conditions of this rule, but {{hiders}} comes first for all of it, ' +
          `${INSTEAD}; put it in front of that rule, or remove it`,
      },
    },
  },
  examine(list, report) {
    const shadows = shadowsIn(list);
    const parts = shadowedPartsIn(list).filter(
      ({ same, part }) => same === false && part.network === undefined,
    );
    const found = [
      ...shadows.map((shadow) => ({
        shadow,
        condition: shadow.rule.condition,
        messageId: messageOf(shadow),
      })),
      ...parts.map((shadow) => ({ shadow, condition: shadow.part, messageId: "part" })),
    ];
    const groups = inGroups(found, ({ shadow, messageId }) =>
      [messageId, ...shadow.hiders.map(placeOf)].join(),
    );
    for (const { first, others } of groups) {
      const { shadow, condition, messageId } = first;
      const last = others.at(-1)?.shadow.loc.line;
      const more = last === undefined ? "" : `, as for ${others.length} more down to line ${last}`;
      const data = { rule: conditionWords(condition), ...hiderWords(shadow, list), more };
      report({ messageId, data, loc: shadow.loc });
    }
  },
};

function messageOf({ same }: Shadow): string {
  return same === null ? "unknown" : same ? "same" : "other";
}
