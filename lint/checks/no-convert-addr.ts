import type * as ESTree from "estree";
import type { SyntaxCheck } from "../check.ts";
import { clientsInUse } from "../syntax/clients-in-use.ts";
import { createGuards } from "../syntax/existence-guards.ts";
import { heldValues } from "../syntax/held-values.ts";
import { helperCalls } from "../syntax/helper-calls.ts";
import { perProgram } from "../syntax/per-program.ts";
import { quote } from "../syntax/quote.ts";
import { walk } from "../syntax/walk.ts";

const NAME = "convert_addr";
/** From here on the sign of a 32-bit number is set. */
const SIGN = 2 ** 31;

/** A helper of Netscape's isInNet that was never described; Chromium and Firefox have it because they share the library. */
export const noConvertAddr: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "no-convert-addr",
    summary: "convert_addr, which is no documented function and gives negative numbers",
    group: "compatibility",
    clients: "all",
    messages: {
      missing: {
        severity: "error",
        text:
          "convert_addr does not exist in pac-resolver, which the site has among its clients: the call throws there; test " +
          "for networks with isInNet, or turn addresses into numbers in a function of the file's own",
      },
      undocumented: {
        severity: "note",
        text:
          "convert_addr is an inner part of the library that Chromium and Firefox share: no description of PAC has it, and " +
          "pac-resolver does not; test for networks with isInNet, or turn addresses into numbers in a function of the " +
          "file's own",
      },
      signed: {
        severity: "error",
        text:
          '"{{source}}" is never true as meant, because convert_addr gives signed numbers: for the upper half of all ' +
          'addresses they are negative, and {{number}} is not; write "convert_addr(...) >>> 0", or test for networks with isInNet',
      },
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      "Program:exit"() {
        const calls = helperCalls(sourceCode, NAME);
        const [first] = calls;
        if (first === undefined) return;
        for (const { node, number } of unsignedComparisons(sourceCode)) {
          context.report({ node, messageId: "signed", data: { source: quote(sourceCode, node), number } });
        }
        const guards = createGuards(sourceCode, new Set([NAME]));
        const unguarded = calls.find(({ node }) => !guards.isGuarded(node));
        if (unguarded === undefined) return;
        const clients = clientsInUse(context);
        const messageId = clients.includes("node") ? "missing" : "undocumented";
        context.report({ node: unguarded.node.callee, messageId });
      },
    };
  },
};

/** Comparisons of what convert_addr gives with numbers that only an unsigned 32-bit number can reach. */
const unsignedComparisons = perProgram((sourceCode) => {
  const found: { node: ESTree.BinaryExpression; number: string }[] = [];
  walk(sourceCode, (node) => {
    if (node.type !== "BinaryExpression" || !COMPARISONS.has(node.operator)) return;
    const { left, right } = node;
    if (left.type === "PrivateIdentifier") return;
    const [number, other] = isLarge(right) ? [right, left] : isLarge(left) ? [left, right] : [];
    if (number === undefined || other === undefined || !isSigned(sourceCode, other)) return;
    found.push({ node, number: sourceCode.getText(number) });
  });
  return found;
});

const COMPARISONS: ReadonlySet<string> = new Set(["==", "===", ">", ">="]);

function isLarge(node: ESTree.Node): boolean {
  return (
    node.type === "Literal" && typeof node.value === "number" && node.value >= SIGN && node.value < 2 * SIGN
  );
}

/** A call of convert_addr, a variable that holds one, or what `&`, `|` and `^` make of it, which is signed as well. */
function isSigned(sourceCode: Parameters<typeof heldValues>[0], node: ESTree.Node): boolean {
  if (node.type === "BinaryExpression" && BITWISE.has(node.operator)) {
    return [node.left, node.right].some(
      (side) => side.type !== "PrivateIdentifier" && isSigned(sourceCode, side),
    );
  }
  const values = heldValues(sourceCode, node);
  return (
    values.length > 0 &&
    values.every((value) => {
      if (value !== node && value.type === "BinaryExpression") return isSigned(sourceCode, value);
      return value.type === "CallExpression" && isConvert(value);
    })
  );
}

const BITWISE: ReadonlySet<string> = new Set(["&", "|", "^"]);

function isConvert({ callee }: ESTree.SimpleCallExpression): boolean {
  return callee.type === "Identifier" && callee.name === NAME;
}
