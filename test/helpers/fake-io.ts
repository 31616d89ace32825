import type { Io } from "../../site/index.ts";

export interface FakeIo extends Io {
  out(): string;
  err(): string;
}

/** An `Io` that keeps what is written. Not a terminal unless told so. */
export function fakeIo({
  cwd = "/",
  stdin = "",
  isTTY = false,
  env = {},
}: Partial<FakeIoOptions> = {}): FakeIo {
  const written = { out: "", err: "" };
  async function* input() {
    if (stdin.length > 0) yield typeof stdin === "string" ? Buffer.from(stdin) : stdin;
  }
  return {
    stdout: { write: (text) => (written.out += text), isTTY },
    stderr: { write: (text) => (written.err += text), isTTY },
    stdin: input(),
    env,
    cwd,
    out: () => written.out,
    err: () => written.err,
  };
}

interface FakeIoOptions {
  readonly cwd: string;
  readonly stdin: string | Uint8Array;
  readonly isTTY: boolean;
  readonly env: Readonly<Record<string, string>>;
}
