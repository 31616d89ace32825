import type { SourceCode } from "eslint";
import type * as ESTree from "estree";
import { heldValues } from "./held-values.ts";
import { roleOf } from "./host-role.ts";
import { type Ipv4Misspelling, misspeltIpv4 } from "./ipv4-spelling.ts";
import { asExpression } from "./node.ts";
import { perProgram } from "./per-program.ts";
import { walk } from "./walk.ts";

/** A literal that was meant as an address and is none, where an address is compared with it or looked up by it. */
export interface MisspeltAddress extends Ipv4Misspelling {
  readonly node: ESTree.Literal;
  readonly text: string;
}

/**
 * The misspelt addresses that a host or an address is compared with: `host == "10.300.0.1"`, `switch (host)`,
 * `dnsResolve(...) === "..."`, and keys of tables.
 *
 * A number too many or too few and a leading zero count where it is certain that the other side is a host or an address:
 * the beginning of an address has three numbers too.
 */
export const misspeltAddresses = perProgram((sourceCode: SourceCode): readonly MisspeltAddress[] => {
  const found: MisspeltAddress[] = [];
  const examine = (literal: ESTree.Node, subject: ESTree.Node | null) => {
    if (literal.type !== "Literal" || typeof literal.value !== "string") return;
    const misspelling = misspeltIpv4(literal.value);
    if (misspelling === null) return;
    const { fault } = misspelling;
    const isSure =
      subject === null ? fault === "range" || fault === "letter" : isAddress(sourceCode, subject);
    if (isSure) found.push({ ...misspelling, node: literal, text: literal.value });
  };
  walk(sourceCode, (node) => {
    if (node.type === "BinaryExpression" && EQUALITY.has(node.operator)) {
      const { left, right } = node;
      if (left.type === "PrivateIdentifier") return;
      examine(left, right);
      examine(right, left);
    } else if (node.type === "SwitchStatement") {
      for (const { test } of node.cases) if (test) examine(test, node.discriminant);
    } else if (node.type === "Property" && node.value.type !== "AssignmentPattern") {
      if (!node.computed && asExpression(node.value)) examine(node.key, null);
    }
  });
  return found;
});

const EQUALITY: ReadonlySet<string> = new Set(["==", "===", "!=", "!=="]);
const ADDRESSES: ReadonlySet<string> = new Set(["dnsResolve", "myIpAddress"]);

/** A host as clients pass it, or an address as their functions return it: both are in the one canonical spelling. */
function isAddress(sourceCode: SourceCode, subject: ESTree.Node): boolean {
  if (roleOf(sourceCode, subject) === "host") return true;
  return heldValues(sourceCode, subject).some(
    (value) =>
      value.type === "CallExpression" &&
      value.callee.type === "Identifier" &&
      ADDRESSES.has(value.callee.name),
  );
}
