import { expect, test } from "vitest";
import { CHECKS } from "../../../lint/checks/index.ts";
import { OWN_FINDINGS } from "../../../lint/own-findings.ts";
import { sarif } from "../../../lint/reporters/sarif.ts";
import { findingOf, reportInput } from "../../helpers/report-input.ts";

test("sarif is a log of one run with rules and places", () => {
  const findings = [
    findingOf(),
    findingOf({ severity: "note", file: "my pacs/ä.pac", loc: { line: 1, column: 1 } }),
  ];
  expect(JSON.parse(sarif.format(reportInput({ findings })))).toEqual({
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "pac-lint",
            version: "1.2.3",
            informationUri: "https://github.com/pacwright/pacwright",
            rules: [
              {
                id: "toy-syntax",
                shortDescription: { text: "A toy for tests: toy-syntax" },
                helpUri: "https://github.com/pacwright/pacwright/blob/main/docs/checks/toy-syntax.md",
                defaultConfiguration: { level: "error" },
                properties: { tags: ["structure"] },
              },
            ],
          },
        },
        columnKind: "utf16CodeUnits",
        results: [
          {
            ruleId: "toy-syntax",
            ruleIndex: 0,
            level: "error",
            message: { text: '"bad" was found' },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: "pac/proxy.pac" },
                  region: { startLine: 2, startColumn: 3, endLine: 2, endColumn: 6 },
                },
              },
            ],
          },
          {
            ruleId: "toy-syntax",
            ruleIndex: 0,
            level: "note",
            message: { text: '"bad" was found' },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: "my%20pacs/%C3%A4.pac" },
                  region: { startLine: 1, startColumn: 1 },
                },
              },
            ],
          },
        ],
      },
    ],
  });
});

test("sarif is a valid log when nothing was found, and lists every rule once, in order", () => {
  const checks = [...Object.values(CHECKS).map(({ meta }) => meta), ...Object.values(OWN_FINDINGS)];
  const [run] = JSON.parse(sarif.format(reportInput({ findings: [], checks }))).runs;
  const ids = run.tool.driver.rules.map(({ id }: { id: string }) => id);
  expect(run.results).toEqual([]);
  expect(ids).toEqual(checks.map(({ id }) => id).sort());
});
