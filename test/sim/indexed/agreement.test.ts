import { describe, expect, test } from "vitest";
import { type Asked, DEFAULT_LIMITS, loadHere, openPac, type World } from "../../../sim/index.ts";
import { indexFirst } from "../../../sim/indexed/load.ts";
import { CASES } from "../../conformance/cases.ts";
import { slowWorld } from "../../conformance/client-answer.ts";
import { worldAt } from "../../corpus/ask.ts";
import { corpus, textAsReadBy } from "../../corpus/corpus.ts";
import { urlsFor } from "../../corpus/derived-urls.ts";
import { AT_HOME, AT_WORK } from "../../corpus/world.ts";

const BROWSERS = ["chromium", "firefox"] as const;
const MONDAY = "2026-01-12T18:00:00+01:00";

/** All that `pac-sim` prints of an answer. */
const PRINTED = [
  "seen",
  "bypass",
  "result",
  "chain",
  "problems",
  "error",
  "line",
  "lookups",
] as const satisfies readonly (keyof Asked)[];

interface Compared {
  /** Answers that the two engines do not share, in words. */
  readonly differences: string[];
  /** How many came from the index. */
  readonly indexed: number;
}

/** Asks one PAC by the sandbox and by the index, each freshly loaded. */
async function compare(
  text: string,
  client: string,
  world: () => World,
  urls: readonly string[],
  limits = DEFAULT_LIMITS,
): Promise<Compared> {
  const source = { text, file: "case.pac" };
  const script = await openPac(source, client, world(), limits, loadHere);
  const index = await openPac(source, client, world(), limits, indexFirst(loadHere));
  try {
    const differences: string[] = [];
    let indexed = 0;
    for (const url of urls) {
      const [wanted, given] = [await script.ask(url), await index.ask(url)];
      if (given.rule !== undefined) indexed += 1;
      for (const key of PRINTED) {
        const [one, other] = [JSON.stringify(wanted[key]), JSON.stringify(given[key])];
        if (one !== other) differences.push(`${url}: ${key}: sandbox ${one}, index ${other}`);
      }
    }
    return { differences, indexed };
  } finally {
    script.close();
    index.close();
  }
}

describe.each(BROWSERS)("the index answers as the sandbox of %s does, line and look-ups too", (client) => {
  test("for every conformance case", async () => {
    const differences: string[] = [];
    let indexed = 0;
    for (const item of CASES) {
      const found = await compare(item.pac, client, () => slowWorld(item.world), [item.url]);
      indexed += found.indexed;
      differences.push(...found.differences.map((each) => `${item.name}: ${each}`));
    }
    expect(differences).toEqual([]);
    expect(indexed).toBeGreaterThan(100);
  }, 240_000);

  test.each(
    corpus()
      .filter(({ generate }) => generate === undefined)
      .map((pac) => [pac.name, pac] as const),
  )(
    "for %s of the corpus",
    async (_, pac) => {
      const text = textAsReadBy(client, pac);
      const urls = urlsFor(pac.text, 20);
      for (const place of pac.moves ? [AT_WORK, AT_HOME] : [AT_WORK]) {
        const { differences } = await compare(text, client, () => worldAt(place, MONDAY), urls);
        expect(differences).toEqual([]);
      }
    },
    60_000,
  );
});
