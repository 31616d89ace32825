import { describe, expect, test } from "vitest";
import { codeclimate } from "../../../lint/reporters/codeclimate.ts";
import { findingOf, reportInput } from "../../helpers/report-input.ts";

/** What GitLab reads of an issue. */
interface Issue {
  readonly check_name: string;
  readonly description: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

const issuesOf = (...input: Parameters<typeof reportInput>) =>
  JSON.parse(codeclimate.format(reportInput(...input))) as Issue[];

describe("codeclimate", () => {
  test("is a list of issues as GitLab reads them", () => {
    const [issue, ...more] = issuesOf();
    expect(more).toEqual([]);
    expect(issue).toEqual({
      type: "issue",
      check_name: "toy-syntax",
      description: '"bad" was found',
      content: { body: "See https://github.com/pacwright/pacwright/blob/main/docs/checks/toy-syntax.md" },
      categories: ["Bug Risk"],
      severity: "critical",
      fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
      location: { path: "pac/proxy.pac", lines: { begin: 2, end: 2 } },
    });
  });

  test("knows three severities, and is an empty list when nothing was found", () => {
    const findings = (["error", "warning", "note"] as const).map((severity) => findingOf({ severity }));
    expect(issuesOf({ findings }).map(({ severity }) => severity)).toEqual(["critical", "major", "info"]);
    expect(codeclimate.format(reportInput({ findings: [] }))).toBe("[]\n");
  });

  test("gives every issue a fingerprint of its own, and the same one in the same file", () => {
    const findings = [
      findingOf(),
      findingOf({ loc: { line: 2, column: 6 } }),
      findingOf({ messageId: "other" }),
    ];
    const fingerprints = issuesOf({ findings }).map(({ fingerprint }) => fingerprint);
    expect(new Set(fingerprints).size).toBe(3);
    expect(issuesOf({ findings }).map(({ fingerprint }) => fingerprint)).toEqual(fingerprints);
  });

  test("survives control characters and halves of surrogate pairs", () => {
    const message = 'a\u0000\u001B"\\\uD800\u2028';
    const text = codeclimate.format(reportInput({ findings: [findingOf({ message })] }));
    expect(text).not.toMatch(/[^\P{Cc}\n]/u);
    expect(text).not.toMatch(/\p{Surrogate}/u);
    expect(JSON.parse(text)[0].description).toBe(message);
  });
});
