import { stripVTControlCharacters } from "node:util";

/** One cell: its text, which may carry colour, and on which side it is padded. */
export interface Column {
  readonly title: string;
  readonly align?: "right";
}

/**
 * Lays rows out under titles, two spaces between columns. Pure; widths ignore colour codes.
 *
 * @param rows one text per column
 */
export function formatTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map(({ title }, i) =>
    Math.max(title.length, ...rows.map((row) => visible(row[i] ?? ""))),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) => pad(cell, widths[i] ?? 0, columns[i]?.align))
      .join("  ")
      .trimEnd();
  return [line(columns.map(({ title }) => title)), ...rows.map(line)].join("\n");
}

function pad(cell: string, width: number, align: Column["align"]): string {
  const gap = " ".repeat(Math.max(0, width - visible(cell)));
  return align === "right" ? gap + cell : cell + gap;
}

function visible(text: string): number {
  return [...stripVTControlCharacters(text)].length;
}
