import type { Node } from "acorn";
import type { Condition } from "../condition.ts";

import { resolves } from "../kinds/dns.ts";
import { opaque } from "../kinds/opaque.ts";
import { or } from "../kinds/or.ts";
import { plain } from "../kinds/plain.ts";
import { quad, range } from "../kinds/range.ts";
import { time } from "../kinds/time.ts";
import type { Subject, Token } from "../pattern.ts";
import { isPlainGlob, tokensOfExpression, tokensOfGlob } from "../regexp.ts";
import { type Machine, placeOf } from "./machine.ts";
import type { Text } from "./parts.ts";
import { endsWith, isText, matches, matchesPieces } from "./truth.ts";
import { constant, NotUnderstood, type Value } from "./values.ts";

type Helper = (args: readonly Value[], node: Node, machine: Machine) => Value;

/** The functions of the PAC library that both browsers have. Chromium's others are left to the sandbox. */
export const HELPERS: Readonly<Record<string, Helper>> = {
  alert(args, node, machine) {
    if (args.length === 0) throw new NotUnderstood("alert without an argument throws in Firefox", node);
    machine.keepsState = true;
    return constant(undefined);
  },
  isPlainHostName([host], node, { dialect }) {
    hostOnly(host, node);
    return holds(plain(dialect));
  },
  dnsDomainIs([host, domain], node) {
    const ending = stringIn(domain, node);
    const known = constantString(host);
    if (known !== null) return constant(known.endsWith(ending));
    return holds(endsWith(safeText(host, node), ending, node));
  },
  localHostOrDomainIs([host, name], node) {
    const full = stringIn(name, node);
    const text = safeText(host, node);
    const shorter = [...full.matchAll(/\./g)].map(({ index }) => full.slice(0, index));
    return holds(or([full, ...shorter].map((each) => isText(text, each, node))));
  },
  dnsDomainLevels: ([host], node) => ({ t: "dots", text: safeText(host, node), of: ".", plus: 0 }),
  shExpMatch([text, glob], node) {
    const pattern = stringIn(glob, node);
    const known = constantString(text);
    if (known === null && isPlainGlob(pattern) && !pattern.includes("?"))
      return holds(matchesPieces(safeText(text, node), pattern.split("*"), node));
    const alternatives = globTokens(pattern, node);
    if (alternatives === null) {
      return holds(opaque("a glob with the syntax of a regular expression", placeOf(node)));
    }
    if (known === null) return holds(matches(safeText(text, node), alternatives, node));
    return constant(matchesConstant(known, alternatives, node));
  },
  dnsResolve([name], node, machine) {
    const subject = lookedUp(name, node, machine);
    return subject === null ? constant(null) : { t: "text", text: around(subject) };
  },
  isResolvable([name], node, machine) {
    const subject = lookedUp(name, node, machine);
    return subject === null ? constant(false) : holds(resolves(subject));
  },
  myIpAddress(_, __, machine) {
    const subject: Subject = { of: "own", lower: false };
    machine.ask(resolves(subject));
    return { t: "text", text: around(subject) };
  },
  isInNet([address, base, mask], node, machine) {
    const [pattern, bits] = [stringIn(base, node), stringIn(mask, node)];
    if (quad(pattern) === null || quad(bits) === null) return constant(false);
    if (address?.t === "constant") return ofConstant(address, pattern, bits, node, machine);
    if (address?.t !== "text" || address.text.before !== "" || address.text.behind !== "") {
      throw new NotUnderstood("isInNet of a changed text", node);
    }
    const condition = range(address.text.subject, pattern, bits);
    // Firefox gives IPv6 addresses too, and isInNet looks those up once more.
    const { of } = address.text.subject;
    if (of === "host" || (of === "dns" && machine.dialect === "firefox")) machine.ask(condition);
    return holds(condition);
  },
  weekdayRange: timeHelper("weekdayRange"),
  dateRange: timeHelper("dateRange"),
  timeRange: timeHelper("timeRange"),
};

