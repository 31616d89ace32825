import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { restore } from "../../../server/releases/restore.ts";
import { openStore } from "../../../server/releases/store.ts";
import { testSite } from "../support/site.ts";
import { realDisk, temporaryFolder } from "../support/state.ts";
import { publishLoop } from "./publish-loop.ts";

const BUILT = new URL("../../../dist/server/", import.meta.url);

/** What was found after one kill. */
export interface Round {
  /** Releases that the killed process said it had kept. */
  readonly kept: readonly string[];
  /** What the killed process, and the restart after it, had to say of damage. */
  readonly told: readonly string[];
  /** What a restart serves. */
  readonly restored: { readonly id: string; readonly text: string } | null;
  /** Its history, newest first. */
  readonly history: readonly string[];
}

/**
 * Lets a process publish in a loop and kills it, again and again over one folder.
 *
 * @param seed of the moments: so many milliseconds after so many releases
 */
export async function killRounds(rounds: number, seed: number): Promise<Round[]> {
  if (!existsSync(new URL("releases/store.js", BUILT)))
    throw new Error('the server is not built; run "npm run build"');
  const folder = await temporaryFolder();
  const random = generator(seed);
  const found: Round[] = [];
  for (let i = 0; i < rounds; i++) found.push(await killOnce(folder, random));
  return found;
}

async function killOnce(folder: string, random: () => number): Promise<Round> {
  const program = ["--input-type=module", "--eval", publishLoop(BUILT)];
  const child = spawn(process.execPath, [...program, folder, JSON.stringify(testSite())], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const closed = once(child, "close");
  const releases = 1 + Math.floor(random() * 4);
  const delay = random() * 15;
  let output = "";
  let killing = false;
  child.stdout.on("data", (chunk: Buffer) => {
    output += chunk.toString();
    if (killing || lines(output, "kept").length < releases) return;
    killing = true;
    setTimeout(() => child.kill("SIGKILL"), delay);
  });
  await closed;
  const told = [...lines(output, "told")];
  const store = await openStore(folder, realDisk, (message) => told.push(message), { writes: true });
  const restored = await restore(store, (message) => told.push(message));
  const text = Buffer.from(restored?.release.plain.bytes ?? []).toString();
  return {
    kept: lines(output, "kept"),
    told,
    restored: restored === null ? null : { id: restored.release.id, text },
    history: store.entries().map(({ release }) => release.id),
  };
}

/** Whole lines of this kind. */
function lines(output: string, kind: string): string[] {
  return output
    .split("\n")
    .slice(0, -1)
    .flatMap((line) => (line.startsWith(`${kind} `) ? [line.slice(kind.length + 1)] : []));
}

/** Small and repeatable: multiplicative congruential, modulus 2^31 - 1 (Park and Miller, 1988). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
