/** What is found that often at one place is told once, with the number of the others. */
const MOST_ALONE = 3;
/** More findings than this of a kind say what the first ones said. */
const MOST_FINDINGS = 20;

/** A finding that stands for others like it. */
export interface Grouped<T> {
  readonly first: T;
  readonly others: readonly T[];
}

/**
 * Findings as people want to read them: a rule that hides hundreds of others is one mistake, and so is a table that
 * repeats another one.
 *
 * @param keyOf the same for findings that are one mistake
 */
export function inGroups<T>(found: readonly T[], keyOf: (each: T) => string): Grouped<T>[] {
  const groups = new Map<string, T[]>();
  for (const each of found) {
    const key = keyOf(each);
    const there = groups.get(key);
    if (there === undefined) groups.set(key, [each]);
    else there.push(each);
  }
  const kept = [...groups.values()].flatMap((group): T[][] => {
    return group.length > MOST_ALONE ? [group] : group.map((each) => [each]);
  });
  const last = kept.slice(MOST_FINDINGS - 1).flat();
  const all = [...kept.slice(0, MOST_FINDINGS - 1), last];
  return all.flatMap(([first, ...others]) => (first === undefined ? [] : [{ first, others }]));
}