function holds(condition: Condition): Value {
  return { t: "condition", condition };
}

function around(subject: Subject): Text {
  return { subject, before: "", behind: "" };
}

/** The name that is looked up; null: none, which has no address. */
function lookedUp(name: Value | undefined, node: Node, machine: Machine): Subject | null {
  if (name?.t !== "constant") hostOnly(name, node);
  else if (typeof name.value !== "string" || name.value === "") return null;
  const early = machine.store.loaded === 0;
  const subject: Subject = {
    of: "dns",
    lower: false,
    name: name?.t === "constant" ? String(name.value) : null,
    early,
  };
  machine.ask(resolves(subject));
  return subject;
}

function ofConstant(
  address: Value & { t: "constant" },
  base: string,
  mask: string,
  node: Node,
  machine: Machine,
): Value {
  const { value } = address;
  if (value === null || value === undefined || value === "") return constant(false);
  if (typeof value !== "string") throw new NotUnderstood("isInNet of something that is no text", node);
  const literal = quad(value);
  if (literal === null) {
    const subject = lookedUp(address, node, machine);
    return subject === null ? constant(false) : holds(range(subject, base, mask));
  }
  return constant((literal & (quad(mask) ?? 0)) === ((quad(base) ?? 0) & (quad(mask) ?? 0)));
}

function timeHelper(name: string): Helper {
  return (args, node) => {
    const values = args.map((arg) => {
      if (arg.t === "constant" && (typeof arg.value === "string" || typeof arg.value === "number"))
        return arg.value;
      throw new NotUnderstood(`${name} of something that is not constant`, node);
    });
    if (name === "timeRange" && [3, 5, 7].includes(values.length))
      throw new NotUnderstood("timeRange throws here", node);
    return holds(time(name, values));
  };
}

/** The token lists of a glob. Only ".", "*" and "?" are translated by the library; the rest is an expression. */
function globTokens(pattern: string, node: Node): Token[][] | null {
  if (isPlainGlob(pattern)) return [tokensOfGlob(pattern)];
  const source = `^${pattern.replaceAll(".", "\\.").replaceAll("*", ".*").replaceAll("?", ".")}$`;
  try {
    new RegExp(source);
  } catch {
    throw new NotUnderstood("shExpMatch throws for this glob", node);
  }
  return tokensOfExpression(source, false);
}

function matchesConstant(text: string, alternatives: readonly (readonly Token[])[], node: Node): boolean {
  // A constant is a text around which there is nothing: the host stands in for it and is cut away.
  const found = matches(
    { subject: { of: "host", lower: false }, before: "", behind: "" },
    alternatives,
    node,
  );
  if (/[\n\r\u2028\u2029]/.test(text)) throw new NotUnderstood("a text with a line break", node);
  const truth = found.evaluate({ url: "", host: text, lookups: NOTHING });
  if (truth === null) throw new NotUnderstood("a pattern that is too long", node);
  return truth;
}

const NOTHING = { resolve: () => undefined, ownAddress: () => undefined, time: () => undefined };

function hostOnly(value: Value | undefined, node: Node): void {
  const text = value?.t === "text" ? value.text : null;
  if (text?.subject.of !== "host" || text.before !== "" || text.behind !== "") {
    throw new NotUnderstood("a function of the library is asked about something else than the host", node);
  }
}

/** A text that is no null: dnsResolve's answer may be one, and the library then throws or compares "null". */
function safeText(value: Value | undefined, node: Node): Text {
  if (value?.t !== "text" || value.text.subject.of === "dns") {
    throw new NotUnderstood("a function of the library is asked about a changed text", node);
  }
  return value.text;
}

function constantString(value: Value | undefined): string | null {
  return value?.t === "constant" && typeof value.value === "string" ? value.value : null;
}

function stringIn(value: Value | undefined, node: Node): string {
  const text = constantString(value);
  if (text === null)
    throw new NotUnderstood("a function of the library gets an argument that is not a constant text", node);
  return text;
}
