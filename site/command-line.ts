import { Command, CommanderError } from "commander";
import type { Io } from "./io.ts";
import { SiteError } from "./problem.ts";

/** What a command tells the shell. When several things happen, the worst wins. */
export const EXIT = {
  fine: 0,
  /** Findings, or expectations that did not hold. */
  findings: 1,
  /** Wrong arguments, or a site file that is not valid. */
  usage: 2,
  /** The work could not be done: an unreadable file, a PAC that cannot run, a port that is taken. */
  failed: 3,
} as const;
export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

/** The worst of several statuses; fine when there is none. */
export function worstOf(...statuses: readonly ExitStatus[]): ExitStatus {
  return Math.max(EXIT.fine, ...statuses) as ExitStatus;
}

/** A failure that has been worded for the person at the terminal. */
export class CommandError extends Error {
  override readonly name = "CommandError";
  readonly status: ExitStatus;

  constructor(message: string, status: ExitStatus) {
    super(message);
    this.status = status;
  }
}

/**
 * Defines, parses and runs a command so that nothing it does can end the process or print a stack trace.
 *
 * @param define adds arguments, options and actions; an action says how it went through `done` (the worst wins)
 */
export async function runProgram(
  name: string,
  argv: readonly string[],
  io: Io,
  define: (program: Command, done: (status: ExitStatus) => void) => void,
): Promise<ExitStatus> {
  let worst: ExitStatus = EXIT.fine;
  const program = new Command(name).option("-V, --version", "output the version number");
  program.on("option:version", () => {
    throw new CommanderError(EXIT.fine, VERSION_ASKED, "");
  });
  program.exitOverride().configureOutput({
    writeOut: (text) => io.stdout.write(text),
    writeErr: (text) => io.stderr.write(text.replace(/^error: /, `${name}: `)),
    getOutHasColors: () => wantsColor(io, io.stdout),
    getErrHasColors: () => wantsColor(io, io.stderr),
  });
  define(program, (status) => {
    worst = worstOf(worst, status);
  });
  try {
    await program.parseAsync([...argv], { from: "user" });
    return worst;
  } catch (error) {
    if (error instanceof CommanderError && error.code === VERSION_ASKED) {
      const { packageVersion } = await import("./package-file.ts");
      io.stdout.write(`${packageVersion()}\n`);
    }
    return explain(error, name, io);
  }
}

/** commander would have to be told the version, which is in a file, each time and not only when it is asked for. */
const VERSION_ASKED = "pacwright.version";

function explain(error: unknown, name: string, io: Io): ExitStatus {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.usage;
  if (error instanceof SiteError) {
    io.stderr.write(`${error.message}\n`);
    return EXIT.usage;
  }
  const message = error instanceof Error ? error.message : String(error);
  io.stderr.write(`${name}: ${message}\n`);
  return error instanceof CommandError ? error.status : EXIT.failed;
}

/** Colour only where a person watches and has not asked for none (https://no-color.org). */
export function wantsColor(io: Io, sink: Io["stdout"]): boolean {
  return sink.isTTY === true && !io.env.NO_COLOR;
}
