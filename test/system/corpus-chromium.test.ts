import { describe } from "vitest";
import { agreesAboutTheCorpus } from "./corpus.ts";
import { decideAllInChromium } from "./oracle/chromium.ts";
import { CHROMIUM } from "./oracle/launch.ts";

describe("Chromium", () => {
  agreesAboutTheCorpus({
    name: "Chromium",
    client: "chromium",
    program: CHROMIUM,
    decideAll: decideAllInChromium,
  });
});
