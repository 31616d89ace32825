// The tables of units in Markdown files, between `<!-- checks:start -->` and `<!-- checks:end -->`, each marker on
// a line of its own.
import path from "node:path";
import { constantOf, KINDS, RepositoryProblem, unitIds } from "./units.mjs";

const WORST_FIRST = ["error", "warning", "note"];

/** What a table shows of each unit besides its id and summary. */
const COLUMNS = {
  checks: {
    severity: ({ meta }) => {
      const found = new Set(Object.values(meta.messages).map(({ severity }) => severity));
      return WORST_FIRST.filter((severity) => found.has(severity)).join(", ");
    },
    evidence: ({ evidence }) => evidence,
    fixable: ({ meta }) => (meta.fixable ? "yes" : ""),
  },
  reporters: {},
  comparisons: {},
  records: {},
  clients: {
    "waits for a silent PAC server": ({ fetch: { timeoutSeconds } }) =>
      timeoutSeconds === null ? "without end" : `${timeoutSeconds} s`,
    "largest PAC": ({ fetch: { maxBytes } }) => (maxBytes === null ? "no limit" : `${maxBytes} bytes`),
  },
  profiles: {
    DNS: ({ dns }) => dns,
    place: ({ place }) => place,
    later: ({ changes = [] }) => changes.map(({ at, to }) => `${to} at ${at} s`).join(", "),
  },
  policies: { layer: ({ layer }) => layer },
};

const WITHOUT_PAGES = new Set(["reporters", "records"]);

/**
 * The Markdown files among `texts` whose tables are not what the units say, with their new text.
 *
 * @param {ReadonlyMap<string, string>} texts Markdown by path
 * @param {(file: string) => Promise<any>} load loads a TypeScript module
 * @returns {Promise<Map<string, string>>} the new text of every file that has a marker
 * @throws RepositoryProblem when a start marker has no end marker
 */
export async function tableFiles(texts, load) {
  const files = new Map();
  for (const kind of KINDS) {
    const start = `<!-- ${kind.plural}:start -->`;
    const marked = [...texts.keys()].filter((file) => texts.get(file).split("\n").includes(start));
    if (marked.length === 0) continue;
    const units = await loadUnits(kind, load);
    for (const file of marked) {
      const text = files.get(file) ?? texts.get(file);
      files.set(file, withTable(file, text, kind.plural, tableText(kind, units, file)));
    }
  }
  return files;
}

async function loadUnits(kind, load) {
  const units = unitIds(kind).map(async (id) => (await load(`${kind.folder}/${id}.ts`))[constantOf(id)]);
  return Promise.all(units);
}

function withTable(file, text, plural, table) {
  const lines = text.split("\n");
  const start = lines.indexOf(`<!-- ${plural}:start -->`);
  const end = lines.indexOf(`<!-- ${plural}:end -->`, start);
  if (end < 0)
    throw new RepositoryProblem(`${file}:${start + 1}: "${plural}:start" has no "${plural}:end" after it`);
  return [...lines.slice(0, start + 1), "", ...table, "", ...lines.slice(end)].join("\n");
}

function tableText({ name, plural }, units, file) {
  const columns = Object.entries(COLUMNS[plural]);
  const rows = units.map((unit) => {
    const { id, summary } = unit.meta ?? unit;
    // Reporters and formats are described where they are listed; every other unit has a page.
    const page = path.posix.relative(path.posix.dirname(file), `docs/${plural}/${id}.md`);
    const label = WITHOUT_PAGES.has(plural) ? `\`${id}\`` : `[\`${id}\`](${page})`;
    return [label, summary, ...columns.map(([, value]) => value(unit))];
  });
  const head = [name, "summary", ...columns.map(([title]) => title)];
  return [head, head.map(() => "---"), ...rows].map(rowText);
}

function rowText(cells) {
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}
