import { textCondition } from "../kinds/text.ts";
import { isLetter } from "../pattern.ts";
import type { Comparison } from "./comparison.ts";

/** What no other kind says: with stars, single characters and sets of characters. */
export const glob: Comparison = {
  id: "glob",
  summary: "a text of the question matches a pattern",
  rank: 100,
  read(subject, pattern) {
    const isText = pattern.pieces ? pattern.pieces.length === 1 : pattern.tokens.every(isLetter);
    const kind = subject.of === "dns" ? "dns" : "glob";
    return textCondition(kind, subject, pattern, isText ? "is" : "matches");
  },
};
