import { randomBytes } from "node:crypto";
import type { Knock, RequestFacts } from "./facts.ts";

/** What a live run needs from outside. Nothing here rejects: failure is an answer. */
export interface LiveWorld {
  /** Milliseconds since 1970. */
  now(): number;
  /** Milliseconds from any fixed start. */
  clock(): number;
  /** A signal that fires after so many milliseconds. */
  after(milliseconds: number): AbortSignal;
  /** A label of a host name that nobody has thought of before. */
  randomLabel(): string;
  /** One DNS query. */
  ask(question: Question, signal: AbortSignal): Promise<Reply>;
  /** Connects, and ends the connection as soon as it stands. */
  knock(target: Target, signal: AbortSignal): Promise<Knock>;
  /** One GET, without credentials, cookies or following. */
  request(url: URL, address: string, signal: AbortSignal): Promise<Requested>;
}

export interface Question {
  readonly name: string;
  readonly family: 4 | 6;
  /** `address` or `address:port`, IPv6 in brackets; null: the resolvers this machine is set to. */
  readonly server: string | null;
}

export interface Reply {
  /** missing: there is no such name; empty: the name exists without an address of this family; failed: anything else. */
  readonly answer: "found" | "missing" | "empty" | "failed";
  readonly records: readonly { readonly address: string; readonly ttl: number }[];
  /** The system's word for a failure, such as ETIMEOUT; empty where there is none. */
  readonly problem: string;
}

export interface Target {
  readonly address: string;
  readonly port: number;
}

export type Requested = Omit<RequestFacts, "url" | "address">;

/** The real world. The edges are loaded with it, so that nobody who does not go live pays for them. */
export async function realWorld(): Promise<LiveWorld> {
  const [{ askDns }, { knockAt }, { requestAt }] = await Promise.all([
    import("./ask-dns.ts"),
    import("./knock-at.ts"),
    import("./request-at.ts"),
  ]);
  return {
    now: Date.now,
    clock: () => performance.now(),
    after: (milliseconds) => AbortSignal.timeout(milliseconds),
    randomLabel: () => `x${randomBytes(9).toString("hex")}`,
    ask: askDns,
    knock: knockAt,
    request: requestAt,
  };
}
