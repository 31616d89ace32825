import type { Comment } from "estree";
import { checkOfRule, ruleOfCheck } from "./namespace.ts";

const OWN_DIRECTIVE = /^\s*pac-lint-((?:disable|enable)(?:-next-line|-line)?)(?=\s|$)([\s\S]*)$/;
const ESLINT_DIRECTIVE = /^\s*eslint-(disable(?:-next-line|-line)?)(?=\s|$)([\s\S]*)$/;

/** True for `pac-lint-disable`, `pac-lint-disable-line`, `pac-lint-disable-next-line` and `pac-lint-enable` comments. */
export function isOwnDirective(comment: Comment): boolean {
  return OWN_DIRECTIVE.test(comment.value);
}

/**
 * Rewrites our spelling of a suppression comment to ESLint's, so that ESLint does all the suppressing:
 * `pac-lint-disable-next-line some-check -- why` becomes `eslint-disable-next-line pacwright/some-check -- why`.
 *
 * Only the comment's value changes, never the text of the file: places and fixes stay right. A line comment that
 * disables for the rest of the file becomes a block comment, because ESLint takes only those.
 */
export function translateDirective(comment: Comment): void {
  const match = OWN_DIRECTIVE.exec(comment.value);
  if (match === null) return;
  const [, directive = "", rest = ""] = match;
  const { names, reason } = partsOf(rest);
  const rules = names.map((name) => ruleOfCheck(checkOfRule(name) ?? name)).join(", ");
  comment.value = ` eslint-${directive} ${rules}${reason === "" ? "" : ` -- ${reason}`} `;
  if (directive === "disable" || directive === "enable") comment.type = "Block";
}

/** True for a comment, in either spelling, that hides findings of ours and does not say why. */
export function isUnexplained(comment: Comment): boolean {
  const own = OWN_DIRECTIVE.exec(comment.value);
  if (own !== null) return own[1]?.startsWith("disable") === true && partsOf(own[2] ?? "").reason === "";
  const [, directive, rest = ""] = ESLINT_DIRECTIVE.exec(comment.value) ?? [];
  if (directive === undefined || (directive === "disable" && comment.type === "Line")) return false;
  const { names, reason } = partsOf(rest);
  return reason === "" && names.some((name) => checkOfRule(name) !== null);
}

/** The names in a suppression comment, and the reason after two dashes, as ESLint reads them. */
function partsOf(text: string): { readonly names: readonly string[]; readonly reason: string } {
  const [list = "", ...reasons] = text.split(/\s-{2,}(?=\s|$)/);
  const names = list.split(",").map((name) => name.trim());
  return { names: names.filter((name) => name !== ""), reason: reasons.join(" --").trim() };
}
