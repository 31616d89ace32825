import { addressFamily, isLoopbackAddress } from "../../pac/index.ts";
import { misspeltIpv4 } from "./ipv4-spelling.ts";
import { UNKNOWN } from "./place.ts";

/** What clients trip over in the part of a directive behind its keyword. */
export interface TargetFault {
  readonly kind:
    | "credentials"
    | "urlScheme"
    | "urlPath"
    | "bareIpv6"
    | "brackets"
    | "noPort"
    | "emptyPort"
    | "badPort"
    | "zeroPort"
    | "portGap"
    | "port80"
    | "octalHost"
    | "hostRange"
    | "hostCount"
    | "hostLetter";
  readonly data: Readonly<Record<string, string>>;
  /** What the target should be, where that is certain. */
  readonly target?: string;
}

const IPV4_FAULTS = {
  octal: "octalHost",
  range: "hostRange",
  count: "hostCount",
  letter: "hostLetter",
} as const;

/**
 * Reads a target as Chromium and Firefox do (pac/result/, asked of both) and says what is wrong with it.
 *
 * @param keyword in upper case
 * @param target with {@link UNKNOWN} for each part that is not known
 * @returns the first fault, in the order in which a person has to correct them; null when nothing is known to be wrong
 */
export function targetFault(keyword: string, target: string): TargetFault | null {
  return urlFault(keyword, target) ?? ipv6Fault(target) ?? portFault(keyword, target) ?? hostFault(target);
}

const SCHEME = /^([a-z][a-z0-9+.-]*):\/\//i;

function urlFault(keyword: string, target: string): TargetFault | null {
  const scheme = SCHEME.exec(target)?.[1];
  const behind = target.slice(scheme === undefined ? 0 : scheme.length + 3);
  const [authority = ""] = behind.split("/");
  const at = authority.lastIndexOf("@");
  if (at > 0) return { kind: "credentials", data: { user: maskedUser(authority.slice(0, at)) } };
  const known = !authority.includes(UNKNOWN) && /^(\[[0-9a-f:.]+\]|[\w.-]+)(:\d+)?$/i.test(authority);
  const rest = behind.slice(authority.length);
  const plain = known && (rest === "" || rest === "/");
  if (scheme !== undefined) {
    const same = plain && scheme.toLowerCase() === (keyword === "HTTPS" ? "https" : "http");
    const sure = same && (keyword === "HTTPS" || keyword === "PROXY");
    return { kind: "urlScheme", data: { scheme }, ...(sure && { target: authority }) };
  }
  if (!/^[^/]+\//.test(target) || target.includes(UNKNOWN)) return null;
  return { kind: "urlPath", data: { path: rest }, ...(plain && { target: authority }) };
}

/** The name without what follows its colon: findings are copied into tickets and logs. */
function maskedUser(user: string): string {
  const colon = user.indexOf(":");
  return (colon < 0 ? user : `${user.slice(0, colon)}:***`).replaceAll(UNKNOWN, "...");
}

function ipv6Fault(target: string): TargetFault | null {
  if (target.includes(UNKNOWN)) return null;
  const inside = /^\[(.*)\](?::\d*)?$/.exec(target)?.[1];
  if (inside !== undefined)
    return addressFamily(inside) === 6 ? null : { kind: "brackets", data: { inside } };
  if (!/^[0-9a-f:.]*:[0-9a-f.]*:[0-9a-f:.]*$/i.test(target)) return null;
  const colon = target.lastIndexOf(":");
  const [host, port] = [target.slice(0, colon), target.slice(colon + 1)];
  const whole = addressFamily(target) === 6;
  const split = addressFamily(host) === 6 && /^\d+$/.test(port) && Number(port) <= 65_535;
  if (!whole && !split) return null;
  const bracketed = `[${host}]:${port}`;
  const data = { address: split ? host : target, bracketed: split ? bracketed : `[${target}]:8080` };
  // "2001:db8::1:3128" is an address with and without its last number.
  return { kind: "bareIpv6", data, ...(split && !whole && { target: bracketed }) };
}

function portFault(keyword: string, target: string): TargetFault | null {
  const [, before = "", behind = ""] = GAP.exec(target) ?? [];
  if (before !== "" && Number(behind) <= 65_535)
    return { kind: "portGap", data: { host: before, port: behind }, target: `${before}:${behind}` };
  const known = target.slice(target.lastIndexOf(UNKNOWN) + 1);
  const port = /:([^:\]]*)$/.exec(known)?.[1];
  // "PROXY 127.0.0.1:0" is how block lists say "nowhere"; no-loopback-proxy speaks of it.
  const nowhere = isNowhere(target.replace(/:\d*$/, ""));
  if (port === undefined) {
    const whole = !target.includes(UNKNOWN) && !/\s/.test(target);
    return whole && !nowhere ? { kind: "noPort", data: { host: target } } : null;
  }
  if (port === "")
    return { kind: "emptyPort", data: { host: target.slice(0, -1).replaceAll(UNKNOWN, "...") } };
  // "px1::8080": a colon too many makes the host unreadable.
  const doubled = /::[^:]*$/.test(known) && !known.includes("]");
  if (!/^\d+$/.test(port) || Number(port) > 65_535 || doubled)
    return { kind: "badPort", data: { port: doubled ? `:${port}` : port } };
  if (Number(port) === 0 && !nowhere) return { kind: "zeroPort", data: {} };
  return keyword !== "PROXY" && Number(port) === 80 ? { kind: "port80", data: {} } : null;
}

function isNowhere(host: string): boolean {
  return host === "0.0.0.0" || host === "localhost" || isLoopbackAddress(host.replace(/^\[|\]$/g, ""));
}

/** "PROXY px1 8080", "PROXY px1: 8080", "PROXY px1 :8080" */
const GAP = /^([\w.-]+)(?:[ \t]+|[ \t]*:[ \t]+|[ \t]+:)(\d{2,5})$/;

function hostFault(target: string): TargetFault | null {
  if (target.includes(UNKNOWN)) return null;
  const host = target.replace(/:\d+$/, "");
  const spelling = misspeltIpv4(host.replace(/\.$/, ""));
  if (spelling === null) return null;
  const { fault, read, meant } = spelling;
  // 192.168.001.005: octal and decimal are the same.
  if (fault === "octal" && read === meant) return null;
  return {
    kind: IPV4_FAULTS[fault],
    data: { host, read: read ?? "", meant: meant ?? "" },
    ...(fault === "letter" && meant !== null && { target: target.replace(host, meant) }),
  };
}
