import type { Inspected } from "../check.ts";
import type { Location } from "../finding.ts";

type Trace = NonNullable<Inspected["account"]>["trace"];
type Condition = Trace["conditions"][number];

/** The first condition that two runs of one PAC evaluated differently. */
export interface PartingCondition {
  readonly loc: Location;
  readonly text: string;
  /** Its truth in the first run; null where an error came first. */
  readonly value: boolean | null;
}

/**
 * Where two runs of one PAC parted.
 *
 * @returns null when they did not part at a condition: the values it was about were never tested, or were left out
 */
export function partingCondition(one: Trace, other: Trace): PartingCondition | null {
  const parted = firstDifference(one.conditions, other.conditions);
  if (parted === null) return null;
  const { line, column, endLine, text, value } = parted;
  const end = line === endLine ? { endLine, endColumn: column + text.length } : {};
  return { loc: { line, column, ...end }, text, value };
}

function firstDifference(one: readonly Condition[], other: readonly Condition[]): Condition | null {
  for (const [i, condition] of one.entries()) {
    const counterpart = other[i];
    if (counterpart === undefined || !isSamePlace(condition, counterpart)) return null;
    if (condition.value === counterpart.value) continue;
    return (
      firstDifference(condition.operands, counterpart.operands) ??
      brokenOff(condition, counterpart) ??
      condition
    );
  }
  return null;
}

/** The operand that only one run came past, because the other one failed in it. */
function brokenOff(one: Condition, other: Condition): Condition | null {
  if (one.value !== null && other.value !== null) return null;
  const [failed, whole] = one.value === null ? [one, other] : [other, one];
  const operand = whole.operands[failed.operands.length];
  if (operand === undefined) return null;
  return { ...operand, value: one.value === null ? null : operand.value };
}

function isSamePlace(one: Condition, other: Condition): boolean {
  return one.line === other.line && one.column === other.column && one.text === other.text;
}
