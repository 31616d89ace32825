import { describe, expect, test } from "vitest";
import { MAX_PAC_BYTES } from "../../pac/index.ts";
import { askCorpus, comparable } from "./ask.ts";
import { CATALOGUE } from "./catalogue.ts";
import { type CorpusClient, corpus, corpusPac, textAsReadBy } from "./corpus.ts";
import { urlsFor } from "./derived-urls.ts";
import { COMPANIES_AND_TABLES } from "./expected/companies-and-tables.ts";
import { expectedChain } from "./expected/expected.ts";
import { PLACES_AND_SPELLINGS } from "./expected/places-and-spellings.ts";
import { PROGRAMS_AND_BYTES } from "./expected/programs-and-bytes.ts";
import { AT_HOME, AT_WORK } from "./world.ts";

const EXPECTED = { ...COMPANIES_AND_TABLES, ...PLACES_AND_SPELLINGS, ...PROGRAMS_AND_BYTES };
const CLIENTS: readonly CorpusClient[] = ["chromium", "firefox"];

describe.each(CLIENTS)("%s reads the corpus as a person does", (client) => {
  test.each(Object.entries(EXPECTED))("%s", async (title, rows) => {
    const [name = "", where] = title.split(" @");
    const pac = corpusPac(name);
    const urls = Object.keys(rows);
    const answers =
      where === "home"
        ? await askCorpus(pac, client, urls, AT_HOME)
        : await askCorpus(pac, client, urls, AT_WORK, where);
    const got = urls.map((url, index) => [url, comparable(pac, answers[index]?.chain ?? "")]);
    const expected = Object.entries(rows).map(([url, short]) => [
      url,
      comparable(pac, expectedChain(client, short)),
    ]);
    expect(got).toEqual(expected);
  });
});

describe.each(CLIENTS)("%s loads", (client) => {
  test.each(corpus().map((pac) => [pac.name, pac] as const))("%s", async (_, pac) => {
    const [answer] = await askCorpus(pac, client, ["http://intranet/"], AT_WORK);
    const cannotLoad = ["syntax-error", "load-error", "no-entry-point"];
    expect(cannotLoad.includes(answer?.error?.code ?? "")).toBe(pac.broken !== undefined);
  });
});

describe("the corpus", () => {
  const pacs = corpus();
  const named = (name: string) => corpusPac(name).bytes;

  test("has each name once, and an expectation for each", () => {
    const names = CATALOGUE.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const expected = new Set(Object.keys(EXPECTED).map((title) => title.split(" @")[0]));
    expect(names.filter((name) => !expected.has(name))).toEqual([]);
    expect(() => corpusPac("nobody-wrote-this")).toThrow(RangeError);
  });

  test("is generated the same way every time", () => {
    for (const { name, bytes } of pacs.filter(({ generate }) => generate)) {
      expect(Buffer.compare(corpusPac(name).bytes, bytes), name).toBe(0);
    }
  });

  test("reaches from some hundred bytes to the limit of the browsers, and keeps only small files", () => {
    const sizes = pacs.map(({ bytes }) => bytes.length);
    expect(Math.min(...sizes)).toBeLessThan(1_000);
    expect(Math.max(...sizes)).toBeGreaterThan(MAX_PAC_BYTES - 100);
    expect(sizes.filter((size) => size > MAX_PAC_BYTES)).toEqual([]);
    expect(pacs.filter(({ generate, bytes }) => !generate && bytes.length > 60_000)).toEqual([]);
  });

  // Editors and Git like to mend these.
  test("keeps its odd bytes", () => {
    expect([...named("utf8-bom").subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(Buffer.from(named("windows-crlf")).toString()).toMatch(/^([^\r\n]*\r\n)+$/);
    expect(Buffer.from(named("classic-mac-cr")).toString()).toMatch(/^([^\r\n]*\r)+$/);
    expect(named("latin1")).toContain(0xe9);
    expect(textAsReadBy("chromium", corpusPac("utf8-no-bom"))).toContain("Z\u00c3\u00bcrich");
    expect(textAsReadBy("firefox", corpusPac("utf8-no-bom"))).toContain("Z\u00fcrich");
  });

  test("is asked as many URLs as it says, the same ones every time", () => {
    for (const { text, urls = 40 } of pacs) {
      const asked = urlsFor(text, urls);
      expect(asked).toHaveLength(urls);
      expect(new Set(asked).size).toBe(urls);
      expect(urlsFor(text, urls)).toEqual(asked);
    }
    expect(pacs.filter(({ urls = 0 }) => urls >= 500).length).toBeGreaterThanOrEqual(12);
  });
});
