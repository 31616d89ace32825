import type { SourceCode } from "eslint";
import type * as ESTree from "estree";
import { addressFamily, ipv4PrefixOf, isNetwork, parseNetwork } from "../../pac/index.ts";
import { constantString } from "./fold.ts";
import { heldValues } from "./held-values.ts";
import { helperCalls } from "./helper-calls.ts";

/** A test whether an address lies in a range of IPv4 addresses that the file states. */
export interface AddressTest {
  readonly call: ESTree.SimpleCallExpression;
  /** What is tested: a name, an address, or a look-up. */
  readonly subject: ESTree.Node;
  readonly base: string;
  readonly prefix: number;
}

/**
 * The tests of addresses against a range: `isInNet(x, "10.0.0.0", "255.0.0.0")`, `isInNetEx(x, "10.0.0.0/8")` and
 * `shExpMatch(x, "10.*")`.
 *
 * Ranges from tables and from arguments that only a run can tell are left out.
 */
export function addressTests(sourceCode: SourceCode): AddressTest[] {
  return helperCalls(sourceCode, "isInNet", "isInNetEx", "shExpMatch").flatMap(({ name, node: call }) => {
    const [subject, pattern, mask] = call.arguments;
    const text = pattern === undefined ? null : constantString(sourceCode, pattern);
    if (subject === undefined || text === null) return [];
    const range = rangeOf(name, text, mask === undefined ? null : constantString(sourceCode, mask));
    return range === null ? [] : [{ call, subject, ...range }];
  });
}

type Range = Pick<AddressTest, "base" | "prefix">;

function rangeOf(helper: string, pattern: string, mask: string | null): Range | null {
  if (helper === "isInNet") {
    const prefix = mask === null ? null : ipv4PrefixOf(mask);
    return prefix === null || addressFamily(pattern) !== 4 ? null : { base: pattern, prefix };
  }
  if (helper === "isInNetEx") {
    const network = parseNetwork(pattern);
    return isNetwork(network) && network.family === 4 ? network : null;
  }
  const [, octets = ""] = /^((?:\d{1,3}\.){1,3})\*(?:\.\*)*$/.exec(pattern) ?? [];
  if (octets === "") return null;
  const given = octets.split(".").slice(0, -1);
  const base = [...given, "0", "0", "0"].slice(0, 4).join(".");
  return addressFamily(base) === 4 ? { base, prefix: given.length * 8 } : null;
}

/** The ranges of RFC 1918, and the shortest prefix with which one of their addresses still is the block or less. */
const PRIVATE: readonly { readonly name: string; readonly pattern: RegExp; readonly prefix: number }[] = [
  { name: "10.0.0.0/8", pattern: /^10\./, prefix: 8 },
  { name: "172.16.0.0/12", pattern: /^172\.(1[6-9]|2\d|3[01])\./, prefix: 12 },
  { name: "192.168.0.0/16", pattern: /^192\.168\./, prefix: 16 },
];

/** More addresses than this are no site of one company: it is how people write "any address like ours". */
const LARGEST_SITE = 16;

/**
 * Does a range hold addresses of strangers' networks as a matter of course? It does when it is a whole private block, a
 * large part of one, or everything.
 *
 * @returns `all`: every address; `private`: what homes, hotels and phones use too; `own`: neither
 */
export function widthOf({ base, prefix }: Range): "all" | "private" | "own" {
  if (prefix === 0) return "all";
  const block = PRIVATE.find(({ pattern }) => pattern.test(`${base}.`));
  if (block === undefined) return "own";
  return prefix <= Math.max(block.prefix, LARGEST_SITE - 1) ? "private" : "own";
}

/**
 * The fixed names whose addresses a subject may be: `dnsResolve("probe.corp.example")`, a variable that holds it, or
 * for `isInNet` the name itself. In lower case.
 */
export function probesTested(sourceCode: SourceCode, { call, subject }: AddressTest): string[] {
  const itself = call.callee.type === "Identifier" && call.callee.name === "isInNet";
  return heldValues(sourceCode, subject).flatMap((value) => {
    const asked = lookedUpBy(value, "dnsResolve", "dnsResolveEx") ?? (itself ? value : null);
    const name = asked === null ? null : constantString(sourceCode, asked);
    return name === null || !isName(name) ? [] : [name.toLowerCase()];
  });
}

/** True where a subject may be the client's own address. */
export function isOwnAddress(sourceCode: SourceCode, subject: ESTree.Node): boolean {
  return heldValues(sourceCode, subject).some((value) => {
    return isCallOf(value, "myIpAddress") || isCallOf(value, "myIpAddressEx");
  });
}

function lookedUpBy(node: ESTree.Node, ...helpers: readonly string[]): ESTree.Node | null {
  if (node.type !== "CallExpression" || !helpers.some((helper) => isCallOf(node, helper))) return null;
  return node.arguments[0] ?? null;
}

function isCallOf(node: ESTree.Node, helper: string): boolean {
  return node.type === "CallExpression" && node.callee.type === "Identifier" && node.callee.name === helper;
}

function isName(text: string): boolean {
  return addressFamily(text) === null && /^[\w-]+(\.[\w-]+)*\.?$/.test(text) && !/^[\d.]+$/.test(text);
}
