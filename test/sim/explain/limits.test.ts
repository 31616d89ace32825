import { describe, expect, test } from "vitest";
import { explain } from "../../../sim/explain/explain.ts";
import { NO_TRACE } from "../../../sim/explain/explanation.ts";
import { FIRST_EVENTS, LAST_EVENTS, MAX_VALUE_CHARACTERS } from "../../../sim/explain/library.ts";
import { explained, outline } from "./explained.ts";

/** Ends an endless loop soon, but not a copy that a busy machine loads slowly. */
const SOON = { milliseconds: 1_000, memoryBytes: 64 * 1024 * 1024 };

const find = (body: string) => `function FindProxyForURL(url, host) {\n${body}\n}`;

describe("a script that fails is explained up to there", () => {
  const ROWS = [
    {
      name: "an error in the middle",
      pac: find(
        '  if (isPlainHostName(host)) return "A";\n  if (host == "a" || nothing(host)) return "B";\n  return "C";',
      ),
      code: "exception",
      lines: [2, 3],
      conditions: ["isPlainHostName(host)=false", 'null[host == "a"=false 1 not reached]'],
    },
    {
      name: "an endless loop",
      pac: find('  var n = 0;\n  for (;;) n += dnsDomainIs(host, ".com") ? 1 : 2;\n  return "C";'),
      code: "too-slow",
      lines: [2, 3, 3],
    },
    {
      name: "an endless recursion",
      pac: `function f(n) { return f(n + 1) + 1; }\n${find('  host = host + "";\n  return f(0);')}`,
      code: "too-deep",
      lines: [3, 4, 1],
    },
    {
      name: "an error at the top level",
      pac: `var a = 1;\nvar b = dnsDomainIs(a.b.c, "");\n${find('  return "C";')}`,
      code: "load-error",
      lines: [1, 2],
    },
    {
      name: "no string",
      pac: find("  if (!host) return 1;\n  return 2;"),
      code: "not-a-string",
      lines: [2, 3],
    },
  ];
  test.each(ROWS)("$name", async ({ pac, code, lines, conditions }) => {
    const { answer, explanation, text } = await explained(pac, { limits: SOON });
    expect(answer.error?.code).toBe(code);
    expect(explanation).toMatchObject({ explained: true, reason: null, returned: null });
    expect(explanation.statements.map(({ line }) => line)).toEqual(lines);
    if (conditions !== undefined) expect(explanation.conditions.map(outline)).toEqual(conditions);
    expect(text).toContain("failed     proxy.pac:");
    expect(text).not.toContain("returned   ");
  });
});

describe("what is told is bounded", () => {
  test("long values are cut, with their length", async () => {
    const { explanation } = await explained(
      find(
        '  var long = new Array(100001).join("x");\n  return dnsDomainIs(long, "." + long) || long ? "DIRECT" : "B";',
      ),
    );
    const [call] = explanation.calls;
    expect(call?.arguments[0]).toBe(`"${"x".repeat(MAX_VALUE_CHARACTERS)}..." (100000 characters)`);
    expect(JSON.stringify(explanation).length).toBeLessThan(6_000);
    expect(explanation.omitted).toBe(0);
  });

  test("of many calls the first and the last ones are told, and how many are not", async () => {
    const rounds = 20_000;
    const { explanation, text } = await explained(
      find(`  for (var i = 0; i < ${rounds}; i++) dnsDomainLevels("" + i);\n  return "DIRECT";`),
      { limits: { milliseconds: 5_000, memoryBytes: 64 * 1024 * 1024 } },
    );
    // Each round has a condition and a call; beside them there are the last condition and the return.
    expect(explanation.omitted).toBe(2 * rounds + 2 - FIRST_EVENTS - LAST_EVENTS);
    expect(explanation.calls[0]?.arguments).toEqual(['"0"']);
    expect(explanation.calls.at(-1)?.arguments).toEqual([`"${rounds - 1}"`]);
    expect(explanation.statements.map(({ line, times }) => [line, times])).toEqual([
      [2, 1],
      [2, rounds],
      [3, 1],
    ]);
    expect(explanation.returned).toMatchObject({ line: 3, column: 10 });
    expect(text).toContain(`cut: ${explanation.omitted} evaluations and calls`);
  });
});

describe("nothing is claimed", () => {
  const ROWS = [
    {
      name: "of a PAC that notices the copy",
      pac: find('  return FindProxyForURL.toString().length > 200 ? "B" : "DIRECT";'),
      reason: /^the marked copy did not do the same as the PAC: it returned "B"/,
    },
    {
      name: "of a PAC that fails otherwise in the copy",
      pac: find('  if (FindProxyForURL.toString().length > 200) null.x;\n  return "DIRECT";'),
      reason: /^the marked copy did not do the same as the PAC: it failed \(exception\)/,
    },
    {
      name: "of a file that is no JavaScript",
      pac: "<html>FindProxyForURL",
      reason: /^the file is not JavaScript/,
    },
    {
      name: "of a file without the function",
      pac: "var a;",
      reason: /^the client does not take the file for a PAC/,
    },
    {
      name: "of a URL that the client keeps from the PAC",
      pac: find('  return "B";'),
      url: "http://localhost/",
      reason: /^the client does not ask the PAC: localhost names/,
    },
    {
      name: "of a PAC that pac-resolver runs differently",
      client: "node",
      pac: find('  return [1].map(function () { return dnsResolve(host); })[0] ? "B" : "DIRECT";'),
      reason: /^pac-resolver runs a rewritten script/,
    },
  ];
  test.each(ROWS)("$name", async ({ pac, reason, url, client }) => {
    const { explanation, text } = await explained(pac, {
      ...(url ? { url } : {}),
      ...(client ? { client } : {}),
    });
    const { explained: claimed, reason: given, ...trace } = explanation;
    expect(claimed).toBe(false);
    expect(given).toMatch(reason);
    expect(trace).toEqual(NO_TRACE);
    expect(text).toContain(`no explanation: ${given}`);
  });

  test("of a PAC that the client has not got", () => {
    const answered = {
      client: "chromium",
      pac: { status: "refused" },
      bypass: null,
      result: null,
      error: null,
      dns: [],
    };
    expect(explain(answered, null).reason).toBe("the client has no PAC here (refused)");
  });

  test("of look-ups that are not the PAC's", () => {
    const account = { trace: NO_TRACE, result: "DIRECT", error: null, lookups: [] };
    const answered = {
      client: "chromium",
      pac: { status: "loaded" },
      bypass: null,
      result: "DIRECT",
      error: null,
      dns: [{ name: "a.example", answer: null }],
    };
    expect(explain(answered, { account }).reason).toMatch(/it looked other names up$/);
    expect(explain({ ...answered, dns: [] }, { account })).toMatchObject({ explained: true, reason: null });
  });
});
