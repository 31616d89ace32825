import type { Sink } from "../site/index.ts";
import type { RunGit } from "./git/run-git.ts";
import type { Validate } from "./publish/candidate.ts";
import type { Disk } from "./releases/disk.ts";

/** Ends what it belongs to: a timer, a watch. Calling it twice does no harm. */
export type Stop = () => void;

/** Time as the server sees it. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  after(milliseconds: number, callback: () => void): Stop;
  every(milliseconds: number, callback: () => void): Stop;
}

/** The files the server reads. */
export interface Files {
  /**
   * Reads a regular file, at most `limit` bytes of it.
   *
   * @throws an error with an errno `code`; `EISDIR` and the like for what is not a regular file
   */
  read(path: string, limit: number): Promise<Uint8Array>;
  /** A text that differs when the file was written or replaced; null when there is none. Follows symbolic links. */
  signature(path: string): Promise<string | null>;
  /** Calls back with the name of what changed in a folder, null where the system does not say. Best effort. */
  watch(folder: string, onEvent: (name: string | null) => void): Stop;
}

/** How a connection attempt to an address of this machine ended. */
export type ProbeResult =
  | { readonly outcome: "refused" }
  | { readonly outcome: "accepted" }
  | { readonly outcome: "silent" }
  /** `code` is the errno name. */
  | { readonly outcome: "failed"; readonly code: string };

/** A socket in LISTEN. */
export interface ListeningSocket {
  readonly address: string;
  readonly port: number;
}

/** The network stack of this machine. */
export interface Network {
  /** Addresses of the interfaces, in one spelling each. */
  localAddresses(): readonly string[];
  /** Connects and closes at once. Only ever called for addresses of this machine. */
  probe(address: string, port: number): Promise<ProbeResult>;
  /** Every listening TCP socket; null where the system does not tell (only Linux does). */
  listeningSockets(): Promise<readonly ListeningSocket[] | null>;
}

/** Everything the server uses of the machine it runs on. */
export interface ServerWorld {
  readonly clock: Clock;
  readonly files: Files;
  readonly network: Network;
  readonly validate: Validate;
  /** Where releases are kept. */
  readonly disk: Disk;
  /** The program `git`. */
  readonly git: RunGit;
  /** Takes the log, one JSON object a line. */
  readonly log: Pick<Sink, "write">;
}
