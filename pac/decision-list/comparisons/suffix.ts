import { textCondition } from "../kinds/text.ts";
import type { Comparison } from "./comparison.ts";

/** Without a dot in front that is no domain: notcorp.example ends in corp.example. */
export const suffix: Comparison = {
  id: "suffix",
  summary: "the host ends in a text",
  rank: 2,
  read(subject, pattern) {
    if (subject.of !== "host" || pattern.pieces?.length !== 2 || pattern.pieces[0] !== "") return null;
    return textCondition("suffix", subject, pattern, "ends in", pattern.pieces[1]);
  },
};
