import { describe, expect, test } from "vitest";
import { answerOf } from "../../conformance/agreement.ts";
import { CASES } from "../../conformance/cases.ts";
import { SKIPS } from "../../conformance/skips.ts";
import { askCorpus } from "../../corpus/ask.ts";
import { corpus, textAsReadBy } from "../../corpus/corpus.ts";
import { urlsFor } from "../../corpus/derived-urls.ts";
import { AT_HOME, AT_WORK } from "../../corpus/world.ts";
import { askList, BROWSERS, chainOf, listOf } from "./ask-both.ts";

describe.each(BROWSERS)("the list says what the sandbox of %s says", (browser) => {
  test("for every conformance case that it does not leave to the sandbox", async () => {
    const skipped = new Set(SKIPS.filter(({ client }) => client === browser).map((skip) => skip.case));
    const disagreements: string[] = [];
    let said = 0;
    for (const item of CASES) {
      const list = listOf(item.pac, browser);
      const found = list === null ? null : askList(list, item.url, item.world);
      if (list === null || found === null || found === "bypass" || skipped.has(item.name)) continue;
      const chain = chainOf(list, found);
      if (chain === null || item.status[browser] === "load-error") continue;
      said += 1;
      const { chain: sandbox } = await answerOf(browser, item);
      if (chain !== sandbox) disagreements.push(`${item.name}: list ${chain}, sandbox ${sandbox}`);
    }
    expect(disagreements).toEqual([]);
    expect(said).toBeGreaterThan(150);
  }, 120_000);

  test.each(
    corpus()
      .filter(({ broken, generate }) => broken === undefined && generate === undefined)
      .map((pac) => [pac.name, pac] as const),
  )(
    "%s",
    async (_, pac) => {
      const list = listOf(textAsReadBy(browser, pac), browser);
      if (list === null) throw new Error("the file has no list");
      const urls = urlsFor(pac.text, 200);
      for (const world of pac.moves ? [AT_WORK, AT_HOME] : [AT_WORK]) {
        const sandbox = await askCorpus(pac, browser, urls, world);
        const disagreements: string[] = [];
        for (const [i, url] of urls.entries()) {
          const found = askList(list, url, world);
          const chain = found === "bypass" ? null : chainOf(list, found);
          if (chain !== null && chain !== sandbox[i]?.chain) {
            disagreements.push(`${url}: list ${chain}, sandbox ${sandbox[i]?.chain}`);
          }
        }
        expect(disagreements).toEqual([]);
      }
    },
    60_000,
  );
});
