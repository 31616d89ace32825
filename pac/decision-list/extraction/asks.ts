import type { Condition } from "../condition.ts";
import { and } from "../kinds/and.ts";
import { asked } from "../kinds/dns.ts";
import { or } from "../kinds/or.ts";

/** A look-up that the script makes, and the conditions under which it gets there. */
export interface Ask {
  readonly path: readonly Condition[];
  /** Asking this makes the look-up. */
  readonly question: Condition;
}

/**
 * A condition with the look-ups that the script makes before it comes there, whatever becomes of their answers:
 * `var ip = dnsResolve(host)`. The same condition where asking it makes them anyway, in their order.
 */
export function afterAsking(asks: readonly Ask[], condition: Condition): Condition {
  let last = -1;
  const made = asks.every((ask) => {
    const at = placeIn(condition, ask);
    const inOrder = at > last;
    last = at;
    return inOrder;
  });
  return made ? condition : or([...asks.map((ask) => and([...ask.path, asked(ask.question)])), condition]);
}

/** Whether a condition makes a look-up wherever the script does: how many of its parts come before; -1: it may not. */
function placeIn(condition: Condition, ask: Ask): number {
  const held = new Set<Condition>();
  const failed = new Set<Condition>();
  for (const each of ask.path) learn(each, true, held, failed);
  let passed = 0;
  const reaches = (part: Condition): boolean => {
    if (isSame(part, ask.question)) return true;
    const [first] = part.parts ?? [];
    if (part.kind === "not" && first !== undefined) return reaches(first);
    if (part.kind !== "and" && part.kind !== "or") return false;
    for (const each of part.parts ?? []) {
      if (reaches(each)) return true;
      passed++;
      // Only where this part is known to let the next one be asked.
      if (!(part.kind === "and" ? held : failed).has(each)) return false;
    }
    return false;
  };
  return reaches(condition) ? passed : -1;
}

/** What is known to hold, and not to hold, where a condition does. */
function learn(condition: Condition, holds: boolean, held: Set<Condition>, failed: Set<Condition>): void {
  (holds ? held : failed).add(condition);
  const [first] = condition.parts ?? [];
  if (condition.kind === "not" && first !== undefined) learn(first, !holds, held, failed);
  if (condition.kind !== (holds ? "and" : "or")) return;
  for (const part of condition.parts ?? []) learn(part, holds, held, failed);
}

/** A condition asks all that a look-up asks: the same name, and what is made of its address. */
function isSame(condition: Condition, question: Condition): boolean {
  if (condition === question) return true;
  const [one, other] = [condition, question].map(
    ({ resolves, test, network }) => resolves ?? test?.subject ?? network?.subject,
  );
  if (one === undefined || other === undefined || one.of !== other.of || one.name !== other.name)
    return false;
  if (question.network !== undefined && condition.network === undefined) return false;
  return one.of === "dns" || one.of === "own" || condition.network !== undefined;
}
