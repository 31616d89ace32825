import { describe } from "vitest";
import { answersLikeTheTable } from "./agreement.ts";

describe("the firefox client does what Firefox does", () => {
  answersLikeTheTable("firefox");
});
