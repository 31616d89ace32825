import { describe, expect, test } from "vitest";
import { closest, didYouMean } from "../../pac/index.ts";

describe("the candidate that was meant", () => {
  test.each<[word: string, candidates: string[], best: string | null]>([
    ["listners", ["listeners", "proxies"], "listeners"],
    ["PROX", ["DIRECT", "PROXY"], "PROXY"],
    ["porxy", ["PROXY", "HTTPS"], "PROXY"],
    ["isplainhostname", ["isPlainHostName", "isInNet"], "isPlainHostName"],
    ["adress", ["address", "ads"], "address"],
    ["zzz", ["pac", "dns"], null],
    ["completely", ["different"], null],
    ["x", [], null],
  ])("%s", (word, candidates, best) => {
    expect(closest(word, candidates)).toBe(best);
    expect(didYouMean(word, candidates)).toBe(best === null ? "" : ` (did you mean "${best}"?)`);
  });
});
