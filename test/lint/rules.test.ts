import { describe, expect, test } from "vitest";
import { run } from "../../lint/cli.ts";
import { fakeIo } from "../helpers/fake-io.ts";
import { lintFolder } from "../helpers/lint-folder.ts";

const PAC = `function FindProxyForURL(url, host) {
  if (isPlainHostName(host) || dnsDomainIs(host, ".corp.example")) return "DIRECT";
  if (host == "www.corp.example") return "PROXY px9.corp.example:8080";
  if (shExpMatch(url, "https:*")) {
    return "PROXY px2.corp.example:8080";
  }
  if (host.split("").length % 2) return "PROXY px3.corp.example:8080";
  return "PROXY px1.corp.example:8080";
}
`;

async function rulesOf(stdin: string | Uint8Array, ...more: string[]) {
  const io = fakeIo({ stdin });
  const status = await run(["--rules", ...more, "-"], io);
  return { status, out: io.out(), err: io.err() };
}

describe("pac-lint --rules", () => {
  test("prints the rules, what hides them, and why the rest is not understood", async () => {
    const { status, out, err } = await rulesOf(PAC);
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(out.split("\n").map((line) => line.replace(/ {2,}/g, "  "))).toEqual([
      "<stdin>:",
      "rule  line  condition  result  reachable  hidden by",
      "  1  2  host is a plain name or host ends in .corp.example  DIRECT  yes",
      "  2  3  host is www.corp.example  PROXY px9.corp.example:8080  no  1",
      "  3  5  URL has the scheme https  PROXY px2.corp.example:8080  yes",
      "  4  7  opaque: the method split of a text (line 7)  PROXY px3.corp.example:8080  ?",
      "  5  8  always  PROXY px1.corp.example:8080  ?",
      "",
      "4 of 5 rules understood (80 %)",
      "  1 x the method split of a text (first on line 7)",
      "",
    ]);
  });

  test("as JSON has a rule a line, with the keys of the contract", async () => {
    const { status, out } = await rulesOf(PAC, "--json");
    const rules = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(status).toBe(0);
    expect(rules[1]).toEqual({
      file: "<stdin>",
      rule: 2,
      line: 3,
      column: 42,
      endLine: 3,
      condition: "host is www.corp.example",
      kind: "host",
      result: "PROXY px9.corp.example:8080",
      reachable: false,
      hiddenBy: [1],
      witness: null,
      where: [],
      understood: true,
      reasons: [],
    });
    expect(rules[2]).toMatchObject({ kind: "scheme", reachable: true, witness: "https://www.example.com/" });
    expect(rules[3]).toMatchObject({ kind: "opaque", understood: false, reachable: null });
    expect(rules).toHaveLength(5);
  });

  const BAD = [
    {
      name: "a syntax error",
      input: "var a = ;",
      says: /not valid JavaScript .* at 1:9\); correct it first/,
    },
    { name: "binary data", input: new Uint8Array([1, 0, 2, 3]), says: /binary data or UTF-16/ },
    { name: "a large file", input: "x".repeat(1_100_000), says: /larger than 1048576 bytes/ },
    { name: "an HTML page", input: "<html>sign on</html>", says: /HTML page/ },
    { name: "an empty file", input: "", says: /no global function FindProxyForURL/ },
    {
      name: "a constant entry point",
      input: 'const FindProxyForURL = () => "DIRECT";',
      says: /no global function/,
    },
  ];
  test.each(BAD)("$name is one line and status 3", async ({ input, says }) => {
    const { status, out, err } = await rulesOf(input);
    expect({ status, out }).toEqual({ status: 3, out: "" });
    expect(err).toMatch(says);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
  });

  test("a byte order mark is no part of the file", async () => {
    expect(await rulesOf(`\uFEFF${PAC}`)).toEqual(await rulesOf(PAC));
  });

  test("control characters do not reach the terminal", async () => {
    const { out } = await rulesOf('function FindProxyForURL() { return "PROXY \\u001b[31m"; }');
    expect(out).toContain("PROXY \uFFFD[31m");
  });
});

describe("files", () => {
  const { lint } = lintFolder();

  test("one that cannot be listed does not keep the others from being listed", async () => {
    const { status, out, err } = await lint("odd clean --rules");
    expect(out).toContain("clean/proxy.pac:\n");
    expect(out).toContain("odd/e-bom.pac:\n");
    expect(err.trimEnd().split("\n")).toHaveLength(5);
    expect(err).not.toMatch(/^\s+at /m);
    expect(status).toBe(3);
  });

  test("a file that is not there", async () => {
    const { status, err } = await lint("nobody.pac --rules");
    expect(err).toContain("nobody.pac");
    expect(status).toBe(3);
  });
});
