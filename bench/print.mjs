// How benchmarks show their numbers.

function sorted(values) {
  return [...values].sort((a, b) => a - b);
}

/** The middle one of some numbers, or the middle of the middle two. */
export function median(values) {
  const [low, high] = [Math.floor((values.length - 1) / 2), Math.ceil((values.length - 1) / 2)];
  const ordered = sorted(values);
  return (ordered[low] + ordered[high]) / 2;
}

/** Minimum, median and maximum. */
export function spread(values) {
  const ordered = sorted(values);
  return [ordered[0], median(values), ordered.at(-1)].map((value) => value.toFixed(2)).join("  ");
}

/** Rows under a head, in columns. */
export function table(head, rows) {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column].length)),
  );
  for (const row of [head, ...rows])
    print(
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join("  ")
        .trimEnd(),
    );
}

export function print(line) {
  process.stdout.write(`${line}\n`);
}
