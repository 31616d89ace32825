import { describe, expect, test } from "vitest";
import { explained } from "../explain/explained.ts";

const find = (body: string) => `function FindProxyForURL(url, host) {\n${body}\n}`;
const many = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join("\n");

describe("an explanation as text", () => {
  test("shows the lines that ran, conditions, calls, look-ups and what the client made of it", async () => {
    const pac = `var P = "PROXY px1.corp.example:8080; FOO a";\n${find(
      '  if (isPlainHostName(host) || host == "a" || url == "b")\n    return "DIRECT";\n  if (dnsResolve("probe.corp.example") == "10.20.30.40" && host) return P;\n  return "DIRECT";',
    )}`;
    const { text } = await explained(pac, { dns: { "probe.corp.example": ["10.20.30.40"] } });
    expect(text.split("\n")).toEqual([
      "http://www.example.com/  chromium",
      'FindProxyForURL("http://www.example.com/", "www.example.com")',
      "",
      "at the top level",
      "  1:1: 1 statement ran when the file was loaded",
      "in FindProxyForURL",
      '   3:3  if (isPlainHostName(host) || host == "a" || url == "b")  -> false',
      "          false       isPlainHostName(host)",
      '          false       host == "a"',
      '          false       url == "b"',
      '          call 3:7 isPlainHostName("www.example.com") = false',
      '   5:3  if (dnsResolve("probe.corp.example") == "10.20.30.40" && host)  -> true',
      '          true        dnsResolve("probe.corp.example") == "10.20.30.40"',
      '          true        host  ("www.example.com")',
      '          call 5:7 dnsResolve("probe.corp.example") = "10.20.30.40"',
      "            looked up probe.corp.example: 10.20.30.40",
      "  5:66  return P;",
      "",
      "returned   proxy.pac:5:73: P",
      'result     "PROXY px1.corp.example:8080; FOO a"',
      "client     PROXY px1.corp.example:8080",
      'dropped    "FOO" is not a keyword of this client (DIRECT, PROXY, HTTPS, SOCKS, SOCKS4, SOCKS5); "FOO a" is ignored',
    ]);
  });

  test("folds a long run of conditions that did not hold, but not the one that did", async () => {
    const { text } = await explained(
      find(
        `${many(300, (i) => `  if (dnsDomainIs(host, ".h${i}.example")) return "A";`)}\n  if (host) return "DIRECT";`,
      ),
    );
    expect(text).toContain("  lines 2-301: 300 conditions false\n");
    expect(text).toContain("if (host)  -> true");
    expect(text).not.toContain(".h7.example");
  });

  test("keeps the order of statements where evaluations had to be left out", async () => {
    const row = (i: number) => `  if (dnsDomainIs(host, ".h${i}.example") || host == "h${i}") return "A";`;
    const { text, explanation } = await explained(find(`${many(3_000, row)}\n  return "DIRECT";`));
    expect(explanation.omitted).toBeGreaterThan(0);
    expect(text).toContain("  lines 2-3001: 3000 conditions false\n  3002  return");
  });

  test("does not fold a look-up away", async () => {
    const row = (i: number) =>
      `  if (${i === 10 ? 'isResolvable("x.example")' : `host == "h${i}"`}) return "A";`;
    const { text } = await explained(find(`${many(20, row)}\n  return "DIRECT";`));
    expect(text).toContain("  lines 2-11: 10 conditions false\n");
    expect(text).toContain('  if (isResolvable("x.example"))  -> false\n');
    expect(text).toContain("looked up x.example: does not exist\n");
    expect(text).toContain("  lines 13-21: 9 conditions false\n");
  });

  test("folds the false operands of a long chain around the hit", async () => {
    const chain = many(100, (i) => `    host == "${i === 60 ? "www.example.com" : `h${i}`}" ||`);
    const { text } = await explained(find(`  if (\n${chain}\n    false) return "DIRECT";`));
    expect(text).toContain(" lines 3-62: 60 operands false\n");
    expect(text).toContain(' true        host == "www.example.com"\n');
    expect(text).toContain(' not reached host == "h61" and 39 more\n');
  });

  test("counts loops and shows the first and the last call of many", async () => {
    const { text } = await explained(
      find(
        '  for (var i = 0; i < 9; i++)\n    if (dnsDomainIs(host, "." + i)) return "A";\n  return "DIRECT";',
      ),
    );
    expect(text).toContain("for (var i = 0; i < 9; i++)  -> 9 true, 1 false\n");
    expect(text).toContain('if (dnsDomainIs(host, "." + i))  x9  -> 9 false\n');
    expect(text).toContain('.0") = false\n');
    expect(text).toContain("... 6 more calls ...\n");
    expect(text).toContain('.8") = false\n');
    expect(text).not.toContain('.5") = false');
  });

  test("says where a value came from, if that is not where it was returned", async () => {
    const { text } = await explained(find('  var r = "B";\n  if (host) r = "DIRECT";\n  return r;'));
    expect(text).toContain("returned   proxy.pac:4:10: r\ndecided    proxy.pac:3:17\n");
  });

  test("writes columns where statements share a line, and lines alone where they do not", async () => {
    const minified = await explained('function FindProxyForURL(u,h){u=h;return"DIRECT"}');
    expect(minified.text).toContain('  1:31  u=h;\n  1:35  return"DIRECT"\n');
    const spread = await explained(find('  url = host;\n  return "DIRECT";'));
    expect(spread.text).toContain('  2  url = host;\n  3  return "DIRECT";\n');
  });
});
