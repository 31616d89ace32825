import { describe } from "vitest";
import { agreesWith } from "./agreement.ts";
import { decideAllInChromium } from "./oracle/chromium.ts";
import { CHROMIUM } from "./oracle/launch.ts";

describe("Chromium", () => {
  agreesWith({
    name: "Chromium",
    client: "chromium",
    program: CHROMIUM,
    decideAll: decideAllInChromium,
    apart: new Map(),
    namesEveryFailure: true,
  });
});
