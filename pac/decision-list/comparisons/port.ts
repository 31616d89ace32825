import { textCondition, written } from "../kinds/text.ts";
import type { Comparison } from "./comparison.ts";

/** From an expression, `http://[^/]*:8080/*`: nothing in the path can be taken for a port. */
export const port: Comparison = {
  id: "port",
  summary: "the URL has a scheme and names a port",
  rank: 4,
  read(subject, pattern) {
    // With nothing but texts and stars, the star in front of the port takes all of a path.
    if (subject.of !== "url" || pattern.pieces !== undefined) return null;
    const found = /^([a-z]+):\/\/(?:\[\^[/:]+\])+\*?:(\d+)\/\*$/.exec(written(pattern.tokens));
    if (found === null) return null;
    return textCondition("port", subject, pattern, "has", `the scheme ${found[1]} and port ${found[2]}`);
  },
};
