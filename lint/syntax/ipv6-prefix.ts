import { addressFamily, parseUrl } from "../../pac/index.ts";

/** The prefix length of an IPv6 mask: `ffff:ffff::`, `/32`, `32`; null where it is none. */
export function ipv6PrefixOf(mask: string): string | null {
  const length = /^\/?(\d{1,3})$/.exec(mask)?.[1];
  if (length !== undefined) return Number(length) <= 128 ? length : null;
  if (addressFamily(mask) !== 6) return null;
  const [head = "", tail] = (parseUrl(`http://[${mask}]/`)?.hostname ?? "").slice(1, -1).split("::");
  const left = groupsOf(head);
  const right = groupsOf(tail ?? "");
  const zeros = tail === undefined ? [] : new Array<string>(8 - left.length - right.length).fill("0");
  const bits = [...left, ...zeros, ...right]
    .map((group) => Number.parseInt(group, 16).toString(2).padStart(16, "0"))
    .join("");
  return /^1*0*$/.test(bits) ? String(bits.lastIndexOf("1") + 1) : null;
}

function groupsOf(text: string): string[] {
  return text === "" ? [] : text.split(":");
}
