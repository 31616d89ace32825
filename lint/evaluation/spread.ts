/**
 * Takes some of many, evenly from the first to the last and always the same ones.
 *
 * @returns all of them when there are no more than `most`
 */
export function spread<T>(items: readonly T[], most: number): T[] {
  if (items.length <= most) return [...items];
  const taken: T[] = [];
  for (let i = 0; i < most; i++) {
    const item = items[Math.floor((i * items.length) / most)];
    if (item !== undefined) taken.push(item);
  }
  return taken;
}

/**
 * Divides a number of places among groups: each gets the same, and what small groups leave goes to the large ones.
 *
 * @param sizes how many places each group could use
 * @returns how many each gets, in the order of `sizes`; never more than it could use
 */
export function shares(sizes: readonly number[], places: number): number[] {
  const given = sizes.map(() => 0);
  const bySize = sizes
    .map((size, group) => ({ size, group }))
    .sort((a, b) => a.size - b.size || a.group - b.group);
  let left = places;
  for (const [i, { size, group }] of bySize.entries()) {
    const share = Math.min(size, Math.floor(left / (bySize.length - i)));
    given[group] = share;
    left -= share;
  }
  return given;
}
