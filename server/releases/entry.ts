import { z } from "zod";
import type { Release } from "../publish/release.ts";

const moment = z.number().int();
const words = z.string().nullable();

const origin = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("file"), path: z.string() }),
  z.object({
    kind: z.literal("git"),
    repository: z.string(),
    ref: z.string(),
    path: z.string(),
    commit: z.string(),
    author: z.string(),
    message: z.string(),
    signature: z.string(),
  }),
]);

const storedRelease = z.object({
  /** SHA-256 of the bytes; they are kept under this name. */
  id: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.number().int(),
  loadedAt: moment,
  origin,
  checks: z.object({ warnings: z.number().int(), expectations: z.number().int().nullable() }),
});

const pin = z.object({ at: moment, reason: words, by: words });

const entrySchema = z.object({
  version: z.literal(1),
  at: moment,
  action: z.enum(["publish", "rollback", "pin", "unpin"]),
  reason: words,
  by: words,
  /** What is served from then on. */
  release: storedRelease,
  /** Whether it stays until somebody says otherwise. */
  pinned: pin.nullable(),
});

/** One line of a history, and with it all that a restart must know: each says what holds from then on. */
export type Entry = z.output<typeof entrySchema>;
export type StoredRelease = Entry["release"];

/** Reads an entry. @returns null for what is none */
export function parseEntry(text: string): Entry | null {
  try {
    return entrySchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** What an entry says of a release. */
export function descriptionOf(release: Release): StoredRelease {
  const { id, plain, loadedAt, origin, checks } = release;
  return { id, bytes: plain.bytes.byteLength, loadedAt, origin: { ...origin }, checks: { ...checks } };
}
