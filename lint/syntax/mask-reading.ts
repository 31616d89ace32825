import { ipv4Mask, ipv4PrefixOf } from "../../pac/index.ts";
import { isQuad, masked, quadBits, quadText } from "./network-tests.ts";

/** How a mask reads, before anybody asks what for. */
export type MaskReading =
  /** Ones, then zeros. */
  | { readonly kind: "prefix"; readonly prefix: number }
  /** Zeros, then ones: what routers take in access lists. */
  | { readonly kind: "inverse"; readonly mask: string }
  /** Ones after a zero; `meant` are the masks that are one slip of a finger away. */
  | { readonly kind: "holes"; readonly meant: readonly string[] }
  /** Not four numbers below 256. */
  | { readonly kind: "invalid" };

/** Those that somebody may have meant to write; nobody means 0.0.0.0. */
const MASKS: readonly string[] = Array.from({ length: 32 }, (_, i) => ipv4Mask(i + 1));
const ALL_ONES = 2 ** 32 - 1;

/** Reads the mask of an `isInNet` call. */
export function readMask(text: string): MaskReading {
  if (!isQuad(text)) return { kind: "invalid" };
  const plain = text.split(".").map(Number).join(".");
  const prefix = ipv4PrefixOf(plain);
  if (prefix !== null) return { kind: "prefix", prefix };
  const opposite = quadText(ALL_ONES - quadBits(plain));
  if (ipv4PrefixOf(opposite) !== null) return { kind: "inverse", mask: opposite };
  return { kind: "holes", meant: meantMasks(plain) };
}

/** True where the mask stands in the pattern's place: there is no network 255.0.0.0, and 10.0.0.0 is no mask. */
export function areSwapped(pattern: string, mask: string): boolean {
  return (
    /^255\./.test(pattern) && readMask(pattern).kind === "prefix" && isQuad(mask) && !/^(255|0)\./.test(mask)
  );
}

/** True for a pattern that fits the network an inverse mask was meant for: 10.0.0.0 with 0.255.255.255. */
export function fitsNetwork(pattern: string, mask: string): boolean {
  return isQuad(pattern) && masked(pattern, mask) === pattern.split(".").map(Number).join(".");
}

/** True for a pattern that is zero where the mask has a hole: 10.0.50.0 with 255.0.255.0. What is behind the last one is no hole. */
export function fitsHoles(pattern: string, mask: string): boolean {
  if (!isQuad(pattern)) return true;
  const ones = quadBits(mask).toString(2).padStart(32, "0").lastIndexOf("1") + 1;
  return masked(pattern, ipv4Mask(ones)) === masked(pattern, mask);
}

/** 255.255.225.0: one number that no mask has there. Where all are 0 or 255, the holes may be meant. */
function meantMasks(text: string): string[] {
  const octets = text.split(".");
  if (octets.every((octet) => octet === "0" || octet === "255")) return [];
  return MASKS.filter((mask) => {
    const different = mask
      .split(".")
      .flatMap((octet, i) => (octet === octets[i] ? [] : [[octets[i] ?? "", octet]]));
    const [only = [], another] = different;
    return another === undefined && isSlip(only[0] ?? "", only[1] ?? "");
  });
}

/** One digit too many, one missing, one wrong, or two that changed places. */
function isSlip(typed: string, meant: string): boolean {
  if (typed.length === meant.length) {
    const wrong = [...typed].filter((digit, i) => digit !== meant[i]).length;
    return wrong === 1 || (wrong === 2 && [...typed].sort().join("") === [...meant].sort().join(""));
  }
  const [short, long] = typed.length < meant.length ? [typed, meant] : [meant, typed];
  return [...long].some((_, i) => long.slice(0, i) + long.slice(i + 1) === short);
}
