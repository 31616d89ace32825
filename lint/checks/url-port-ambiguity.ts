import type { Rule } from "eslint";
import type { SyntaxCheck } from "../check.ts";
import { type HostTest, hostTests } from "../syntax/host-tests.ts";
import { rangeInString } from "../syntax/place.ts";
import { shorten } from "../syntax/quote.ts";

/** The ports that a URL does not show (WHATWG URL, "special scheme"). */
const DEFAULTS: Readonly<Record<string, string>> = { "443": "https", "80": "http", "21": "ftp" };
const SECURED: Readonly<Record<string, string>> = { wss: "https", ws: "http" };

/** The default port of a scheme is in no URL. */
export const urlPortAmbiguity: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "url-port-ambiguity",
    summary: "a search for the default port of a scheme, which URLs do not show",
    group: "matching",
    clients: "all",
    fixable: true,
    messages: {
      never: {
        severity: "error",
        text:
          '"{{pattern}}" asks for port {{port}}, and clients leave the default port out: ' +
          '"{{scheme}}://www.example.com:{{port}}/" arrives as "{{scheme}}://www.example.com/", so this never matches; ' +
          "leave the port out",
      },
      rarely: {
        severity: "warning",
        text:
          '"{{pattern}}" asks for port {{port}}, and clients leave the default port out: ' +
          '"{{scheme}}://www.example.com:{{port}}/" arrives as "{{scheme}}://www.example.com/", so this matches other ' +
          'schemes on that port only; for {{scheme}} write url.substring(0, {{length}}) === "{{scheme}}:"',
      },
    },
  },
  create(context) {
    return {
      "Program:exit"() {
        for (const test of hostTests(context.sourceCode)) {
          const found = test.role === "url" ? readText(test) : null;
          if (found === null) continue;
          const { port, scheme, never, at } = found;
          context.report({
            node: test.node,
            messageId: never ? "never" : "rarely",
            data: { pattern: shorten(test.text), port, scheme, ...(!never && { length: scheme.length + 1 }) },
            fix: (fixer) => (never ? withoutPort(context, fixer, test, at, port) : null),
          });
        }
      },
    };
  },
};

interface Found {
  readonly port: string;
  /** The scheme whose default port this is. */
  readonly scheme: string;
  /** True when the scheme is given too, and is the one whose port this is. */
  readonly never: boolean;
  /** Where the colon stands in the text. */
  readonly at: number;
}

function readText({ how, text }: HostTest): Found | null {
  if (how === "key" || how === "suffix") return null;
  // ":80" alone may also be the beginning of 8080.
  const closed =
    how === "contains" ? /^([^/]*):\/\/[^/]*:(443|80|21)(?=\/)|:(443|80|21)(?=\/)|:(443)$/ : GLOB;
  const match = closed.exec(text);
  if (match === null) return null;
  const [whole, scheme = "", ...ports] = match;
  const port = ports.find((each) => each !== undefined) ?? "";
  const own = DEFAULTS[port] ?? "";
  const given = SECURED[scheme] ?? scheme;
  // http://www.example.com:443/ exists, and so may the pattern for it.
  if (/^[a-z]+$/.test(given) && given !== own) return null;
  const never = given === own;
  return { port, scheme: never ? scheme : own, never, at: match.index + whole.length - port.length - 1 };
}

/** Without a scheme it has to begin with a star: anything else matches no URL at all. */
const GLOB = /^(?:([^/:]*):\/\/|(?=\*))[^/]*:(443|80|21)(?=\/|\*?$)/;

/** Only where a slash follows: without it the host would be open at its end. */
function withoutPort(
  { sourceCode }: Rule.RuleContext,
  fixer: Rule.RuleFixer,
  { node, text, inPlace }: HostTest,
  at: number,
  port: string,
): Rule.Fix | null {
  const size = port.length + 1;
  const range = inPlace && text.charAt(at + size) === "/" ? rangeInString(sourceCode, node, at, size) : null;
  return range && fixer.removeRange(range);
}
