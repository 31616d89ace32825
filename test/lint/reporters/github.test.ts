import { expect, test } from "vitest";
import { github } from "../../../lint/reporters/github.ts";
import { findingOf, reportInput } from "../../helpers/report-input.ts";

test("github prints one workflow command per finding", () => {
  const findings = [
    findingOf(),
    findingOf({ severity: "warning", loc: { line: 1, column: 1 } }),
    findingOf({ severity: "note", file: "a,b:c%.pac", message: "100%, really: no\r\n::error::injected" }),
  ];
  expect(github.format(reportInput({ findings }))).toBe(
    [
      '::error file=pac/proxy.pac,line=2,endLine=2,col=3,endColumn=6,title=toy-syntax::"bad" was found',
      '::warning file=pac/proxy.pac,line=1,col=1,title=toy-syntax::"bad" was found',
      "::notice file=a%2Cb%3Ac%25.pac,line=2,endLine=2,col=3,endColumn=6,title=toy-syntax::" +
        "100%25, really: no%0D%0A::error::injected",
      "",
    ].join("\n"),
  );
});

test("github prints nothing when nothing was found", () => {
  expect(github.format(reportInput({ findings: [] }))).toBe("");
});
