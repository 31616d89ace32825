import { afterAll, describe, expect, test } from "vitest";
import { CLIENTS, type Limits, type OpenPac, openGuard, openPac } from "../../../sim/index.ts";
import { body } from "../../helpers/ask.ts";
import { fakeWorld } from "../../helpers/world.ts";
import type { Attack } from "./attack.ts";
import { HOST } from "./host.ts";
import { LOOPS, PROMISES } from "./loops.ts";
import { MEMORY_BOMBS } from "./memory.ts";
import { NATIVE_LOOPS } from "./natives.ts";
import { RECURSIONS } from "./recursion.ts";
import { RESULTS } from "./results.ts";
import { TAMPERING } from "./tampering.ts";

/** Workers run compiled code; `npm test` builds it first. */
const script = new URL("../../../dist/sim/guard/worker.cjs", import.meta.url);
const MEMORY = { memoryBytes: 24 * 1024 * 1024 };
/** For what ends only because its time is over. */
const SHORT = { ...MEMORY, milliseconds: 100 };
/** For all else: a busy machine must not make another error of it. */
const AMPLE = { ...MEMORY, milliseconds: 10_000 };
const MEGABYTE = 1024 * 1024;

const guard = openGuard({ script, graceMilliseconds: 300 });
afterAll(() => guard.close());

const GROUPS: Readonly<Record<string, readonly Attack[]>> = {
  loops: LOOPS,
  promises: PROMISES,
  "native loops": NATIVE_LOOPS,
  "memory bombs": MEMORY_BOMBS,
  recursion: RECURSIONS,
  tampering: TAMPERING,
  "results and errors": RESULTS,
  "the host": HOST,
};

const world = fakeWorld({ dns: { "www.example.com": ["198.51.100.7"] } });

async function ask(pac: string, client = "chromium", limits: Limits = AMPLE) {
  const open = await openPac({ text: pac, file: "proxy.pac" }, client, world, limits, guard.load);
  try {
    return await open.ask("http://www.example.com/a", undefined, { wantLine: pac !== HONEST });
  } finally {
    open.close();
  }
}

const HONEST = body(`  if (isPlainHostName(host) || !shExpMatch(host, "*.example.com")) return "DIRECT";
  if (isInNet(host, "198.51.100.0", "255.255.255.0") && weekdayRange("MON")) return "PROXY a.example:8080";
  return "DIRECT";`);

/** One for each client that is there before the attacks, and outlives them all. */
const lasting = new Map<string, Promise<OpenPac>>();

function lastingPac(client: string): Promise<OpenPac> {
  const known = lasting.get(client);
  if (known !== undefined) return known;
  const source = { text: HONEST, file: "honest.pac" };
  const opened = openPac(source, client, world, AMPLE, guard.load);
  lasting.set(client, opened);
  return opened;
}

/** The attack ends as it must, and scripts loaded before and after it answer as if nothing had been. */
async function survive({ pac, ends }: Attack, client = "chromium"): Promise<void> {
  const honest = await lastingPac(client);
  const byTime = "error" in ends && ends.error.includes("too-slow");
  const { result, error } = await ask(pac, client, byTime ? SHORT : AMPLE);
  if ("result" in ends) expect({ error, result }).toEqual({ error: null, result: ends.result });
  else expect(ends.error, error?.message).toContain(error?.code);
  // A message is for people: it must not carry the script's megabytes.
  expect(error?.message.length ?? 0).toBeLessThan(2_000);
  expect((await ask(HONEST, client)).result).toBe("PROXY a.example:8080");
  const again = await honest.ask("http://www.example.com/b", undefined, { wantLine: false });
  expect(again.result).toBe("PROXY a.example:8080");
}

for (const [group, attacks] of Object.entries(GROUPS)) {
  describe(group, () => {
    test.each(attacks.map((attack) => [attack.name, attack] as const))("%s", (_, attack) => survive(attack));
  });
}

/** One of each kind: the rest of the way is the same for every client. */
const SAMPLE = [
  "endless while",
  "join of two billion holes",
  "string that doubles",
  "a function that calls itself",
  "throws null",
  "Math.random is a number",
];
const ALL = Object.values(GROUPS).flat();

describe.each(Object.keys(CLIENTS).filter((id) => id !== "chromium"))("client %s", (client) => {
  test.each(SAMPLE)("%s", async (name) => {
    const attack = ALL.find((each) => each.name === name);
    if (attack === undefined) throw new Error(`no attack "${name}"`);
    await survive(attack, client);
  });
});

test("memory is given back after a bomb, not at some later time", async () => {
  await ask(HONEST);
  const before = process.memoryUsage().rss;
  const bomb = body("for (var a = []; ; ) a.push(new Array(1e4).fill(1));");
  for (let i = 0; i < 5; i++) expect((await ask(bomb)).error?.code).toBe("too-much-memory");
  await ask(HONEST);
  expect((process.memoryUsage().rss - before) / MEGABYTE).toBeLessThan(50);
});

test("the suite has not shrunk, and no name is there twice", () => {
  const names = ALL.map(({ name }) => name);
  expect(names.length).toBeGreaterThanOrEqual(60);
  expect(new Set(names).size).toBe(names.length);
});

test("after all of that this process is small", () => {
  expect(process.memoryUsage().rss / MEGABYTE).toBeLessThan(300);
});
