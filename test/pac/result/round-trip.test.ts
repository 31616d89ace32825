import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatChain, readChromiumResult, readNodeResult, readWinhttpResult } from "../../../pac/index.ts";

const READERS = { chromium: readChromiumResult, node: readNodeResult, winhttp: readWinhttpResult };

/** Pieces that results are made of, well and badly, so that random strings reach every branch. */
const piece = fc.constantFrom(
  ..."PROXY |HTTPS |SOCKS |SOCKS4 |SOCKS5 |HTTP |DIRECT|proxy |a|A.example|xn--a|2001:db8::1|[2001:DB8::1]|[::ffff:10.1.2.3]".split(
    "|",
  ),
  ...[
    "10.0.0.1",
    "010.1",
    ":",
    ":80",
    ":0",
    ":99999",
    "; ",
    ";",
    " ",
    "\t",
    "\n",
    "\r",
    "%20",
    "%2A",
    "*",
    "%41",
  ],
  ...[",", "/", "@", "http://", "[", "]", "~", "_", "-", "#", "?"],
);
const result = fc.oneof(
  fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join("")),
  fc.string({ unit: "binary-ascii", maxLength: 40 }),
);

describe.each(Object.entries(READERS))("the %s reader", (_, read) => {
  test("reads what it has printed as the same chain", () => {
    fc.assert(
      fc.property(result, (text) => {
        const { chain } = read(text);
        // An empty chain, which only the node client knows, has no text of its own.
        fc.pre(chain.length > 0);
        const again = read(formatChain(chain));
        expect(again.chain).toEqual(chain);
        expect(again.problems.filter(({ code }) => code !== "comma-list")).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  test("never throws and never gives a port outside 0 to 65535", () => {
    fc.assert(
      fc.property(result, (text) => {
        for (const directive of read(text).chain) {
          if (directive.kind === "DIRECT") continue;
          expect(directive.host).not.toBe("");
          expect(directive.port >= 0 && directive.port <= 65535).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
