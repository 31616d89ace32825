import type { Rule } from "eslint";
import type { CheckMessage, SyntaxCheck } from "../check.ts";
import { isNarrowed } from "../syntax/host-narrowing.ts";
import { strangerOutcome } from "../syntax/host-outcome.ts";
import { isAddressStart, isDomain, isHostName, STRANGER } from "../syntax/host-pattern.ts";
import { type HostTest, hostTests } from "../syntax/host-tests.ts";
import { lookalikeMessage, lookalikeOf } from "../syntax/lookalike.ts";
import type { Outcome } from "../syntax/outcome.ts";
import { quote } from "../syntax/quote.ts";

const WHY =
  '"{{test}}" asks whether the {{subject}} {{does}} "{{text}}", which is also so for "{{lookalike}}"';
const message = (severity: CheckMessage["severity"], more: string): CheckMessage => ({
  severity,
  text: `${WHY}, ${more}; {{remedy}}`,
});

/** `indexOf` and its like know nothing of labels: corp.example also stands in corp.example.evil.example. */
export const noSubstringHostMatch: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "no-substring-host-match",
    summary: "a host searched for a domain, or compared with it without a label boundary",
    group: "matching",
    clients: "all",
    messages: {
      direct: message("error", "which somebody else controls and which then goes DIRECT past the proxy"),
      word: message("warning", "and anybody can make such a name, which then goes DIRECT past the proxy"),
      nested: message(
        "warning",
        "which then goes DIRECT past the proxy: whoever can create names beside it is trusted too",
      ),
      unknown: message("warning", "which somebody else controls"),
      proxy: message("note", "which somebody else controls, though it only goes through the proxy"),
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      "Program:exit"() {
        for (const test of hostTests(sourceCode)) {
          const { condition, truth, node, text, role, how } = test;
          const found = condition && readTest(test);
          if (!found || isNarrowed(sourceCode, condition)) continue;
          const outcome = strangerOutcome(sourceCode, condition, truth);
          const messageId = outcome === "same" ? null : found.message(outcome);
          if (messageId === null) continue;
          const data = {
            test: quote(sourceCode, condition),
            subject: role === "url" ? "URL" : "host",
            does: DOES[how] ?? how,
            text,
            lookalike: found.lookalike,
            remedy: remedyFor(test),
          };
          context.report({ node, messageId, data, suggest: suggestions(context, test) });
        }
      },
    };
  },
};

const DOES: Readonly<Record<string, string>> = {
  contains: "contains",
  prefix: "begins with",
  suffix: "ends in",
};

interface Found {
  readonly lookalike: string;
  message(outcome: Outcome): string | null;
}

/** A word is a deliberate search; it is worth a finding where everybody can get past the proxy by it. */
const ifDirect = (outcome: Outcome) => (outcome === "direct" ? "word" : null);

function readTest(test: HostTest): Found | null {
  const { role, how, via, text } = test;
  if (role === "url") {
    const domain =
      how === "contains" && isDomain(text.replace(/^[a-z]*:?\/\/|[/:]$/g, "")) && !/[A-Z]/.test(text);
    return domain ? { lookalike: `http://${STRANGER}/?${text}`, message: (outcome) => outcome } : null;
  }
  if (how === "suffix") return via === "dnsDomainIs" ? null : readSuffix(text);
  // Addresses, "localhost" and texts that no host contains are the business of other checks.
  const searched =
    (how === "contains" || how === "prefix") && /^[a-z0-9._-]{2,}$/.test(text) && /[a-z]/.test(text);
  if (!searched || text.includes("localhost") || isAddressStart(text)) return null;
  const start = how === "contains" && text.startsWith(".") ? `www${text}` : text;
  const lookalike = start.endsWith(".") ? start + STRANGER : `${start}.${STRANGER}`;
  if (!isHostName(lookalike)) return null;
  return { lookalike, message: isDomain(text) ? (outcome) => outcome : ifDirect };
}

/** `endsWith("corp.example")`, without the dot before it. */
function readSuffix(text: string): Found | null {
  const lookalike = /[A-Z]/.test(text) ? null : lookalikeOf(text);
  return (
    lookalike && { lookalike: lookalike.example, message: (outcome) => lookalikeMessage(outcome, lookalike) }
  );
}

function domainIn({ how, text }: HostTest): string | null {
  const domain = text.replace(/^\./, "");
  return how !== "prefix" && isDomain(domain) && isHostName(domain) ? domain : null;
}

function remedyFor(test: HostTest): string {
  const domain = domainIn(test);
  if (domain !== null) return `write host === "${domain}" || dnsDomainIs(host, ".${domain}")`;
  return test.role === "url" ? "test the host" : "write the whole name, or the domain that it must end in";
}

function suggestions({ sourceCode }: Rule.RuleContext, test: HostTest): Rule.SuggestionReportDescriptor[] {
  const { role, condition, truth, subject, inPlace } = test;
  const domain = domainIn(test);
  if (!inPlace || role !== "host" || domain === null || condition === null || subject.type !== "Identifier")
    return [];
  const { name } = subject;
  const [mark = '"'] = sourceCode.getText(test.node);
  const both = `(${name} === ${mark}${domain}${mark} || dnsDomainIs(${name}, ${mark}.${domain}${mark}))`;
  const replacement = truth ? both : `!${both}`;
  return [
    {
      desc: `Match ${domain} and the names below it`,
      fix: (fixer) => fixer.replaceText(condition, replacement),
    },
  ];
}
