import type { Rule, SourceCode } from "eslint";
import type { SyntaxCheck } from "../check.ts";
import { consequenceOf } from "../syntax/consequence.ts";
import { isNarrowed } from "../syntax/host-narrowing.ts";
import { endsInDirect } from "../syntax/host-outcome.ts";
import { globMatches } from "../syntax/host-pattern.ts";
import { type HostTest, hostTests } from "../syntax/host-tests.ts";
import { lookalikeOf } from "../syntax/lookalike.ts";
import { regexpTests } from "../syntax/regexp-tests.ts";

/** With more comparisons of domains and patterns than this a file is generated, and nobody forgot one of them. */
const MOST_COMPARISONS = 1_000_000;

/** `*.corp.example` does not match corp.example: the dot has to be there. */
export const shexpApexMissed: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "shexp-apex-missed",
    summary: "a pattern for the names below a domain, which leaves out the domain itself",
    group: "matching",
    clients: "all",
    messages: {
      odd: {
        severity: "warning",
        text:
          '"{{pattern}}" does not match "{{domain}}" itself, while this file names the domain itself as well for ' +
          '"{{example}}"; if it is to go DIRECT too, add host === "{{domain}}"',
      },
      several: {
        severity: "note",
        text:
          '"{{pattern}}" does not match "{{domain}}" itself{{others}}; where the domain itself is to go DIRECT too, add ' +
          'host === "{{domain}}"',
      },
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      "Program:exit"() {
        // Then a domain that no rule names goes DIRECT anyway.
        if (endsInDirect(sourceCode)) return;
        const { paired, missed } = readDomains(sourceCode);
        const [first, ...others] = missed;
        const [example] = paired;
        if (first === undefined) return;
        // Who writes both for most domains forgot it for this one; who never does may mean it.
        if (example !== undefined && paired.length >= missed.length) {
          for (const test of missed) report(context, test, "odd", { example: domainOf(example) });
        } else {
          const { length } = others;
          const more = `, and ${length} more such ${length === 1 ? "pattern does" : "patterns do"} not match theirs`;
          report(context, first, "several", { others: length === 0 ? "" : more });
        }
      },
    };
  },
};

function report(
  context: Rule.RuleContext,
  test: HostTest,
  messageId: "odd" | "several",
  more: Readonly<Record<string, string>>,
): void {
  const domain = domainOf(test);
  const suggest = suggestions(context, test, domain);
  context.report({ node: test.node, messageId, data: { pattern: test.text, domain, ...more }, suggest });
}

function domainOf({ text }: HostTest): string {
  return text.slice(2);
}

/** The patterns for whole domains that end in DIRECT: those whose domain is named too, and those where nothing covers it. */
function readDomains(sourceCode: SourceCode): { paired: HostTest[]; missed: HostTest[] } {
  const tests = hostTests(sourceCode);
  const names = new Set(tests.filter(({ role }) => role === "host").map(({ text }) => text));
  const patterns = tests.filter(
    (test) => isDomainPattern(test) && test.condition !== null && !isNarrowed(sourceCode, test.condition),
  );
  const paired = patterns.filter((test) => names.has(domainOf(test)));
  const alone = patterns.filter((test) => !names.has(domainOf(test)));
  const expressions = regexpTests(sourceCode).map(({ source }) => source);
  if (alone.length * (tests.length + expressions.length) > MOST_COMPARISONS) return { paired, missed: [] };
  const missed = alone.filter((test) => {
    const domain = domainOf(test);
    if (expressions.some((source) => source.includes(domain.split(".")[0] ?? ""))) return false;
    if (tests.some((other) => mayCover(other, domain))) return false;
    return test.condition !== null && consequenceOf(sourceCode, test.condition) === "direct";
  });
  return { paired, missed };
}

/** `*.corp.example`, and not `*.www.corp.example`: a name below a domain need not exist. */
function isDomainPattern({ role, how, text }: HostTest): boolean {
  if (role !== "host" || how !== "glob" || !/^\*\.[a-z0-9.-]+$/.test(text)) return false;
  return lookalikeOf(text.slice(2))?.nested === false;
}

function mayCover({ role, how, text }: HostTest, domain: string): boolean {
  if (role === "url") return text.includes(domain) && !text.includes(`*.${domain}`);
  switch (how) {
    case "glob":
      return globMatches(text, domain);
    case "contains":
      return domain.includes(text);
    case "prefix":
      return domain.startsWith(text);
    case "suffix":
      return domain.endsWith(text);
    default:
      return domain === text;
  }
}

function suggestions(
  { sourceCode }: Rule.RuleContext,
  { condition, subject, node, inPlace }: HostTest,
  domain: string,
): Rule.SuggestionReportDescriptor[] {
  if (!inPlace || condition === null || subject.type !== "Identifier") return [];
  const [mark = '"'] = sourceCode.getText(node);
  const both = `(${subject.name} === ${mark}${domain}${mark} || ${sourceCode.getText(condition)})`;
  return [{ desc: `Match ${domain} itself too`, fix: (fixer) => fixer.replaceText(condition, both) }];
}
