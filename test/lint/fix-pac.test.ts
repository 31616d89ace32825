import { describe, expect, test } from "vitest";
import { ALL_LINES } from "../../lint/changed-lines.ts";
import type { SyntaxCheck } from "../../lint/check.ts";
import type { Finding } from "../../lint/finding.ts";
import { type FixInput, fixPac } from "../../lint/fix-pac.ts";
import { runChecks } from "../../lint/run.ts";
import { fakeWorld } from "../helpers/lint-with-toys.ts";
import { toySyntax } from "../helpers/toy-checks.ts";

const bytesOf = (text: string, charset: BufferEncoding = "utf8") => Buffer.from(text, charset);

/** Fixes with the toy check, or others. */
function fixed(
  bytes: Uint8Array,
  { checks = [toySyntax], ...parts }: Partial<FixInput> & { checks?: SyntaxCheck[] } = {},
) {
  return fixPac({
    bytes,
    charset: null,
    lint: (now) => runChecks({ file: "proxy.pac", bytes: now, site: null, checks, known: [] }, fakeWorld()),
    choose: (findings) => findings,
    changed: () => ALL_LINES,
    ...parts,
  });
}

/** Replaces one name by a text. */
function replacing(name: string, put: string): SyntaxCheck {
  return {
    ...toySyntax,
    create: (context) => ({
      Identifier(node) {
        if (node.name !== name) return;
        context.report({
          node,
          messageId: "found",
          data: { what: name },
          fix: (fixer) => fixer.replaceText(node, put),
        });
      },
    }),
  };
}

describe("fixPac", () => {
  const kept = [
    { name: "LF", before: "// x\nbad();\n", after: "// x\ngood();\n" },
    { name: "CRLF", before: "// x\r\nbad();\r\n", after: "// x\r\ngood();\r\n" },
    { name: "CR", before: "// x\rbad();\r", after: "// x\rgood();\r" },
    { name: "a file without a last line break", before: "bad()", after: "good()" },
    { name: "a byte order mark", before: "\uFEFFbad('ü');\n", after: "\uFEFFgood('ü');\n" },
    { name: "UTF-8", before: "'ü\u{1F600}'; bad();", after: "'ü\u{1F600}'; good();" },
    { name: "Latin-1", before: "'ü'; bad();", after: "'ü'; good();", charset: "latin1" as const },
  ];
  test.each(kept)("keeps $name", async ({ before, after, charset }) => {
    const result = await fixed(bytesOf(before, charset));
    expect(Buffer.from(result.bytes)).toEqual(bytesOf(after, charset));
    expect(result.applied.map(({ finding, before: was, after: is }) => [finding.checkId, was, is])).toEqual([
      ["toy-syntax", "bad", "good"],
    ]);
  });

  const untouched = [
    { name: "nothing to fix", bytes: bytesOf("good();") },
    { name: "a file that does not parse", bytes: bytesOf("bad(); var a = ;") },
    { name: "a web page", bytes: bytesOf("<html>bad</html>") },
    { name: "UTF-16", bytes: bytesOf("\uFEFFbad();", "utf16le") },
    {
      name: "bytes that are not what the site announces",
      bytes: bytesOf("'ü'; bad();", "latin1"),
      charset: "utf-8",
    },
    { name: "a finding that is not chosen", bytes: bytesOf("bad();"), choose: () => [] },
    { name: "a suppressed finding", bytes: bytesOf("bad(); // pac-lint-disable-line toy-syntax -- why") },
    { name: "an empty file", bytes: bytesOf("") },
  ];
  test.each(untouched)("changes nothing: $name", async ({ bytes, charset = null, choose }) => {
    const result = await fixed(bytes, { charset, ...(choose && { choose }) });
    expect(result.bytes).toBe(bytes);
    expect(result.applied).toEqual([]);
    expect(result.broken).toEqual([]);
  });

  test("takes as many passes as fixes that overlap need", async () => {
    const checks = [replacing("a", "b"), replacing("b", "c"), replacing("c", "d")];
    const named = checks.map((check, i) => ({ ...check, meta: { ...check.meta, id: `toy-${i}` } }));
    const { bytes, applied } = await fixed(bytesOf("a(b);"), { checks: named });
    expect(Buffer.from(bytes).toString()).toBe("d(d);");
    expect(applied).toHaveLength(5);
  });

  test("ends when fixes undo each other", async () => {
    const checks = [replacing("a", "b"), replacing("b", "a")];
    const named = checks.map((check, i) => ({ ...check, meta: { ...check.meta, id: `toy-${i}` } }));
    const { bytes, applied } = await fixed(bytesOf("a();"), { checks: named });
    expect(Buffer.from(bytes).toString()).toBe("a();");
    expect(applied).toHaveLength(10);
  });

  test("leaves out a pass that would leave no JavaScript, and names the check", async () => {
    const bytes = bytesOf("a(); bad();");
    const broken = await fixed(bytes, { checks: [replacing("a", "var var")] });
    expect(broken).toEqual({ bytes, applied: [], broken: ["toy-syntax"] });
  });

  test("leaves out a fix that the charset cannot hold", async () => {
    const bytes = bytesOf("'ü'; bad();", "latin1");
    expect((await fixed(bytes, { checks: [replacing("bad", "'\u20AC'")] })).bytes).toBe(bytes);
    const written = await fixed(bytes, { checks: [replacing("bad", "'é'")] });
    expect(Buffer.from(written.bytes)).toEqual(bytesOf("'ü'; 'é'();", "latin1"));
  });

  test("tells the chooser where changed lines are after each pass", async () => {
    const seen: string[] = [];
    const choose: FixInput["choose"] = (findings, text, changed) => {
      const lines = text.split("\n");
      seen.push(changed.map(({ from, to }) => lines.slice(from - 1, to).join("|")).join(" "));
      return findings.filter((finding: Finding) =>
        changed.some(({ from, to }) => from <= finding.loc.line && finding.loc.line <= to),
      );
    };
    const checks = [replacing("bad", "one(),\ntwo")];
    const { bytes } = await fixed(bytesOf("bad();\nbad();\nbad();\nlast();"), {
      checks,
      choose,
      changed: () => [{ from: 2, to: 2 }],
    });
    expect(Buffer.from(bytes).toString()).toBe("bad();\none(),\ntwo();\nbad();\nlast();");
    expect(seen).toEqual(["bad();", "one(),|two(); one(),|two();"]);
  });
});
