import { describe, expect, test } from "vitest";
import { explained, outline } from "./explained.ts";

const find = (body: string) => `function FindProxyForURL(url, host) {\n${body}\n}`;

interface Row {
  readonly name: string;
  readonly pac: string;
  /** Lines of the statements that ran. */
  readonly lines: readonly number[];
  /** Where it returned. */
  readonly returned: readonly [line: number, column: number];
  readonly conditions?: readonly string[];
  readonly calls?: readonly string[];
}

const ROWS: readonly Row[] = [
  {
    name: "an early return leaves the rest alone",
    pac: find('  if (host === "a") return "A";\n  if (host) return "DIRECT";\n  return "B";'),
    lines: [2, 3, 3],
    returned: [3, 20],
    conditions: ['host === "a"=false', "host=true"],
  },
  {
    name: "a hit in the middle of three operands",
    pac: find(
      '  if (host == "a" || dnsDomainIs(host, ".com") || isInNet(host, "10.0.0.0", "255.0.0.0"))\n    return "DIRECT";',
    ),
    lines: [2, 3],
    returned: [3, 12],
    conditions: ['true[host == "a"=false dnsDomainIs(host, ".com")=true 1 not reached]'],
    calls: ['dnsDomainIs("www.example.com", ".com") = true at 2:22'],
  },
  {
    name: "a false operand of && and a negation",
    pac: find('  return host == "a" && shExpMatch(url, "*") ? "A" : !host ? "B" : "DIRECT";'),
    lines: [2],
    returned: [2, 10],
    conditions: ['false[host == "a"=false 1 not reached]', "false[host=true]"],
    calls: [],
  },
  {
    name: "brackets inside a chain",
    pac: find('  return (host == "a" || !(url && host)) || (host && url) ? "DIRECT" : "B";'),
    lines: [2],
    returned: [2, 10],
    conditions: ['true[host == "a"=false false[true[url=true host=true]] true[host=true url=true]]'],
  },
  {
    name: "helpers that call helpers",
    pac: `function inner(h) { return isPlainHostName(h); }\nfunction outer(h) { return !inner(h); }\n${find('  if (outer(host)) return "DIRECT";')}`,
    lines: [4, 2, 1, 4],
    returned: [4, 27],
    conditions: ["true[inner(h)=false]", "outer(host)=true"],
    calls: ['isPlainHostName("www.example.com") = false at 1:28'],
  },
  {
    name: "a result in a variable",
    pac: find('  var r = "B";\n  if (dnsDomainLevels(host) > 1) r = "DIRECT";\n  return r;'),
    lines: [2, 3, 3, 4],
    returned: [4, 10],
    calls: ['dnsDomainLevels("www.example.com") = 2 at 3:7'],
  },
  {
    name: "cases of a switch",
    pac: find(
      '  switch (host) {\n    case "a": return "A";\n    case "www.example.com": return "DIRECT";\n    case "b": return "B";\n  }',
    ),
    lines: [2, 4],
    returned: [4, 36],
    conditions: ['true["a"=false "www.example.com"=true 1 not reached]'],
  },
  {
    name: "a loop over a table",
    pac: `var T = [".net", ".org", ".com", ".example"];\n${find('  for (var i = 0; i < T.length; i++) {\n    if (dnsDomainIs(host, T[i])) return "DIRECT";\n  }')}`,
    lines: [1, 3, 4, 4],
    returned: [4, 41],
    calls: [
      'dnsDomainIs("www.example.com", ".net") = false at 4:9',
      'dnsDomainIs("www.example.com", ".org") = false at 4:9',
      'dnsDomainIs("www.example.com", ".com") = true at 4:9',
    ],
  },
  {
    name: "a regular expression",
    pac: find('  if (/^www\\./.test(host)) return "DIRECT";\n  return "B";'),
    lines: [2, 2],
    returned: [2, 35],
    conditions: ["/^www\\./.test(host)=true"],
    calls: [],
  },
  {
    name: "a getter",
    pac: `var o = { get d() { return isPlainHostName("x"); } };\n${find('  return o.d ? "DIRECT" : "B";')}`,
    lines: [1, 3, 1],
    returned: [3, 10],
    conditions: ["o.d=true"],
    calls: ['isPlainHostName("x") = true at 1:28'],
  },
  {
    name: "a minified line",
    pac: 'function FindProxyForURL(u,h){if(isPlainHostName(h))return"A";return shExpMatch(h,"*.com")?"DIRECT":"B"}',
    lines: [1, 1],
    returned: [1, 70],
    calls: [
      'isPlainHostName("www.example.com") = false at 1:34',
      'shExpMatch("www.example.com", "*.com") = true at 1:70',
    ],
  },
  {
    name: "builtins under other names",
    pac: `var d = dnsDomainIs, t = { d: d, list: [d] };\n${find('  return d(host, "1") || t.d(host, "2") || t["d"](host, "3") || t.list[0](host, "4") || d.call(null, host, "5") || "DIRECT";')}`,
    lines: [1, 3],
    returned: [3, 10],
    calls: [
      'dnsDomainIs("www.example.com", "1") = false at 3:10',
      'dnsDomainIs("www.example.com", "2") = false at 3:26',
      'dnsDomainIs("www.example.com", "3") = false at 3:44',
      'dnsDomainIs("www.example.com", "4") = false at 3:65',
      'dnsDomainIs("www.example.com", "5") = false at 3:89',
    ],
  },
  {
    name: "a builtin that the PAC overwrites is the PAC's own",
    pac: `var old = isPlainHostName;\nisPlainHostName = function (h) { return old("x"); };\n${find('  if (isPlainHostName(host)) return "DIRECT";')}`,
    lines: [1, 2, 4, 2, 4],
    returned: [4, 37],
    calls: ['isPlainHostName("x") = true at 2:41'],
  },
  {
    name: "a comparison of builtins stays true",
    pac: find('  if (isInNet === isInNet && this.isInNet === isInNet) return "DIRECT";'),
    lines: [2, 2],
    returned: [2, 63],
    calls: [],
  },
];

