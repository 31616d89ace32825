import { describe } from "vitest";
import { answersLikeTheTable } from "./agreement.ts";

describe("the chromium client does what Chromium does", () => {
  answersLikeTheTable("chromium");
});
