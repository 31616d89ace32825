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

/** Which of a look-alike check's messages fits: severity follows what the branch does. */
export function lookalikeMessage(
  outcome: Outcome,
  { nested }: Lookalike,
): "direct" | "nested" | "proxy" | "unknown" {
  return outcome === "direct" && nested ? "nested" : outcome;
}
