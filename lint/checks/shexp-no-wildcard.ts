import type { Rule } from "eslint";
import { isPlainGlob } from "../../pac/index.ts";
import type { SyntaxCheck } from "../check.ts";
import { isDomain } from "../syntax/host-pattern.ts";
import { type HostTest, hostTests } from "../syntax/host-tests.ts";
import { rangeInString } from "../syntax/place.ts";
import { shorten } from "../syntax/quote.ts";
import { readUrlGlob } from "../syntax/url-pattern.ts";
import { reachOfGlob } from "../syntax/url-shape.ts";

const WHOLE = "a pattern has to match the whole text";

/** Patterns that lack the star without which they match nothing. */
export const shexpNoWildcard: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "shexp-no-wildcard",
    summary: "a pattern that lacks the star without which it matches nothing",
    group: "matching",
    clients: "all",
    fixable: true,
    messages: {
      dot: {
        severity: "error",
        text: `"{{pattern}}" begins with a dot, no host does, and ${WHOLE}, so it never matches; write "*{{pattern}}"`,
      },
      never: {
        severity: "error",
        text:
          `"{{pattern}}" is not a whole URL: ${WHOLE}, and clients hand over URLs such as "http://www.example.com/", ` +
          "so it never matches; {{remedy}}",
      },
      end: {
        severity: "error",
        text:
          `"{{pattern}}" asks the URL to end in the host, and every URL has a slash after the host, so it matches only ` +
          "where a path ends so; test the host: {{remedy}}",
      },
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      "Program:exit"() {
        for (const test of hostTests(sourceCode)) {
          const found =
            test.how === "glob" && !test.shared && isPlainGlob(test.text) ? readPattern(test) : null;
          if (found === null) continue;
          const { messageId, remedy, insert } = found;
          const data = { pattern: shorten(test.text), ...(remedy !== null && { remedy }) };
          const edit = insertion(context, test, insert);
          const suggest =
            edit && messageId !== "dot" ? [{ desc: `Add "${insert?.text ?? ""}"`, fix: edit }] : [];
          context.report({
            node: test.node,
            messageId,
            data,
            suggest,
            fix: messageId === "dot" ? edit : null,
          });
        }
      },
    };
  },
};

interface Found {
  readonly messageId: "dot" | "never" | "end";
  readonly remedy: string | null;
  /** What is missing, and at which end; null where that is not certain. */
  readonly insert: { readonly text: string; readonly atEnd: boolean } | null;
}

function readPattern({ role, text }: HostTest): Found | null {
  if (role === "host") {
    // ".*" at the start is a regular expression, and another check's matter.
    const dotted = /^\.[^.*]/.test(text);
    return dotted ? { messageId: "dot", remedy: null, insert: { text: "*", atEnd: false } } : null;
  }
  const { scheme, authority, path } = readUrlGlob(text);
  if (!/^[\w.:*?@%[\]~+-]*$/.test(authority) || (path !== null && /[^\x21-\x7e]/.test(path))) return null;
  const reach = reachOfGlob(text);
  if (reach.cut()) return null;
  if (reach.whole() || reach.wholeHttps())
    return path === null && !text.endsWith("*") ? endOf(authority, scheme) : null;
  if (/^(https?|ftp|wss?):?(\/\/)?$/.test(text)) {
    return { messageId: "never", remedy: `write "${text}*"`, insert: { text: "*", atEnd: true } };
  }
  if (scheme !== null && path === null && !text.endsWith("*")) {
    return { messageId: "never", remedy: `write "${text}/*"`, insert: { text: "/*", atEnd: true } };
  }
  return { messageId: "never", remedy: remedyFor(authority), insert: null };
}

/** `*.example.com` or `http://*.example.com`, meant for a domain; `*.pdf` is meant for a path, and another matter. */
function endOf(authority: string, scheme: string | null): Found | null {
  const last = /[^*]*$/.exec(authority)?.[0] ?? "";
  if (!isDomain(last) && scheme === null) return null;
  const insert = scheme === null ? null : { text: "/*", atEnd: true };
  return { messageId: "end", remedy: `shExpMatch(host, "${hostGlob(authority)}")`, insert };
}

function remedyFor(authority: string): string {
  const name = authority.replace(/:.*$/, "").replace(/\*+$/, "");
  if (/^[\d.*?]+$/.test(name)) return "test the host";
  if (!isDomain(name.replaceAll("*", "x"))) return "begin it with the scheme or with a star";
  const glob = hostGlob(name);
  return glob.includes("*")
    ? `test the host: shExpMatch(host, "${glob}")`
    : `test the host: host === "${name}"`;
}

/** The pattern that is meant for the host: with a dot after a star at its start, and a star before a dot. */
function hostGlob(authority: string): string {
  return authority
    .replace(/:.*$/, "")
    .replace(/^\*+(?=[a-z0-9])/i, "*.")
    .replace(/^\./, "*.");
}

function insertion(
  { sourceCode }: Rule.RuleContext,
  { node, text, inPlace }: HostTest,
  insert: Found["insert"],
): Rule.ReportFixer | null {
  const range = inPlace && insert ? rangeInString(sourceCode, node, 0, text.length) : null;
  if (range === null || insert === null) return null;
  const at = insert.atEnd ? range[1] : range[0];
  return (fixer) => fixer.insertTextAfterRange([at, at], insert.text);
}
