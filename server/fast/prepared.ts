import { STATUS_CODES } from "node:http";
import type { Release } from "../publish/release.ts";
import type { Reply } from "../respond/reply.ts";

/** An answer as it goes over the wire. */
export interface PreparedAnswer {
  readonly bytes: Buffer;
  readonly status: number;
  /** How many of the bytes are body. */
  readonly bodyBytes: number;
  /** The connection ends behind it. */
  readonly close: boolean;
}

/** Different answers that are kept; there are about ten (GET or HEAD, encodings, with a tag, closing or not). */
const MOST_KEPT = 32;

/** Keeps answers as bytes for as long as they would come out the same: one release, one second of the Date header. */
export class PreparedAnswers {
  readonly #keepAliveSeconds: number;
  readonly #kept = new Map<string, PreparedAnswer>();
  #release: Release | null = null;
  #second = -1;
  #date = "";

  /** @param keepAliveTimeout of the HTTP server, in milliseconds, which it tells clients in whole seconds */
  constructor(keepAliveTimeout: number) {
    this.#keepAliveSeconds = Math.floor(keepAliveTimeout / 1000);
  }

  /**
   * The answer with this key.
   *
   * @param key tells answers of one release apart
   * @param now milliseconds since 1970
   * @param make the reply, when it must be made
   */
  get(key: string, release: Release, now: number, make: () => Omit<Asked, "date">): PreparedAnswer {
    const second = Math.floor(now / 1000);
    if (second !== this.#second || release !== this.#release) {
      this.#kept.clear();
      this.#second = second;
      this.#release = release;
      this.#date = new Date(second * 1000).toUTCString();
    }
    const kept = this.#kept.get(key);
    if (kept !== undefined) return kept;
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    const answer = prepared({ ...make(), date: this.#date }, this.#keepAliveSeconds);
    this.#kept.set(key, answer);
    return answer;
  }
}

interface Asked {
  readonly reply: Reply;
  readonly method: string;
  /** The client wants the connection closed. */
  readonly close: boolean;
  readonly date: string;
}

/** The bytes that node:http would send for a reply, header for header. */
function prepared({ reply, method, close, date }: Asked, keepAliveSeconds: number): PreparedAnswer {
  const { status, headers, body } = reply;
  const closes = close || headers.Connection === "close";
  const lines = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? "unknown"}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    `Date: ${date}`,
  ];
  if (headers.Connection === undefined) {
    lines.push(
      ...(closes
        ? ["Connection: close"]
        : ["Connection: keep-alive", `Keep-Alive: timeout=${keepAliveSeconds}`]),
    );
  }
  const head = Buffer.from(`${lines.join("\r\n")}\r\n\r\n`, "latin1");
  const sent = method === "HEAD" ? 0 : body.byteLength;
  const bytes = sent === 0 ? head : Buffer.concat([head, body]);
  return { bytes, status, bodyBytes: sent, close: closes };
}
