import type { CheckMessage, SyntaxCheck } from "../check.ts";
import { isNarrowed } from "../syntax/host-narrowing.ts";
import { strangerOutcome } from "../syntax/host-outcome.ts";
import { hostTests } from "../syntax/host-tests.ts";
import type { Outcome } from "../syntax/outcome.ts";
import { shorten } from "../syntax/quote.ts";
import { type ForeignUrl, foreignUrlFor, readUrlGlob } from "../syntax/url-pattern.ts";

const MATCHES = 'so the pattern matches "{{example}}"';
const SLASH = `the star before the host in "{{pattern}}" also stands for another host and a slash, ${MATCHES}`;
const OPEN = `the star right after the host in "{{pattern}}" also stands for more labels, ${MATCHES}`;
const DIRECT = ", which then goes DIRECT past the proxy";
const message = (severity: CheckMessage["severity"], text: string): CheckMessage => ({
  severity,
  text: `${text}; {{remedy}}`,
});

/** A pattern for whole URLs, whose stars do not stop at the end of the host. */
export const shexpUrlUnanchored: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "shexp-url-unanchored",
    summary: "a pattern for URLs that finds its host in the path of another site",
    group: "matching",
    clients: "all",
    messages: {
      direct: message("error", `${SLASH}${DIRECT}`),
      inside: message("warning", `${SLASH}${DIRECT}`),
      unknown: message("warning", SLASH),
      proxy: message("note", SLASH),
      openDirect: message("error", `${OPEN}${DIRECT}`),
      openUnknown: message("warning", OPEN),
      openProxy: message("note", OPEN),
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      "Program:exit"() {
        for (const { role, how, text, condition, node } of hostTests(sourceCode)) {
          const found = role === "url" && how === "glob" ? foreignUrlFor(text) : null;
          if (found === null || condition === null || isNarrowed(sourceCode, condition)) continue;
          const messageId = messageFor(found, strangerOutcome(sourceCode, condition));
          if (messageId === null) continue;
          const data = { pattern: shorten(text), example: found.example, remedy: remedyFor(text, found) };
          context.report({ node, messageId, data });
        }
      },
    };
  },
};

function messageFor({ by }: ForeignUrl, outcome: Outcome | "same"): string | null {
  if (outcome === "same") return null;
  if (by === "searched") return outcome;
  // With the scheme before it the author did think of the beginning, and the documentation of PAC writes it so.
  if (by === "inside") return outcome === "direct" ? "inside" : null;
  return { direct: "openDirect", unknown: "openUnknown", proxy: "openProxy" }[outcome];
}

function remedyFor(text: string, { by, host }: ForeignUrl): string {
  const { scheme, path } = readUrlGlob(text);
  if (by === "open") return `write "${scheme === null ? "*://" : `${scheme}://`}${host}/*", or test the host`;
  const test = /[*?]/.test(host) ? `shExpMatch(host, "${host}")` : `host === "${host}"`;
  const whole = (path === null || path === "/*" || path === "/") && !/^(https?|ftp|wss?)$/.test(scheme ?? "");
  return whole ? `test the host: ${test}` : `also test the host: ${test}`;
}
