import { textCondition } from "../kinds/text.ts";
import type { Comparison } from "./comparison.ts";

/** `https:*` or `https://*`. */
export const scheme: Comparison = {
  id: "scheme",
  summary: "the URL begins with a scheme",
  rank: 3,
  read(subject, pattern) {
    if (subject.of !== "url" || pattern.pieces?.length !== 2 || pattern.pieces[1] !== "") return null;
    const name = /^([a-z][a-z\d+.-]*):(?:\/\/)?$/.exec(pattern.pieces[0] ?? "")?.[1];
    return name === undefined ? null : textCondition("scheme", subject, pattern, "has the scheme", name);
  },
};
