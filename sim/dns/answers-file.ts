import { z } from "zod";
import { addressFamily } from "../../pac/index.ts";
import type { DnsAnswer } from "./resolver.ts";

const address = z
  .string()
  .refine((text) => addressFamily(text) !== null, { error: "expected an IP address" });
const answersSchema = z.record(z.string(), z.union([z.null(), address, z.array(address)]));

export type DnsAnswers = ReadonlyMap<string, DnsAnswer | null>;

/** The DNS answers file cannot be used. */
export class DnsAnswersError extends Error {
  override readonly name = "DnsAnswersError";
}

/**
 * Reads `{"name": ["address", ...] | "address" | null}`; null and an empty list mean the name does not exist.
 *
 * @throws DnsAnswersError naming the file and the entry
 */
export function parseDnsAnswers(text: string, file: string): DnsAnswers {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new DnsAnswersError(`${file}: not JSON: ${(error as Error).message}`);
  }
  const read = answersSchema.safeParse(json);
  if (!read.success) {
    const entry = read.error.issues[0]?.path[0];
    const where = entry === undefined ? file : `${file}: "${String(entry)}"`;
    throw new DnsAnswersError(
      `${where}: expected {"name": ["address", ...]} or null for a name that does not exist`,
    );
  }
  return new Map(
    Object.entries(read.data).map(([name, value]) => {
      const addresses = value === null ? [] : Array.isArray(value) ? value : [value];
      return [name, addresses.length === 0 ? null : { addresses, ttl: null }];
    }),
  );
}
