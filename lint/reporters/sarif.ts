import type { CheckMeta } from "../check.ts";
import type { Finding, Severity } from "../finding.ts";
import { fingerprintsOf } from "../fingerprint.ts";
import { pageOf } from "../page.ts";
import type { Reporter } from "../reporter.ts";

/** What ends a line of JavaScript. SARIF takes only the first two for granted (3.14.24). */
const LINE_BREAKS = ["\r\n", "\n", "\r", "\u2028", "\u2029"];

/** SARIF 2.1.0 (OASIS), the subset that code scanning services read: each result has a place, each rule a page. */
export const sarif: Reporter = {
  id: "sarif",
  summary: "SARIF 2.1.0, for code scanning services",
  format({ findings, sources, checks, version }) {
    const fingerprints = fingerprintsOf(findings, sources);
    const rules = checks.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const indexes = new Map(rules.map(({ id }, i) => [id, i]));
    const log = {
      $schema: "https://json.schemastore.org/sarif-2.1.0.json",
      version: "2.1.0",
      runs: [
        {
          tool: {
            driver: {
              name: "pac-lint",
              version,
              informationUri: "https://github.com/pacwright/pacwright",
              rules: rules.map(ruleOf),
            },
          },
          columnKind: "utf16CodeUnits",
          newlineSequences: LINE_BREAKS,
          results: findings.map((finding, i) => ({
            ...resultOf(finding, indexes.get(finding.checkId)),
            // Services compare these between runs. GitHub's own key is made from the source by who uploads the log.
            partialFingerprints: { "pacLint/v1": fingerprints[i] ?? "" },
          })),
        },
      ],
    };
    return `${JSON.stringify(log, null, 2)}\n`;
  },
};

/** GitHub shows the short description as the title of an alert, and the help below it. */
function ruleOf(meta: CheckMeta) {
  const { clients } = meta;
  const concerned = clients === "all" ? "every client" : clients.join(", ");
  return {
    id: meta.id,
    shortDescription: { text: meta.summary },
    fullDescription: { text: `${meta.summary} (matters for ${concerned})` },
    help: { text: `Why it matters and what to do: ${pageOf(meta.id)}` },
    helpUri: pageOf(meta.id),
    defaultConfiguration: { level: worst(Object.values(meta.messages).map(({ severity }) => severity)) },
    properties: { tags: [meta.group] },
  };
}

function resultOf({ file, loc, severity, checkId, message }: Finding, ruleIndex: number | undefined) {
  const { line, column, endLine, endColumn } = loc;
  const end = endColumn === undefined ? {} : { endLine: endLine ?? line, endColumn };
  return {
    ruleId: checkId,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: severity,
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file) },
          region: { startLine: line, startColumn: column, ...end },
        },
      },
    ],
  };
}

/**
 * A relative URI reference: consumers resolve it against the root of the repository. Names of files on Windows may hold
 * halves of surrogate pairs, which no URI can.
 */
function uriOf(file: string): string {
  const names = file.replace(/\p{Surrogate}/gu, "\uFFFD").split("/");
  return names.map(encodeURIComponent).join("/");
}

function worst(severities: readonly Severity[]): Severity {
  if (severities.includes("error")) return "error";
  return severities.includes("warning") ? "warning" : "note";
}
