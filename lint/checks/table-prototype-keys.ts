import type { EvaluationCheck } from "../check.ts";
import { type InheritedName, inheritedNames } from "../evaluation/inherited-names.ts";
import { shortUrl } from "../evaluation/wording.ts";
import type { Location } from "../finding.ts";
import { quote } from "../syntax/quote.ts";
import { tableAccesses } from "../syntax/table-access.ts";

const WHAT =
  '{{url}} {{effect}}, because every object has a property "constructor", and "{{source}}" takes it for an entry of the table';
const REMEDY = "ask Object.prototype.hasOwnProperty.call(table, name) first";

/** Tables of hosts inherit what all objects have. Found by asking for such a name, with and without the inheritance. */
export const tablePrototypeKeys: EvaluationCheck = {
  evidence: "evaluation",
  meta: {
    id: "table-prototype-keys",
    summary: "a table of hosts that also has what every object has",
    group: "structure",
    clients: "all",
    messages: {
      anybody: {
        severity: "error",
        text: `${WHAT}: anybody can give a host below a domain of theirs this name, and go past the proxy; ${REMEDY}`,
      },
      listed: { severity: "warning", text: `${WHAT}; ${REMEDY}` },
      plain: { severity: "note", text: `${WHAT}; ${REMEDY}` },
    },
  },
  async examine(pac, report) {
    const accesses = tableAccesses(pac.sourceCode);
    const [first] = accesses;
    if (first === undefined) return;
    const [found] = (await inheritedNames(pac)).sort(
      (a, b) => RANKS.indexOf(rankOf(a)) - RANKS.indexOf(rankOf(b)),
    );
    if (found === undefined) return;
    // The table that was asked last before the decision; with several of them that is a guess.
    const decided = (await pac.inspect(found)).line;
    const access =
      accesses.findLast(({ loc }) => decided !== null && (loc?.start.line ?? 0) <= decided) ?? first;
    const { start, end } = access.loc ?? { start: { line: 1, column: 0 }, end: { line: 1, column: 0 } };
    const loc: Location = {
      line: start.line,
      column: start.column + 1,
      endLine: end.line,
      endColumn: end.column + 1,
    };
    const data = { url: shortUrl(found.url), effect: effectOf(found), source: quote(pac.sourceCode, access) };
    report({ messageId: rankOf(found), data, loc });
  },
};

const RANKS = ["anybody", "listed", "plain"] as const;

/** Only a way past the proxy that anybody can take is an error. */
function rankOf({ whose, answer, otherwise }: InheritedName): (typeof RANKS)[number] {
  if (whose === "plain") return "plain";
  const goesPast = isDirect(answer) && !isDirect(otherwise);
  return goesPast ? whose : "plain";
}

function isDirect({ chain, error }: InheritedName["answer"]): boolean {
  return error !== null || chain[0]?.kind === "DIRECT";
}

function effectOf({ answer, otherwise }: InheritedName): string {
  if (answer.error !== null) return "gets no answer, so that clients go DIRECT";
  if (isDirect(answer)) return "goes DIRECT";
  return isDirect(otherwise) ? "goes to a proxy and not DIRECT" : "goes to another proxy than it should";
}
