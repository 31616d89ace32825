import type { Comment } from "estree";

const OWN_DIRECTIVE = /^\s*pac-lint-((?:disable|enable)(?:-next-line|-line)?)(?=\s|$)([\s\S]*)$/;

/** True for `pac-lint-disable`, `pac-lint-disable-line`, `pac-lint-disable-next-line` and `pac-lint-enable` comments. */
export function isOwnDirective(comment: Comment): boolean {
  return OWN_DIRECTIVE.test(comment.value);
}

/**
 * Rewrites our spelling of a suppression comment to ESLint's, so that ESLint does all the suppressing:
 * `pac-lint-disable-next-line some-check -- why` becomes `eslint-disable-next-line pac/some-check -- why`.
 *
 * Only the comment's value changes, never the text of the file: places and fixes stay right. A line comment that
 * disables for the rest of the file becomes a block comment, because ESLint takes only those.
 */
export function translateDirective(comment: Comment): void {
  const match = OWN_DIRECTIVE.exec(comment.value);
  if (match === null) return;
  const [, directive = "", rest = ""] = match;
  const [ids = "", ...why] = rest.split(/\s-{2,}\s/);
  const named = ids
    .split(",")
    .map((id) => id.trim())
    .filter((id) => id !== "")
    .map((id) => (id.startsWith("pac/") ? id : `pac/${id}`))
    .join(", ");
  comment.value = ` eslint-${directive} ${named}${why.length > 0 ? ` -- ${why.join(" -- ")}` : ""} `;
  if (directive === "disable" || directive === "enable") comment.type = "Block";
}
