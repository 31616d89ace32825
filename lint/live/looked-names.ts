import { addressFamily, decodePac } from "../../pac/index.ts";
import { isScript, parseScript } from "../eslint/script.ts";
import { decidingProbes, namesCompared } from "../syntax/dns-probes.ts";

/** A fixed name that a PAC looks up to find out where the client is. */
export interface LookedName {
  /** In lower case. */
  readonly name: string;
  /** True when only the existence of the name counts, and not its address. */
  readonly existence: boolean;
  /** 1-based line of the PAC; null where it is not known. */
  readonly line: number | null;
}

/** Each fixed name that decides something, once; none when the bytes are no PAC. */
export function lookedNames(bytes: Uint8Array | null, charset: string): readonly LookedName[] {
  if (bytes === null) return [];
  const script = parseScript(decodePac(bytes, charset).text);
  if (!isScript(script)) return [];
  const compared = namesCompared(script.analysed);
  const found = new Map<string, LookedName>();
  for (const { name, node } of decidingProbes(script.analysed)) {
    const line = node.loc?.start.line ?? null;
    if (!found.has(name)) found.set(name, { name, existence: !compared.has(name), line });
  }
  for (const name of compared) {
    if (!found.has(name) && addressFamily(name) === null)
      found.set(name, { name, existence: false, line: null });
  }
  return [...found.values()];
}
