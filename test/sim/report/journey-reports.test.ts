import { stripVTControlCharacters } from "node:util";
import { describe, expect, test } from "vitest";
import { GIVE_UP } from "../../../sim/journey/journey.ts";
import { foldRepeats } from "../../../sim/report/journey-events.ts";
import { journeysMarkdown } from "../../../sim/report/journey-markdown.ts";
import { journeysSvg } from "../../../sim/report/journey-svg.ts";
import { formatJourneys } from "../../../sim/report/journey-text.ts";
import { hanging, journey, type Row } from "../../helpers/journeys.ts";

const HANGS = journey(
  { client: "firefox", firstPage: null, shown: null, via: null, verdict: "never a page" },
  hanging(),
);

describe("repeats", () => {
  const retry = (at: number, how = "503"): Row => [at, "retry", `asks for the PAC again: ${how}`];
  const folded = (rows: readonly Row[]) =>
    foldRepeats(journey({}, rows).events).map((told) =>
      "at" in told ? told.at : `${told.lines}x${told.times} until ${told.until}`,
    );
  const ROWS: [name: string, rows: readonly Row[], expected: (number | string)[]][] = [
    ["nothing", [], []],
    ["twice is told twice", [retry(1), retry(2)], [1, 2]],
    ["three times", [retry(1), retry(2), retry(3)], [1, "1x2 until 3"]],
    ["something in between", [retry(1), retry(2), retry(3, "404"), retry(4)], [1, 2, 3, 4]],
    [
      "a pattern of two",
      [retry(1), retry(2, "404"), retry(3), retry(4, "404"), retry(5), retry(6, "404"), retry(7)],
      [1, 2, "2x2 until 6", 7],
    ],
    [
      "a time to live that runs down",
      [9, 8, 7].map((left, i): Row => [i, "dns", `a is b, from the cache, where it stays ${left} s more`]),
      [0, "1x2 until 2"],
    ],
  ];
  test.each(ROWS)("%s", (_, rows, expected) => expect(folded(rows)).toEqual(expected));
});

describe("the terminal", () => {
  const text = formatJourneys([journey({ policy: "refuse" }), HANGS], { color: false });

  test("names the journey, then says the verdict, then shows lanes and events", () => {
    const lines = text.split("\n");
    expect(lines.slice(0, 2)).toEqual([
      "off-net, chromium, policy refuse",
      "first page after 0.13 s via DIRECT: the PAC host refused at once",
    ]);
    expect(text).toContain("\nDNS       ━━━");
    expect(text).toContain("\n0.02s  dns      pac.corp.example is 203.0.113.80\n");
  });

  test("shows what never ends with an arrow, and only that", () => {
    const [refused = "", hangs = ""] = text.split("off-net, firefox");
    expect(hangs).toMatch(/^fetch +━+→$/m);
    expect(hangs).toMatch(/^page +░+→$/m);
    expect(refused).not.toContain("→");
  });

  test("fits into 80 columns, also with many events and long words", () => {
    const rows = Array.from(
      { length: 90 },
      (_, i): Row => [i * i, "retry", `asks again ${i}: ${"word ".repeat(30)}`],
    );
    const changes = [{ at: 4, to: "vpn", seconds: null, staleName: false }];
    const crowded = journey({ changes, verdict: "why ".repeat(60) }, [
      ...rows,
      [9_000, "give-up", GIVE_UP.page],
    ]);
    const widths = formatJourneys([crowded], { color: false })
      .split("\n")
      .map((line) => line.length);
    expect(Math.max(...widths)).toBeLessThanOrEqual(80);
  });

  test("colour changes nothing but colour", () => {
    const colored = formatJourneys([journey({ policy: "refuse" }), HANGS], { color: true });
    expect(colored).not.toBe(text);
    expect(stripVTControlCharacters(colored)).toBe(text);
  });

  test("lets no script write to the terminal", () => {
    const rows: readonly Row[] = [[0, "evaluate", "Error: \u001b[2J\r\nnext"]];
    const shown = formatJourneys([journey({ verdict: "failed \u001b[31m" }, rows)], { color: false });
    for (const order of ["\u001b", "\r"]) expect(shown).not.toContain(order);
    expect(shown).toContain("evaluate  Error:  [2J next");
  });
});

test("Markdown: a section for each journey, with the verdict, the lanes and the events", () => {
  const evil = journey({ verdict: "failed (a|b *c* <d>)" }, [[0, "evaluate", "a|b\n<script>"]]);
  const markdown = journeysMarkdown([journey(), evil]);
  expect(markdown.match(/^## /gm)).toHaveLength(2);
  expect(markdown).toContain("**first page after 0.13 s via DIRECT: the PAC host refused at once**");
  expect(markdown).toMatch(/^```text\n[\s\S]*^DNS +━[\s\S]*^```$/m);
  expect(markdown).toContain("| 0.05s | connect | the SYN is answered with RST |");
  expect(markdown).toContain("| 0 | evaluate | a\\|b \\<script\\> |");
  expect(markdown).toContain("**failed (a\\|b \\*c\\* \\<d\\>)**");
});

describe("SVG", () => {
  const svg = journeysSvg([journey(), HANGS]);

  test("is the same each time, and says in words what it shows", () => {
    expect(journeysSvg([journey(), HANGS])).toBe(svg);
    expect(svg).toContain('role="img" aria-labelledby="title description"');
    expect(svg).toContain('<title id="title">What a laptop does that wants https://www.example.com/</title>');
    expect(svg).toContain("off-net, firefox: never a page.</desc>");
  });

  test("has the lanes as text, for each journey, and colours for light and dark", () => {
    expect(svg.match(/>evaluate<\/text>/g)).toHaveLength(2);
    expect(svg).toContain("@media (prefers-color-scheme: dark)");
  });

  test("escapes what comes from outside, and leaves out what XML does not take", () => {
    const shown = journeysSvg([journey({ url: 'https://a.example.com/?<&">', verdict: "a <b> & \u0000c" })]);
    expect(shown).toContain("https://a.example.com/?&#60;&#38;&#34;&#62;");
    expect(shown).toContain(">a &#60;b&#62; &#38;  c</text>");
    expect(shown).not.toContain("\u0000");
  });
});
