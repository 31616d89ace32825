import type { Journey } from "../journey/journey.ts";
import { type Cell, cellText, type Matrix, matrixOf, policyName } from "./journey-matrix.ts";
import { type Speed, STYLES } from "./journey-speed.ts";
import { type Paint, painter } from "./paint.ts";
import { formatTable } from "./table.ts";

const SPEEDS: Readonly<Record<Speed, string>> = {
  instant: "instant: under 1 s",
  noticed: "noticed: under 10 s",
  long: "long",
  never: "never",
};

const SIGNS = "* sign-on page   + from a change of network until pages come as they should";

/** Seconds to the first page for profile x client x policy: a group of rows for each profile. Pure. */
export function formatMatrix(journeys: readonly Journey[], { color }: { color: boolean }): string {
  const paint = painter(color);
  const matrix = matrixOf(journeys);
  const [titles = "", ...lines] = formatTable(
    [
      { title: "seconds to the first page" },
      ...matrix.policies.map((policy) => ({ title: policyName(policy) })),
    ],
    matrix.profiles.flatMap(({ profile, rows }) => [
      [profile],
      ...rows.map(({ clients, cells }) => [
        `  ${clientNames(clients, matrix)}`,
        ...cells.map((cell) => paint(STYLES[cell.speed], cellText(cell))),
      ]),
    ]),
  ).split("\n");
  const names = new Set(matrix.profiles.map(({ profile }) => profile));
  return [
    paint("bold", titles),
    ...lines.map((line) => (names.has(line) ? paint("bold", line) : line)),
    "",
    legend(paint),
    paint("dim", SIGNS),
  ].join("\n");
}

function legend(paint: Paint): string {
  return (Object.keys(SPEEDS) as Speed[]).map((speed) => paint(STYLES[speed], SPEEDS[speed])).join("   ");
}

/** The same as a Markdown table. Pure. */
export function matrixMarkdown(journeys: readonly Journey[]): string {
  const matrix = matrixOf(journeys);
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    `Seconds to the first page of \`${(journeys[0]?.url ?? "").replaceAll("`", "%60")}\`:`,
    "",
    line(["profile", "client", ...matrix.policies.map(policyName)]),
    line(["---", "---", ...matrix.policies.map(() => "---:")]),
    ...matrix.profiles.flatMap(({ profile, rows }) =>
      rows.map(({ clients, cells }, i) =>
        line([i === 0 ? profile : "", clientNames(clients, matrix), ...cells.map(markdownCell)]),
      ),
    ),
    "",
    SIGNS.replace("*", "\\*").replace(/ {2,}/, "; "),
  ].join("\n");
}

/** Colour is not to be had, so what people wait for long is set in bold. */
function markdownCell(cell: Cell): string {
  const text = cellText(cell).replaceAll("*", "\\*");
  return cell.speed === "long" || cell.speed === "never" ? `**${text}**` : text;
}

function clientNames(clients: readonly string[], matrix: Matrix): string {
  const all = clients.length > 1 && clients.length === matrix.clients.length;
  return all ? "all clients" : clients.join(", ");
}
