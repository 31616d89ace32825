import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { junit } from "../../../lint/reporters/junit.ts";
import { findingOf, reportInput } from "../../helpers/report-input.ts";

/** What XML 1.0 can hold (section 2.2), as code points. */
const legal = (code: number) =>
  [0x9, 0xa, 0xd].includes(code) ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  code >= 0x10000;

/** Reads what this reporter writes, and nothing else: elements, quoted attributes, the five entities and references. */
function elementsOf(xml: string): { name: string; attributes: Record<string, string>; text: string }[] {
  const found: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const open: number[] = [];
  const token = /<(\/?)([\w-]+)((?: [\w-]+="[^"<]*")*)( ?\/)?>|([^<]+)/gy;
  token.lastIndex = xml.indexOf("\n") + 1;
  while (token.lastIndex < xml.length) {
    const at = token.lastIndex;
    const match = token.exec(xml);
    if (match === null) throw new Error(`no XML at ${at}: ${xml.slice(at, at + 40)}`);
    const [, closing, name = "", list = "", alone, text] = match;
    const top = found[open.at(-1) ?? -1];
    if (text !== undefined) {
      if (top !== undefined) top.text += unescaped(text);
    } else if (closing === "/") {
      if (top?.name !== name) throw new Error(`</${name}> closes <${top?.name}>`);
      open.pop();
    } else {
      const pairs = [...list.matchAll(/ ([\w-]+)="([^"]*)"/g)];
      const attributes = Object.fromEntries(pairs.map(([, key = "", value = ""]) => [key, unescaped(value)]));
      found.push({ name, attributes, text: "" });
      if (alone === undefined) open.push(found.length - 1);
    }
  }
  if (open.length > 0) throw new Error("an element is not closed");
  return found;
}

function unescaped(text: string): string {
  const entities: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"' };
  return text.replace(/&(?:#(\d+)|(\w+));|[&<]/g, (whole, code?: string, name = "") => {
    const character = code === undefined ? entities[name] : String.fromCharCode(Number(code));
    if (character === undefined) throw new Error(`"${whole}" is not escaped`);
    return character;
  });
}

describe("junit", () => {
  test("is one suite per file, with failures for errors and skipped cases for the rest", () => {
    const findings = [
      findingOf(),
      findingOf({ severity: "warning", loc: { line: 3, column: 1 }, message: "slow" }),
      findingOf({ severity: "note", file: "pacwright.yaml", loc: { line: 1, column: 1 }, message: "hm" }),
    ];
    const sources = new Map([
      ["pac/proxy.pac", ""],
      ["clean.pac", ""],
    ]);
    const page = "https://github.com/pacwright/pacwright/blob/main/docs/checks/toy-syntax.md";
    expect(junit.format(reportInput({ findings, sources }))).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<testsuites name="pac-lint" tests="4" failures="1" errors="0" skipped="2">',
        '  <testsuite name="clean.pac" tests="1" failures="0" errors="0" skipped="0">',
        '    <testcase name="nothing found" classname="clean.pac" />',
        "  </testsuite>",
        '  <testsuite name="pac/proxy.pac" tests="2" failures="1" errors="0" skipped="1">',
        '    <testcase name="toy-syntax 2:3" classname="pac/proxy.pac">',
        '      <failure type="error" message="&quot;bad&quot; was found">line 2, column 3: error: "bad" was found',
        `${page}</failure>`,
        "    </testcase>",
        '    <testcase name="toy-syntax 3:1" classname="pac/proxy.pac">',
        '      <skipped message="warning: slow">line 3, column 1: warning: slow',
        `${page}</skipped>`,
        "    </testcase>",
        "  </testsuite>",
        '  <testsuite name="pacwright.yaml" tests="1" failures="0" errors="0" skipped="1">',
        '    <testcase name="toy-syntax 1:1" classname="pacwright.yaml">',
        '      <skipped message="note: hm">line 1, column 1: note: hm',
        `${page}</skipped>`,
        "    </testcase>",
        "  </testsuite>",
        "</testsuites>",
        "",
      ].join("\n"),
    );
  });

  test("is a report without cases only when no file was linted", () => {
    const xml = junit.format(reportInput({ findings: [], sources: new Map() }));
    expect(elementsOf(xml).map(({ name }) => name)).toEqual(["testsuites"]);
  });

  const hostile = [
    { name: "markup", given: "</failure><a b='c'>&amp;]]>", read: "</failure><a b='c'>&amp;]]>" },
    { name: "a terminal's escape", given: "a\u001B[2Jb\u0000", read: "a\uFFFD[2Jb\uFFFD" },
    { name: "half of a surrogate pair", given: "a\uD800b", read: "a\uFFFDb" },
    { name: "a whole pair", given: "a\u{1F600}b", read: "a\u{1F600}b" },
    { name: "non-characters", given: "a\uFFFE\uFFFFb", read: "a\uFFFD\uFFFDb" },
    { name: "line breaks and tabs", given: 'a\r\n\t"b"', read: 'a\r\n\t"b"' },
  ];
  for (const { name, given, read } of hostile) {
    test(`survives ${name} in a message and in a file's name`, () => {
      const findings = [findingOf({ message: given, file: given })];
      const xml = junit.format(reportInput({ findings, sources: new Map() }));
      const [, suite, testcase, failure] = elementsOf(xml);
      expect(suite?.attributes.name).toBe(read);
      expect(testcase?.attributes.classname).toBe(read);
      expect(failure?.attributes.message).toBe(read);
      expect(failure?.text).toContain(`error: ${read}\nhttps:`);
    });
  }

  test("is well-formed XML whatever the texts are", () => {
    const texts = fc.string({ unit: "binary" });
    fc.assert(
      fc.property(texts, texts, (message, file) => {
        const xml = junit.format(reportInput({ findings: [findingOf({ message, file })] }));
        expect([...xml].every((character) => legal(character.codePointAt(0) ?? 0))).toBe(true);
        expect(elementsOf(xml).filter(({ name }) => name === "failure")).toHaveLength(1);
      }),
      { seed: 1, numRuns: 100 },
    );
  });
});
