import { decodePac } from "../../pac/index.ts";
import { CommandError, EXIT, type Io, type Site } from "../../site/index.ts";
import type { PacSource } from "../engine/types.ts";
import type { Files } from "./options.ts";

/** A PAC as it was read: its text, and its size on the wire, which clients limit. */
export interface ReadPac {
  readonly source: PacSource;
  readonly bytes: number;
}

/** Fetches a URL; the global `fetch` fits. */
export type Fetch = (url: string, init: { signal: AbortSignal; redirect: "follow" }) => Promise<Response>;

/** Larger files are refused before they are read: no client takes more than 1 MiB, and memory is ours. */
const MAX_BYTES = 16 * 1024 * 1024;
const FETCH_MILLISECONDS = 30_000;

/**
 * Reads the PAC named by `--pac`, or the site's.
 *
 * @param from a file, an http(s) URL, `-` for standard input, or undefined for the site's file
 * @throws CommandError (status 3) when it cannot be read
 */
export async function readPac(
  from: string | undefined,
  site: Site | null,
  { io, files, fetch }: { io: Io; files: Files; fetch: Fetch },
): Promise<ReadPac> {
  if (from === "-") return decoded(await readStream(io.stdin, "standard input"), "(standard input)", null);
  if (from !== undefined && /^https?:\/\//i.test(from)) return readUrl(from, fetch);
  const path = from ?? site?.pacFile ?? "proxy.pac";
  const charset = from === undefined ? (site?.pac.charset ?? null) : null;
  return decoded(await readFile(path, files), path, charset);
}

async function readFile(path: string, files: Files): Promise<Uint8Array> {
  try {
    return await files.readFile(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why =
      code === "ENOENT"
        ? "no such file"
        : code === "EISDIR"
          ? "it is a folder"
          : code === "EACCES"
            ? "not permitted"
            : code;
    throw new CommandError(`cannot read the PAC ${path}: ${why}`, EXIT.failed);
  }
}

async function readUrl(url: string, fetch: Fetch): Promise<ReadPac> {
  try {
    const response = await fetch(url, {
      signal: AbortSignal.timeout(FETCH_MILLISECONDS),
      redirect: "follow",
    });
    if (response.status !== 200 || response.body === null) {
      await response.body?.cancel();
      throw new CommandError(
        `${url} answered ${response.status}; clients take a PAC only from 200`,
        EXIT.failed,
      );
    }
    const bytes = await readStream(response.body as unknown as AsyncIterable<Uint8Array>, url);
    const charset =
      /charset\s*=\s*"?([^\s;"]+)/i.exec(response.headers.get("content-type") ?? "")?.[1] ?? null;
    return decoded(bytes, url, charset);
  } catch (error) {
    if (error instanceof CommandError) throw error;
    const cause = (error as { cause?: { code?: string; message?: string } }).cause;
    const timedOut = (error as Error).name === "TimeoutError";
    const why = timedOut
      ? `no answer within ${FETCH_MILLISECONDS / 1000} s`
      : (cause?.code ?? (error as Error).message);
    throw new CommandError(`cannot fetch the PAC from ${url}: ${why}`, EXIT.failed);
  }
}

async function readStream(stream: AsyncIterable<Uint8Array>, name: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > MAX_BYTES)
      throw new CommandError(`${name} gives more than ${MAX_BYTES} bytes; no client takes that`, EXIT.failed);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function decoded(bytes: Uint8Array, file: string, charset: string | null): ReadPac {
  if (bytes.length > MAX_BYTES) {
    throw new CommandError(`${file} has ${bytes.length} bytes; clients take at most 1 MiB`, EXIT.failed);
  }
  return { source: { text: decodePac(bytes, charset).text, file }, bytes: bytes.length };
}
