import { parseUrl } from "../../parse-url.ts";
import { seenByChromium, seenByFirefox } from "../../seen.ts";
import { host } from "../comparisons/host.ts";
import { suffix } from "../comparisons/suffix.ts";
import type { Condition } from "../condition.ts";
import { range } from "../kinds/range.ts";
import { textCondition } from "../kinds/text.ts";
import { ANY, ANYTHING, literalTokens, patternOf, type Subject, type Token } from "../pattern.ts";
import type { Way } from "./ways.ts";
import type { World } from "./world.ts";

const HOST: Subject = { of: "host", lower: false };
const URL_TEXT: Subject = { of: "url", lower: false };

/** A world as a client passes it to the script: its own words for a URL, or why the script is never asked. */
export function seenIn(dialect: "chromium" | "firefox", world: World): World | "bypass" | null {
  const parsed = parseUrl(world.url);
  if (parsed === null) return null;
  const seen = dialect === "chromium" ? seenByChromium(parsed) : seenByFirefox(parsed);
  return "bypass" in seen ? "bypass" : { ...world, ...seen };
}

/**
 * The hosts for which browsers do not ask the script, as ways to avoid (net/proxy_resolution/proxy_bypass_rules.cc; what
 * only Chromium bypasses is avoided for both).
 */
export function bypassed(): Way[] {
  const names = ["localhost", "localhost."].flatMap((name) => [
    host.read(HOST, pattern(literalTokens(name))),
    suffix.read(HOST, pattern([ANYTHING, ...literalTokens(`.${name}`)])),
  ]);
  const link: Token = { chars: "89ab", not: false, star: false };
  const v6 = [
    literalTokens("::1"),
    [...literalTokens("fe"), link, ANY, ...literalTokens(":"), ANYTHING],
    [...literalTokens("::ffff:7f"), ANY, ANY, ...literalTokens(":"), ANYTHING],
    [...literalTokens("::ffff:a9fe:"), ANYTHING],
  ].map((tokens) => textCondition("glob", HOST, pattern(tokens), "matches"));
  const literal = textCondition(
    "glob",
    HOST,
    pattern([{ chars: "0123456789.", not: false, star: true }]),
    "matches",
  );
  return [
    ...[...names, ...v6].map((condition) => only(condition)),
    only(literal, range(HOST, "127.0.0.0", "255.0.0.0")),
    only(literal, range(HOST, "169.254.0.0", "255.255.0.0")),
  ];
}

/** One URL, as a way to avoid. */
export function exactly(url: string): Way {
  return only(textCondition("glob", URL_TEXT, pattern(literalTokens(url)), "matches"));
}

function only(...positive: (Condition | null)[]): Way {
  return { positive: positive.filter((each) => each !== null), negative: [] };
}

function pattern(tokens: readonly Token[]) {
  const found = patternOf(tokens);
  if (found === null) throw new RangeError("a pattern is too long");
  return found;
}
