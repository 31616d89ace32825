import { z } from "zod";
import type { EditionStatus } from "../admin/status.ts";
import type { Entry, StoredRelease } from "./entry.ts";

/** How many digits of a SHA-256 people are shown. */
const SHOWN_DIGITS = 12;

export function shortId(id: string): string {
  return id.slice(0, SHOWN_DIGITS);
}

/** A history for people, one line an entry, newest first. */
export function formatHistory(entries: readonly Entry[]): string {
  return entries
    .map((entry) => {
      const { at, action, release } = entry;
      const why = [entry.reason, entry.by === null ? null : `(${entry.by})`].filter((word) => word !== null);
      const words = action === "publish" ? originWords(release.origin) : why.join(" ");
      return `${moment(at)}  ${shortId(release.id)}  ${action.padEnd(8)}  ${words}`.trimEnd().concat("\n");
    })
    .join("");
}

function moment(at: number): string {
  return new Date(at)
    .toISOString()
    .replace("T", " ")
    .replace(/\.\d+Z$/, "Z");
}

function originWords(origin: StoredRelease["origin"]): string {
  if (origin.kind === "file") return origin.path;
  const { ref, path, commit, author, message, signature } = origin;
  const signed = signature === "none" ? "" : `, signature ${signature}`;
  return `${ref}:${path} at ${shortId(commit)} by ${author}${signed}: ${message}`;
}

/** What `/status` answers, as far as it is printed. */
export interface ServerStatus {
  readonly health: { readonly status: string; readonly reasons: readonly string[] };
  readonly editions: readonly EditionStatus[];
}

const outline = z.object({
  health: z.object({ status: z.string(), reasons: z.array(z.string()) }),
  editions: z.array(z.looseObject({ edition: z.string(), ready: z.boolean(), restored: z.boolean() })),
});

/** Reads an answer to `/status`. @returns null when it is none: another program has the port */
export function readStatus(text: string): ServerStatus | null {
  try {
    const value: unknown = JSON.parse(text);
    return outline.safeParse(value).success ? (value as ServerStatus) : null;
  } catch {
    return null;
  }
}

/** The status of a server for people. */
export function formatStatus({ health, editions }: ServerStatus): string {
  const lines = editions.flatMap(({ edition, release, restored, rejected, pinned, notKept }) => [
    release === null
      ? `${edition}: nothing is served`
      : `${edition}: ${shortId(release.id)}, ${release.bytes} bytes, since ${moment(Date.parse(release.loadedAt))}`,
    ...(release === null
      ? []
      : [`  from ${originWords(release.origin)}`, `  ${checksWords(release.checks)}`]),
    ...(restored ? ["  kept by an earlier run; its source has nothing that passes, or is not asked"] : []),
    ...(pinned === null ? [] : [`  PINNED since ${moment(Date.parse(pinned.at))}${by(pinned)}`]),
    ...(rejected === null
      ? []
      : [`  REJECTED ${moment(Date.parse(rejected.at))}, the last good release stays:`]),
    ...(rejected?.reasons ?? []).map((reason) => `    ${reason}`),
    ...(notKept === null ? [] : [`  NOT KEPT: ${notKept}`]),
  ]);
  return [...lines, `health: ${health.status}`, ...health.reasons.map((reason) => `  ${reason}`), ""].join(
    "\n",
  );
}

function checksWords({ warnings, expectations }: StoredRelease["checks"]): string {
  const held = expectations === null ? "no expectations" : `${expectations} expectations hold`;
  return `${warnings} warnings, ${held}`;
}

function by({ reason, by: who }: { readonly reason: string | null; readonly by: string | null }): string {
  return `${who === null ? "" : ` by ${who}`}${reason === null ? "" : `: ${reason}`}`;
}
