import type { CheckMessage } from "../check.ts";
import type { Outcome } from "./outcome.ts";

/** A host that a comparison without a label boundary lets in. */
export interface Lookalike {
  readonly example: string;
  /** True when such a name can only be made by those who own the domain, or are customers of it. */
  readonly nested: boolean;
}

/** RFC 1035, 3.1, without the root's dot. */
const LONGEST_NAME = 253;
const DOMAIN = /^[a-z0-9_-]*[a-z0-9_](\.[a-z0-9_-]+)*\.[a-z][a-z0-9-]*\.?$/i;
/** co.uk, com.au, ac.jp: the public part of the name has two labels. A guess that needs no list of them. */
const TWO_LABEL_SUFFIX = /\.(co|com|net|org|gov|govt|edu|ac|or|ne|go|gob|mil)\.[a-z]{2}\.?$/i;

/**
 * The name that slips in where a domain is compared by its end alone.
 *
 * @param domain without a leading dot
 * @returns null for what is not a domain of two or more labels: nobody can register a look-alike of `localhost`
 */
export function lookalikeOf(domain: string): Lookalike | null {
  if (domain.length > LONGEST_NAME || !DOMAIN.test(domain)) return null;
  const labels = domain.replace(/\.$/, "").split(".").length;
  const own = TWO_LABEL_SUFFIX.test(domain) ? 3 : 2;
  return { example: `evil${domain.toLowerCase()}`, nested: labels > own };
}

/**
 * The messages of a look-alike check, one for each consequence.
 *
 * @param why what matches too; uses the check's own data
 * @param remedy what to write instead
 */
export function lookalikeMessages(
  why: string,
  remedy: string,
): Record<"direct" | "nested" | "proxy" | "unknown", CheckMessage> {
  return {
    direct: {
      severity: "error",
      text: `${why}, a domain anybody can register, which then goes DIRECT past the proxy; ${remedy}`,
    },
    nested: {
      severity: "warning",
      text: `${why}, which then goes DIRECT past the proxy: whoever can create names beside it is trusted too; ${remedy}`,
    },
    proxy: { severity: "note", text: `${why}, which only goes through the proxy; ${remedy}` },
    unknown: { severity: "warning", text: `${why}; ${remedy}` },
  };
}

/** Which of {@link lookalikeMessages} fits: severity follows what the branch does. */
export function lookalikeMessage(
  outcome: Outcome,
  { nested }: Lookalike,
): "direct" | "nested" | "proxy" | "unknown" {
  return outcome === "direct" && nested ? "nested" : outcome;
}