describe("an explanation tells of", () => {
  test.each(ROWS)("$name", async ({ pac, lines, returned, conditions, calls }) => {
    const { answer, explanation } = await explained(pac);
    expect(answer.result).toBe("DIRECT");
    expect(explanation).toMatchObject({ explained: true, reason: null, omitted: 0 });
    expect(explanation.statements.map(({ line }) => line)).toEqual(lines);
    expect(explanation.returned).toMatchObject({ line: returned[0], column: returned[1] });
    if (conditions !== undefined) expect(explanation.conditions.map(outline)).toEqual(conditions);
    if (calls !== undefined) {
      const told = explanation.calls.map(
        (call) =>
          `${call.function}(${call.arguments.join(", ")}) = ${call.result} at ${call.line}:${call.column}`,
      );
      expect(told).toEqual(calls);
    }
  });

  test("how often a loop ran, and how its condition went", async () => {
    const { explanation } = await explained(
      find('  for (var i = 0; i < 3; i++) url += i;\n  while (i < 9)\n    i++;\n  return "DIRECT";'),
    );
    const told = explanation.statements.map(({ line, times, outcomes }) => [line, times, outcomes]);
    expect(told).toEqual([
      [2, 1, { true: 3, false: 1 }],
      [2, 3, null],
      [3, 1, { true: 6, false: 1 }],
      [4, 6, null],
      [5, 1, null],
    ]);
  });

  test("look-ups, with who asked and the answer", async () => {
    const { explanation } = await explained(
      find(
        '  if (isResolvable("gone.example")) return "A";\n  return dnsResolve("probe.corp.example") ? "DIRECT" : "B";',
      ),
      { dns: { "probe.corp.example": ["10.20.30.40"] } },
    );
    expect(explanation.lookups).toEqual([
      { name: "gone.example", answer: null, line: 2, column: 7, function: "isResolvable" },
      { name: "probe.corp.example", answer: ["10.20.30.40"], line: 3, column: 10, function: "dnsResolve" },
    ]);
    expect(explanation.calls.map(({ result, lookups }) => [result, lookups])).toEqual([
      ["false", ["gone.example"]],
      ['"10.20.30.40"', ["probe.corp.example"]],
    ]);
  });

  test("the same switch in a recursive call", async () => {
    const { explanation } = await explained(
      `function f(n) { switch (n) { case 2: return 1; case n > 0 ? f(n - 1) : 0: return 2; } return 3; }\n${find('  return f(3) ? "DIRECT" : "B";')}`,
    );
    const told = explanation.conditions
      .filter(({ role }) => role === "switch")
      .map(({ result, value }) => [result, value]);
    expect(told).toEqual([
      ["3", false],
      ["2", true],
    ]);
  });
});
