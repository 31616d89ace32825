import type { Rule, SourceCode } from "eslint";
import { ipv4Mask, ipv4PrefixOf } from "../../pac/index.ts";
import type { SyntaxCheck } from "../check.ts";
import { widthOf } from "../syntax/address-tests.ts";
import { consequenceOf } from "../syntax/consequence.ts";
import { replaceString } from "../syntax/network-arguments.ts";
import {
  asksForPlace,
  isQuad,
  masked,
  type NetworkTest,
  networkTests,
  shownTest,
} from "../syntax/network-tests.ts";
import {
  coversBlock,
  PRIVATE_BLOCKS,
  type PrivateBlock,
  widerThanPrivate,
} from "../syntax/private-blocks.ts";

const WIDE =
  '"{{source}}" takes in public addresses: the private block is {{base}}/{{prefix}} and ends at {{last}} (RFC 1918)';
const REMEDY = 'write "{{base}}" with "{{mask}}"';

/** The three blocks of RFC 1918 have three different masks, and the middle one is no multiple of eight bits. */
export const rfc1918Mask: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "rfc1918-mask",
    summary: "a private block of RFC 1918 with a mask that is not its own",
    group: "addresses",
    clients: "all",
    messages: {
      wideDirect: { severity: "error", text: `${WIDE}, and they then go DIRECT past the proxy; ${REMEDY}` },
      wide: { severity: "warning", text: `${WIDE}; ${REMEDY}` },
      wideProxy: { severity: "note", text: `${WIDE}; they only go through the proxy here; ${REMEDY}` },
      narrow: {
        severity: "warning",
        text:
          '"{{source}}" covers a part of {{base}}/{{prefix}} (RFC 1918), and the other two private blocks are covered as a ' +
          'whole: hosts in the rest of it are taken for public ones; write the mask "{{mask}}"',
      },
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      "Program:exit"() {
        const tests = networkTests(sourceCode).filter(
          ({ pattern, mask }) => isQuad(pattern.text) && isQuad(mask.text),
        );
        for (const test of tests) reportWide(context, test);
        const destinations = tests.filter((test) => !asksForPlace(sourceCode, test));
        for (const block of PRIVATE_BLOCKS) {
          const test = narrowTest(sourceCode, destinations, block);
          if (test) report(context, test, block, "narrow");
        }
      },
    };
  },
};

function reportWide(context: Rule.RuleContext, test: NetworkTest): void {
  const { sourceCode } = context;
  const { pattern, mask, condition } = test;
  const prefix = ipv4PrefixOf(mask.text);
  const block = prefix === null ? null : widerThanPrivate(pattern.text, prefix);
  if (prefix === null || block === null) return;
  if (asksForPlace(sourceCode, test)) {
    // no-myip-private-onnet and onnet-probe-range-too-wide speak of those that lie in a private block.
    if (widthOf({ base: pattern.text, prefix }) === "own") report(context, test, block, "wide");
    return;
  }
  const outcome = consequenceOf(sourceCode, condition);
  report(
    context,
    test,
    block,
    outcome === "direct" ? "wideDirect" : outcome === "proxy" ? "wideProxy" : "wide",
  );
}

/** The one test of a block that covers only its beginning, in a file that covers the other two as a whole. */
function narrowTest(
  sourceCode: SourceCode,
  tests: readonly NetworkTest[],
  block: PrivateBlock,
): NetworkTest | null {
  const others = PRIVATE_BLOCKS.filter((other) => other !== block);
  if (!others.every((other) => tests.some((test) => coversBlock(test, other)))) return null;
  const [only, another] = tests.filter(({ pattern }) => inBlock(pattern.text, block));
  if (only === undefined || another || coversBlock(only, block) || only.pattern.text !== block.base)
    return null;
  const prefix = ipv4PrefixOf(only.mask.text);
  // A single address of the block is an exception and no block.
  if (prefix === null || prefix > 24) return null;
  // Other addresses of the block anywhere in the code: then a company knows what it has.
  return mentions(sourceCode, block) === 1 ? only : null;
}

function inBlock(address: string, { base, prefix }: PrivateBlock): boolean {
  return masked(address, ipv4Mask(prefix)) === base;
}

function mentions(sourceCode: SourceCode, { written }: PrivateBlock): number {
  const count = (text: string) => text.match(written)?.length ?? 0;
  const inComments = sourceCode.getAllComments().reduce((sum, { value }) => sum + count(value), 0);
  return count(sourceCode.text) - inComments;
}

function report(
  context: Rule.RuleContext,
  test: NetworkTest,
  { base, prefix, last }: PrivateBlock,
  messageId: "wideDirect" | "wide" | "wideProxy" | "narrow",
): void {
  const { mask, pattern } = test;
  const right = ipv4Mask(prefix);
  const data = {
    source: shownTest(context.sourceCode, test),
    base,
    prefix: String(prefix),
    mask: right,
    last,
  };
  const sure = mask.inPlace && pattern.inPlace;
  context.report({
    node: mask.node,
    messageId,
    data,
    suggest: sure
      ? [
          {
            desc: `Cover ${base}/${prefix}`,
            fix: (fixer) => [
              replaceString(fixer, context, pattern.node, base),
              replaceString(fixer, context, mask.node, right),
            ],
          },
        ]
      : [],
  });
}
