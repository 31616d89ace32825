import { expect, vi } from "vitest";
import { run as lint } from "../../../lint/cli.ts";
import { REAL_EDGES, run as simulate } from "../../../sim/cli.ts";
import { fakeIo } from "../../helpers/fake-io.ts";

/** What a command printed, and what it would have written to the disk, by path. */
export interface Shown {
  readonly out: string;
  readonly written: Readonly<Record<string, string>>;
}

/**
 * Runs a command as a page writes it, in the repository's folder, at noon of 12 January 2026 in Greenwich.
 *
 * @param command `pac-sim ...` or `pac-lint ...`, its words separated by single spaces
 */
export async function shown(command: string): Promise<Shown> {
  const [program, ...argv] = command.trim().split(" ");
  const io = fakeIo({ cwd: process.cwd(), env: { TZ: "UTC" } });
  const written: Record<string, string> = {};
  const writeFile = async (path: string, text: string) => {
    written[path] = text;
  };
  if (program === "pac-lint") expect([0, 1]).toContain(await atNoon(() => lint(argv, io)));
  else expect(await simulate(argv, io, { ...REAL_EDGES, writeFile, clock: () => NOON })).toBe(0);
  expect(io.err()).toBe("");
  return { out: io.out(), written };
}

/** Linting has no clock of its own to be given: temporary rules expire by that of the machine. */
async function atNoon<T>(action: () => Promise<T>): Promise<T> {
  vi.setSystemTime(NOON);
  try {
    return await action();
  } finally {
    vi.useRealTimers();
  }
}

const NOON = Date.UTC(2026, 0, 12, 12);
