import { patternOf } from "../../pac/index.ts";
import { isDomain, isHostName, STRANGER } from "./host-pattern.ts";
import { lookalikeOf } from "./lookalike.ts";
import type { Tokens } from "./url-shape.ts";

/** How a name of somebody else passes a regular expression, the worst first. */
const KINDS = ["end", "start", "nested", "address", "dot", "word"] as const;
type Kind = (typeof KINDS)[number];

export interface RegexpLookalike {
  /**
   * `end`: it does not hold the end of the host. `start`: no label boundary before the domain; `nested` when the domain
   * is itself below another. `address`: the beginning of an address. `dot`: a dot that stands for any character.
   * `word`: one word somewhere or at the start.
   */
  readonly kind: Kind;
  readonly lookalike: string;
  /** The domain or word that was meant. */
  readonly meant: string;
}

/** An expression may have a thousand ways to match; the flaw of one is mostly that of all. */
const MOST_ALTERNATIVES = 100;
const STAR = "\u0001";

/** The worst name of somebody else that matches; it really does. */
export function lookalikeOfTokens(alternatives: readonly Tokens[]): RegexpLookalike | null {
  let worst: RegexpLookalike | null = null;
  for (const tokens of alternatives.slice(0, MOST_ALTERNATIVES)) {
    for (const found of lookalikesOf(tokens)) {
      if (worst === null || KINDS.indexOf(found.kind) < KINDS.indexOf(worst.kind)) worst = found;
    }
    if (worst?.kind === "end") break;
  }
  return worst;
}

function lookalikesOf(tokens: Tokens): RegexpLookalike[] {
  const opensLeft = isAnything(tokens.at(0));
  const opensRight = isAnything(tokens.at(-1)) && tokens.length > 1;
  const core = signsOf(tokens.slice(opensLeft ? 1 : 0, opensRight ? -1 : tokens.length));
  const candidates = candidatesFor(core, opensLeft, opensRight).filter(({ lookalike }) =>
    isHostName(lookalike),
  );
  if (candidates.length === 0) return [];
  const pattern = patternOf(tokens);
  return pattern === null ? [] : candidates.filter(({ lookalike }) => pattern.matches(lookalike));
}

/** Names of somebody else that may match, by what the expression looks like. */
function candidatesFor(core: string, opensLeft: boolean, opensRight: boolean): RegexpLookalike[] {
  const run = runAt(core);
  const domain = run.replace(/^\./, "");
  const word = domain.replace(/\.$/, "");
  const atEnd = (kind: Kind, meant: string) =>
    ["", "1"].map((filling): RegexpLookalike => {
      const start = core.replaceAll(STAR, filling).replace(/^\./, "www.").replace(/\.$/, "");
      return { kind, lookalike: `${start}.${STRANGER}`, meant };
    });
  if (isDomain(domain)) {
    const near = lookalikeOf(domain);
    const before: RegexpLookalike[] = near
      ? [
          { kind: near.nested ? "nested" : "start", lookalike: near.example, meant: domain },
          { kind: "dot", lookalike: withoutDot(domain), meant: domain },
        ]
      : [];
    return opensRight ? [...atEnd("end", domain), ...before] : before;
  }
  if (!opensRight) return [];
  if (!opensLeft && /^\d{1,3}\./.test(core)) return atEnd("address", core.replaceAll(STAR, ""));
  return /^[a-z][a-z0-9-]+$/.test(word) ? atEnd("word", word) : [];
}

/** The tokens as letters: one that fits each, a dot for "any character", and a sign for what may repeat. */
function signsOf(tokens: Tokens): string {
  return tokens.map((token) => (token.star ? STAR : fitting(token))).join("");
}

function fitting({ chars, not }: Tokens[number]): string {
  if (chars === null) return ".";
  if (!not) return /[a-z0-9]/.exec(chars)?.[0] ?? chars.charAt(0);
  return ["a", "1", "x", "-"].find((char) => !chars.includes(char)) ?? "";
}

/** The last letters before the end that are not of varying number. */
function runAt(core: string): string {
  return core.slice(core.lastIndexOf(STAR) + 1).replace(/^-/, "");
}

/** A name that can be registered where the dot before the domain itself is any character: `wwwxcorp.example`. */
function withoutDot(domain: string): string {
  const labels = domain.split(".");
  const own = labels.slice(-2).join(".");
  return labels.length > 2 ? `${labels.slice(0, -2).join(".")}x${own}` : "";
}

function isAnything(token: Tokens[number] | undefined): boolean {
  return token?.star === true && token.chars === null;
}

/** How a URL of somebody else passes an expression for URLs. */
export interface RegexpForeignUrl {
  /** `end`: the host may go on. `searched`: the host may stand anywhere. `inside`: a repetition covers a slash. */
  readonly kind: "end" | "searched" | "inside";
  readonly example: string;
  readonly meant: string;
}

/** A URL of somebody else that matches; it really does. */
export function foreignUrlOfTokens(alternatives: readonly Tokens[]): RegexpForeignUrl | null {
  for (const tokens of alternatives.slice(0, MOST_ALTERNATIVES)) {
    const pattern = patternOf(tokens);
    const signs = signsOf(tokens);
    const runs = signs.replace(/^[a-z]+:\/\//, STAR).match(/[a-z0-9.-]+/g) ?? [];
    const run = runs.find((each) => isDomain(each) && lookalikeOf(each.replace(/^\.|\.$/g, "")));
    if (pattern === null || run === undefined) continue;
    const meant = run.replace(/^\.|\.$/g, "");
    const name = run.startsWith(".") ? `www.${meant}` : meant;
    const kind = isAnything(tokens.at(0)) ? "searched" : "inside";
    const fits = (examples: string[]) => examples.find((example) => pattern.matches(example));
    const goesOn = fits([`http://${name}.${STRANGER}/`, `https://${name}.${STRANGER}/`]);
    if (goesOn !== undefined) return { kind: "end", example: goesOn, meant };
    const example = fits(
      ["", "?", "?http://", "?https://"].map((each) => `http://${STRANGER}/${each}${name}/`),
    );
    if (example !== undefined) return { kind, example, meant };
  }
  return null;
}
