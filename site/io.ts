/** Where a command writes. `isTTY` says whether a person is watching. */
export interface Sink {
  /** @returns false: whoever reads is slower; `drain` says when there is room again */
  write(text: string): unknown;
  once?(event: "drain", listener: () => void): unknown;
  readonly isTTY?: boolean | undefined;
}

/** A command's surroundings, so that `run(argv, io)` needs no process and tests need no child process. */
export interface Io {
  readonly stdout: Sink;
  readonly stderr: Sink;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
}
