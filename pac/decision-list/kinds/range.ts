import type { Condition } from "../condition.ts";
import type { Subject } from "../pattern.ts";
import { subjectWords, textOf } from "../subject.ts";

const QUAD = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/;

/** A dotted address as a signed 32-bit number; null for anything the library does not take for one. */
export function quad(text: string): number | null {
  const octets = QUAD.exec(text)?.slice(1).map(Number);
  if (octets === undefined || octets.some((octet) => octet > 255)) return null;
  return octets.reduce((bits, octet) => (bits << 8) | octet, 0);
}

/**
 * `isInNet`: the bits of an address that the mask sets are those of the base. A mask with holes works; a name is
 * looked up; what resolves to IPv6 alone counts as 0.0.0.0 (convert_addr in netwerk/base/ascii_pac_utils.js).
 *
 * @param base and mask: as the PAC writes them
 */
export function range(subject: Subject, base: string, mask: string): Condition {
  const bits = quad(mask) ?? 0;
  const wanted = (quad(base) ?? 0) & bits;
  return {
    kind: "cidr",
    asks: true,
    network: { subject, base: wanted, mask: bits, written: base },
    evaluate(question) {
      const text = textOf(subject, question);
      if (text === undefined) return null;
      // isInNet(null, ...) asks dnsResolve(null), which is null.
      if (text === null) return false;
      const literal = quad(text);
      if (literal !== null) return (literal & bits) === wanted;
      const address = text === "" ? null : question.lookups.resolve(text);
      if (address === undefined) return null;
      if (address === null) return false;
      const found = quad(address);
      return found === null ? null : (found & bits) === wanted;
    },
    words: () => `${subjectWords(subject)} is in ${base} mask ${mask}`,
  };
}
