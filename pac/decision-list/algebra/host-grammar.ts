/**
 * Hosts as URL parsers leave them (URL Standard, "host parsing"): labels in lower case, and where the last label is a
 * number the whole is a canonical IPv4 address. Empty labels are parsed as well, but no name in the DNS has any.
 *
 * A state is a text: `q`, the number of octets and what the current one is while all labels were octets, else what the
 * current label is.
 */
export const HOST_START = "q0-";

/** `s` at the start of a label; `n` a number; `z` "0"; `x` a number after "0x"; `o` anything else. */
export function nextHost(state: string, char: string): string | null {
  return state.startsWith("q") ? nextInAddress(state, char) : nextInName(state, char);
}

/** Whether a host may end here. `S` is the start of a label after one that is no number: a trailing dot. */
export function acceptsHost(state: string): boolean {
  return /^(o|S|q3[^-])$/.test(state);
}

/** Octets from 0 to 255 without leading zeros: after each state the one that a digit from 0 to 9 leads to. */
const OCTET: Readonly<Record<string, string>> = {
  "-": "z12mmmmmmm",
  "1": "mmmmmmmmmm",
  "2": "mmmmm5dddd",
  "5": "dddddd",
  m: "dddddddddd",
};

function nextInAddress(state: string, char: string): string | null {
  const [, octet, digits = ""] = state;
  if (isDigit(char)) {
    const next = OCTET[digits]?.charAt(Number(char)) ?? "";
    return next === "" ? "n" : `q${octet}${next}`;
  }
  if (char === ".") {
    if (digits === "-") return null;
    return octet === "3" ? "s" : `q${Number(octet) + 1}-`;
  }
  if (!isOfHost(char)) return null;
  return char === "x" && digits === "z" ? "x" : "o";
}

function nextInName(state: string, char: string): string | null {
  if (char === ".") {
    if (state === "s" || state === "S") return null;
    return state === "o" ? "S" : "s";
  }
  if (!isOfHost(char)) return null;
  if (state === "o") return "o";
  if (state === "x") return isDigit(char) || (char >= "a" && char <= "f") ? "x" : "o";
  if (state === "z" && char === "x") return "x";
  if (!isDigit(char)) return "o";
  return (state === "s" || state === "S") && char === "0" ? "z" : "n";
}

function isDigit(char: string): boolean {
  return char >= "0" && char <= "9";
}

function isOfHost(char: string): boolean {
  return !":[]/".includes(char);
}

/** The state before the first character of an IPv6 address. */
export const V6_START = "0|s|";

/**
 * An IPv6 address: up to eight groups of up to four digits, and a "::" in place of two groups or more. That zeros are
 * written in one way only (RFC 5952) is left to those who read the whole address.
 *
 * A state is: complete groups | what came last: `s` nothing, `h` the first colon of all, `:` one colon, `::` two, or a
 * count of digits | `c` once "::" was there
 */
export function nextV6(state: string, char: string): string | null {
  const [groups = "", last = "", left = ""] = state.split("|");
  const most = left === "c" ? 6 : 8;
  if (char !== ":") {
    const digits = /^[1-4]$/.test(last) ? Number(last) : 0;
    const fits = digits < 4 && last !== "h" && Number(groups) < most;
    return fits && /[\da-f]/.test(char) ? `${groups}|${digits + 1}|${left}` : null;
  }
  if (last === "s") return "0|h|";
  if (last === "h") return "0|::|c";
  if (last === "::") return null;
  if (last === ":") return left === "c" || Number(groups) > 6 ? null : `${groups}|::|c`;
  return Number(groups) + 1 < most ? `${Number(groups) + 1}|:|${left}` : null;
}

/** Whether an IPv6 address may end here. */
export function acceptsV6(state: string): boolean {
  return /^(7\|[1-4]\||\d\|(::|[1-4])\|c)$/.test(state);
}
