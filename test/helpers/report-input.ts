import type { Finding } from "../../lint/finding.ts";
import type { ReportInput } from "../../lint/reporter.ts";
import { toySyntax } from "./toy-checks.ts";

/** A finding of the toy check, with parts of it replaced. */
export function findingOf(parts: Partial<Finding> = {}): Finding {
  return {
    checkId: "toy-syntax",
    messageId: "found",
    data: { what: "bad" },
    severity: "error",
    message: '"bad" was found',
    file: "pac/proxy.pac",
    loc: { line: 2, column: 3, endLine: 2, endColumn: 6 },
    ...parts,
  };
}

/** What a reporter gets: two files, one source each. */
export function reportInput(parts: Partial<ReportInput> = {}): ReportInput {
  return {
    findings: [findingOf()],
    sources: new Map([["pac/proxy.pac", "// a PAC\n  bad();\n\tbad(bad);\r\nlast"]]),
    checks: [toySyntax.meta],
    files: 1,
    color: false,
    version: "1.2.3",
    ...parts,
  };
}
