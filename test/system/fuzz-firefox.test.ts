import { describe } from "vitest";
import { agreesOnGenerated } from "./fuzz/agrees.ts";
import { BROWSERS } from "./fuzz/browsers.ts";

describe("Firefox", () => {
  agreesOnGenerated(BROWSERS.firefox);
});
