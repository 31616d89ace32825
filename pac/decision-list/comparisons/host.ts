import { textCondition } from "../kinds/text.ts";
import type { Comparison } from "./comparison.ts";

/** Case counts, and so does a dot at the end, for the script compares texts. */
export const host: Comparison = {
  id: "host",
  summary: "the host is exactly this",
  rank: 1,
  read(subject, pattern) {
    if (subject.of !== "host" || pattern.pieces?.length !== 1) return null;
    return textCondition("host", subject, pattern, "is");
  },
};
