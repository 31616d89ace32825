import { describe, expect, test } from "vitest";
import type { Check } from "../../lint/check.ts";
import { compareFindings } from "../../lint/finding.ts";
import { runChecks } from "../../lint/run.ts";
import { MAX_PAC_BYTES } from "../../pac/index.ts";
import { lintText } from "../helpers/lint-text.ts";
import { fakeWorld, inShort, lintWithToys } from "../helpers/lint-with-toys.ts";
import { broken, toyBytes, toyEvaluation, toySite, toySyntax } from "../helpers/toy-checks.ts";

const ALL: readonly Check[] = [toyBytes, toyEvaluation, toySite, toySyntax];

describe("findings of every kind", () => {
  test("come together in one order, with data, severity and fixes", async () => {
    const findings = await lintWithToys("// ü\nfunction FindProxyForURL() { bad(); }\n", ALL);
    expect(findings.map(inShort)).toEqual([
      "pacwright.yaml:1:30 toy-site found",
      "proxy.pac:2:1 toy-bytes found",
      "proxy.pac:2:10 toy-evaluation found",
      "proxy.pac:2:30 toy-syntax found",
    ]);
    expect(findings).toEqual([...findings].sort(compareFindings));
    expect(findings[3]).toEqual({
      checkId: "toy-syntax",
      messageId: "found",
      data: { what: "bad" },
      severity: "error",
      message: '"bad" was found',
      file: "proxy.pac",
      loc: { line: 2, column: 30, endLine: 2, endColumn: 33 },
      fix: { range: [34, 37], text: "good" },
    });
    expect(findings[2]?.data).toEqual({ what: "chromium: DIRECT" });
  });

  test("say nothing about a site that is not there", async () => {
    const findings = await lintText({ code: "bad();", checks: [toySite, toySyntax] });
    expect(findings.map(inShort)).toEqual(["proxy.pac:1:1 toy-syntax found"]);
  });

  test("give the same answer twice", async () => {
    const code = "bad(bad); // ü\nbad();\n";
    expect(await lintWithToys(code, ALL)).toEqual(await lintWithToys(code, [...ALL].reverse()));
  });
});

describe("a file that is no PAC", () => {
  const cases: { name: string; code: string; expected: string[]; message: RegExp }[] = [
    {
      name: "a syntax error has its place, and other evidence still counts",
      code: "// ü\nvar a = ;\nbad();",
      expected: [
        "pacwright.yaml:1:30 toy-site found",
        "proxy.pac:2:1 toy-bytes found",
        "proxy.pac:2:9 parse-error notJavaScript",
      ],
      message: /Unexpected token ;/,
    },
    {
      name: "a sign-on page",
      code: "\n<!DOCTYPE html>\n<html>bad</html>",
      expected: ["pacwright.yaml:1:30 toy-site found", "proxy.pac:2:1 parse-error html"],
      message: /HTML page/,
    },
    {
      name: "binary data",
      code: "var a;\u0000bad()",
      expected: ["pacwright.yaml:1:30 toy-site found", "proxy.pac:1:1 not-text nul"],
      message: /byte 7 of this file is NUL/,
    },
    {
      name: "more than clients take",
      code: `bad();${" ".repeat(MAX_PAC_BYTES)}`,
      expected: ["pacwright.yaml:1:30 toy-site found", "proxy.pac:1:1 too-large overLimit"],
      message: /larger than 1048576 bytes/,
    },
  ];
  for (const { name, code, expected, message } of cases) {
    test(name, async () => {
      const findings = await lintWithToys(code, ALL);
      expect(findings.map(inShort)).toEqual(expected);
      expect(findings.at(-1)?.message).toMatch(message);
      expect(findings.at(-1)?.severity).toBe("error");
    });
  }

  test("the largest file that clients take is linted", async () => {
    const findings = await lintWithToys(`bad();${" ".repeat(MAX_PAC_BYTES - 6)}`, [toySyntax]);
    expect(findings.map(inShort)).toEqual(["proxy.pac:1:1 toy-syntax found"]);
  });

  test("nesting deeper than any parser's stack is a finding, not a crash", async () => {
    const findings = await lintWithToys(`${"(".repeat(100_000)}bad`, ALL);
    expect(findings.filter(({ file }) => file === "proxy.pac").map(({ severity }) => severity)).toContain(
      "error",
    );
  });
});

test.each([
  ["a ladder of else if", `if (a) b();${" else if (a) b();".repeat(4_000)}`, "tooDeep"],
  ["a long list of ifs", "if (a) b();\nelse if (c) d();\n".repeat(4_000), null],
])("%s is read, or said to be too deep", async (_, code, messageId) => {
  const findings = await lintWithToys(code, []);
  expect(findings.map((finding) => finding.messageId)).toEqual(messageId === null ? [] : [messageId]);
});

describe("decoding", () => {
  const bytes = (...parts: (string | number[])[]) => {
    return Buffer.concat(
      parts.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : Buffer.from(part))),
    );
  };
  const cases = [
    {
      name: "a byte order mark takes no column",
      bytes: bytes([0xef, 0xbb, 0xbf], "bad();"),
      at: "1:1",
      start: 0,
    },
    { name: "UTF-8", bytes: bytes('"', [0xc3, 0xbc], '";bad();'), at: "1:5", start: 4 },
    { name: "Latin-1 where it is not UTF-8", bytes: bytes('"', [0xfc], '";bad();'), at: "1:5", start: 4 },
  ];
  for (const { name, bytes, at, start } of cases) {
    test(name, async () => {
      const input = { file: "proxy.pac", bytes, site: null, checks: [toySyntax], known: [] };
      const [finding, ...more] = await runChecks(input, fakeWorld());
      expect(more).toEqual([]);
      expect(`${finding?.loc.line}:${finding?.loc.column}`).toBe(at);
      expect(finding?.fix?.range[0]).toBe(start);
    });
  }
});

describe("a check that throws", () => {
  for (const [i, check] of ALL.entries()) {
    test(`${check.meta.id} is named, and the others report`, async () => {
      const checks = ALL.map((each, j) => (i === j ? broken(each) : each));
      const findings = await lintWithToys("// ü\nfunction FindProxyForURL() { bad(); }\n", checks);
      const own = findings.filter(({ checkId }) => checkId === "internal-error");
      expect(own.map(({ data }) => data)).toEqual([{ check: check.meta.id, problem: "the toy broke" }]);
      const others = findings
        .filter(({ checkId }) => checkId !== "internal-error")
        .map(({ checkId }) => checkId);
      expect(others.sort()).toEqual(
        ALL.filter((each) => each !== check)
          .map(({ meta }) => meta.id)
          .sort(),
      );
    });
  }
});
