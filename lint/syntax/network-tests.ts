import type { SourceCode } from "eslint";
import type * as ESTree from "estree";
import { isOwnAddress, probesTested } from "./address-tests.ts";
import { type ConstantArgument, constantArguments } from "./constant-arguments.ts";
import { constantString } from "./fold.ts";
import { helperCalls } from "./helper-calls.ts";
import { parentOf } from "./node.ts";
import { perProgram } from "./per-program.ts";
import { quote } from "./quote.ts";

/** A text of an `isInNet` call, and where it is written. */
export interface NetworkText {
  readonly node: ESTree.Expression;
  readonly text: string;
  /** True when it is a literal in the call itself, so that editing it changes this call and nothing else. */
  readonly inPlace: boolean;
}

/** A network that `isInNet` is asked about: written in the call, in a row of a table, or in a call of a local function. */
export interface NetworkTest {
  readonly call: ESTree.SimpleCallExpression;
  /** What is tested: a name, an address, or a look-up. */
  readonly subject: ESTree.Expression;
  readonly pattern: NetworkText;
  readonly mask: NetworkText;
  /** The expression that is true for an address in this network. */
  readonly condition: ESTree.Node;
}

/**
 * The networks of all `isInNet` calls whose pattern and mask are both constants.
 *
 * In `for (...) if (isInNet(host, nets[i][0], nets[i][1]))` each row with one pattern and one mask is a network.
 */
export const networkTests = perProgram((sourceCode: SourceCode): readonly NetworkTest[] => {
  const masks = masksByRow(sourceCode);
  return constantArguments(sourceCode, "isInNet", 1).flatMap((pattern): NetworkTest[] => {
    const { call } = pattern;
    const [subject, , mask] = call.arguments;
    if (!subject || !mask || subject.type === "SpreadElement" || mask.type === "SpreadElement") return [];
    const text = constantString(sourceCode, mask);
    const known = { call, subject, pattern };
    if (text !== null) {
      return [{ ...known, mask: { node: mask, text, inPlace: mask.type === "Literal" }, condition: call }];
    }
    const row = rowOf(pattern.node);
    const found = row === null ? [] : (masks.get(row) ?? []).filter((each) => each.call === call);
    const [only, another] = found;
    // A flat list of patterns and masks says nothing about which belong together.
    if (row === null || only === undefined || another !== undefined || only.node === pattern.node) return [];
    return [{ ...known, mask: only, condition: row.type === "CallExpression" ? row : call }];
  });
});

/** True where the address is that of the client, or of a fixed name: a question about the place, not the destination. */
export function asksForPlace(sourceCode: SourceCode, { call, subject }: NetworkTest): boolean {
  return (
    isOwnAddress(sourceCode, subject) ||
    probesTested(sourceCode, { call, subject, base: "0.0.0.0", prefix: 0 }).length > 0
  );
}

/** The test as messages show it: the call, or the network where the call names only variables. */
export function shownTest(sourceCode: SourceCode, { call, pattern, mask }: NetworkTest): string {
  return pattern.inPlace && mask.inPlace ? quote(sourceCode, call) : `${pattern.text} with ${mask.text}`;
}

/** The 32 bits of a dotted quad, each number below 256. */
export function quadBits(text: string): number {
  return text.split(".").reduce((bits, octet) => bits * 256 + Number(octet), 0);
}

/** The dotted quad of 32 bits. */
export function quadText(bits: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(bits / 2 ** shift) % 256).join(".");
}

/** The bits of an address that a mask keeps. */
export function masked(address: string, mask: string): string {
  const bits = mask.split(".").map(Number);
  return address
    .split(".")
    .map((octet, i) => Number(octet) & (bits[i] ?? 0))
    .join(".");
}

/** The validation of all clients: one to three digits four times, each number up to 255. */
export function isQuad(text: string): boolean {
  return /^\d{1,3}(\.\d{1,3}){3}$/.test(text) && text.split(".").every((octet) => Number(octet) <= 255);
}

function masksByRow(sourceCode: SourceCode): Map<ESTree.Node, ConstantArgument[]> {
  const rows = new Map<ESTree.Node, ConstantArgument[]>();
  // Calls with a constant mask of their own need no row.
  const open = helperCalls(sourceCode, "isInNet").some(
    ({
      node: {
        arguments: [, , mask],
      },
    }) => mask?.type !== "Literal",
  );
  if (!open) return rows;
  for (const mask of constantArguments(sourceCode, "isInNet", 2)) {
    const row = rowOf(mask.node);
    if (row === null) continue;
    const known = rows.get(row);
    if (known) known.push(mask);
    else rows.set(row, [mask]);
  }
  return rows;
}

/** What holds a pattern and its mask together: `["10.0.0.0", "255.0.0.0"]`, `{ net: ..., mask: ... }`, `inside(..., ...)`. */
function rowOf(node: ESTree.Node): ESTree.Node | null {
  const parent = parentOf(node);
  if (parent?.type === "Property") return parentOf(parent);
  return parent?.type === "ArrayExpression" || parent?.type === "CallExpression" ? parent : null;
}
