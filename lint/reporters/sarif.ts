import type { CheckMeta } from "../check.ts";
import type { Finding, Severity } from "../finding.ts";
import { pageOf } from "../page.ts";
import type { Reporter } from "../reporter.ts";

/** SARIF 2.1.0 (OASIS), the subset that code scanning services read: each result has a place, each rule a page. */
export const sarif: Reporter = {
  id: "sarif",
  summary: "SARIF 2.1.0, for code scanning services",
  format({ findings, checks, version }) {
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
          results: findings.map((finding) => resultOf(finding, indexes.get(finding.checkId))),
        },
      ],
    };
    return `${JSON.stringify(log, null, 2)}\n`;
  },
};

function ruleOf(meta: CheckMeta) {
  return {
    id: meta.id,
    shortDescription: { text: meta.summary },
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

/** A relative URI reference: consumers resolve it against the root of the repository. */
function uriOf(file: string): string {
  return file.split("/").map(encodeURIComponent).join("/");
}

function worst(severities: readonly Severity[]): Severity {
  if (severities.includes("error")) return "error";
  return severities.includes("warning") ? "warning" : "note";
}
