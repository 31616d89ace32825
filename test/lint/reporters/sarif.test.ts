import { describe, expect, test } from "vitest";
import { CHECKS } from "../../../lint/checks/index.ts";
import type { Finding } from "../../../lint/finding.ts";
import { OWN_FINDINGS } from "../../../lint/own-findings.ts";
import { sarif } from "../../../lint/reporters/sarif.ts";
import { findingOf, reportInput } from "../../helpers/report-input.ts";
import { toySyntax } from "../../helpers/toy-checks.ts";
import { fitsSchema } from "../../repo/support/json-schema.ts";
import { SARIF } from "./sarif-schema.ts";

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
                fullDescription: { text: "A toy for tests: toy-syntax (matters for every client)" },
                help: {
                  text: "Why it matters and what to do: https://github.com/pacwright/pacwright/blob/main/docs/checks/toy-syntax.md",
                },
                helpUri: "https://github.com/pacwright/pacwright/blob/main/docs/checks/toy-syntax.md",
                defaultConfiguration: { level: "error" },
                properties: { tags: ["structure"] },
              },
            ],
          },
        },
        columnKind: "utf16CodeUnits",
        newlineSequences: ["\r\n", "\n", "\r", "\u2028", "\u2029"],
        results: [
          {
            ruleId: "toy-syntax",
            ruleIndex: 0,
            level: "error",
            message: { text: '"bad" was found' },
            partialFingerprints: { "pacLint/v1": expect.stringMatching(/^[0-9a-f]{32}$/) },
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
            partialFingerprints: { "pacLint/v1": expect.stringMatching(/^[0-9a-f]{32}$/) },
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

describe("the schema of SARIF 2.1.0", () => {
  const everything = [...Object.values(CHECKS).map(({ meta }) => meta), ...Object.values(OWN_FINDINGS)];
  const checks = [...everything, toySyntax.meta];
  const log = (...findings: Finding[]) => JSON.parse(sarif.format(reportInput({ findings, checks })));
  const hostile = 'a\u0000\u001B"\\\uD800 {0} [x](1)';

  const fits = [
    { name: "no finding", findings: [] },
    {
      name: "every severity",
      findings: (["error", "warning", "note"] as const).map((severity) => findingOf({ severity })),
    },
    { name: "a place without an end", findings: [findingOf({ loc: { line: 1, column: 1 } })] },
    { name: "hostile texts", findings: [findingOf({ message: hostile, file: `../${hostile}` })] },
    { name: "a check nobody knows", findings: [findingOf({ checkId: "gone" })] },
    { name: "an empty message", findings: [findingOf({ message: "" })] },
  ];
  test.each(fits)("fits: $name", ({ findings }) => expect(fitsSchema(log(...findings), SARIF)).toBe(true));

  const breaks = [
    { name: "a column before the first", finding: findingOf({ loc: { line: 1, column: 0 } }) },
    { name: "a line between two", finding: findingOf({ loc: { line: 1.5, column: 1 } }) },
    { name: "a level of its own", finding: findingOf({ severity: "fatal" as Finding["severity"] }) },
  ];
  test.each(breaks)("does not fit: $name", ({ finding }) =>
    expect(fitsSchema(log(finding), SARIF)).toBe(false),
  );

  test("wants whole URIs of pages, and references for files", () => {
    const [{ tool, results }] = log(findingOf({ file: `my pacs/${hostile}:1.pac` })).runs;
    for (const { helpUri } of tool.driver.rules) expect(URL.canParse(helpUri)).toBe(true);
    const { uri } = results[0].locations[0].physicalLocation.artifactLocation;
    expect(uri).toMatch(/^my%20pacs\/[\w%.~()-]+$/);
    expect(URL.canParse(uri)).toBe(false);
    expect(URL.canParse(uri, "file:///r/")).toBe(true);
  });

  test("indexes the rule of each result", () => {
    const [{ tool, results }] = log(
      findingOf(),
      findingOf({ checkId: "parse-error" }),
      findingOf({ checkId: "gone" }),
    ).runs;
    const ids = results.map(({ ruleIndex = -1 }) => tool.driver.rules[ruleIndex]?.id);
    expect(ids).toEqual(["toy-syntax", "parse-error", undefined]);
  });
});
