import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { differences, inWords } from "./lab/compare.ts";
import type { Browser, Condition } from "./lab/condition.ts";
import { CONDITIONS, LONG_CONDITIONS } from "./lab/conditions.ts";
import { Gate } from "./lab/gate.ts";
import { LINK_CONDITIONS } from "./lab/link-conditions.ts";
import { type Measured, measure } from "./lab/measure.ts";
import { type Foretold, foretell } from "./lab/simulate.ts";
import { FIREFOX } from "./oracle/firefox-launch.ts";
import { CHROMIUM } from "./oracle/launch.ts";
import { detectIsolation } from "./oracle/namespace.ts";

/** What takes minutes is measured by hand: see docs/journey-calibration.md. */
const long = process.env.PACWRIGHT_LAB === "long";
const conditions = long ? LONG_CONDITIONS : [...CONDITIONS, ...LINK_CONDITIONS];

const EVERYWHERE = ["/usr/sbin/nft", "/usr/sbin/dnsmasq", "/usr/sbin/ip"];
const PROGRAMS: Readonly<Record<Browser, string>> = { chromium: CHROMIUM, firefox: FIREFOX };
const PYTHON = "/usr/bin/python3";
const isolation = detectIsolation();

/** Why a condition cannot be built or a browser not be asked here; null when both can. */
function whyNot(browser: Browser, { link }: Condition): string | null {
  const needed = [PROGRAMS[browser], ...EVERYWHERE, ...(link === undefined ? [] : [PYTHON])];
  const missing = needed.filter((program) => !existsSync(program));
  if (missing.length > 0) return `not installed: ${missing.join(", ")}`;
  return isolation === null ? "no network namespace can be made here" : null;
}

/** Mostly they wait; but each has to start, and other tests run beside. */
const AT_ONCE = new Gate(long ? conditions.length * 2 : 4);

/** A machine that does something else at the same time measures too much: one attempt that agrees is enough. */
const ATTEMPTS = long ? 1 : 3;

/** The longest first, so that all end together. */
const CASES = (["chromium", "firefox"] as const)
  .flatMap((browser) => conditions.map((condition) => ({ browser, condition })))
  .filter(({ browser, condition }) => condition.watch[browser] !== undefined)
  .sort((a, b) => (b.condition.watch[b.browser] ?? 0) - (a.condition.watch[a.browser] ?? 0));

const notes: string[] = [];
afterAll(() => {
  const versions = Object.values(PROGRAMS)
    .filter((program) => existsSync(program))
    .map((program) => execFileSync(program, ["--version"], { encoding: "utf8" }).trim());
  process.stdout.write(`foretold / measured with ${versions.join(", ")}:\n`);
  for (const note of notes.sort()) process.stdout.write(`${note}\n`);
});

describe("a real browser in the lab, and its journey", () => {
  test.concurrent.for(CASES.map((each) => [each.browser, each.condition.name, each] as const))(
    "%s: %s",
    { timeout: 3_600_000 },
    async ([browser, name, { condition }], { skip }) => {
      const reason = whyNot(browser, condition);
      if (reason !== null) {
        notes.push(`${browser}: ${name}: not measured, ${reason}`);
        skip(reason);
      }
      const foretold = await foretell(condition, browser);
      const { measured, wrong } = await AT_ONCE.run(() => measureUntilItAgrees(browser, condition, foretold));
      notes.push(note(browser, name, foretold, measured));
      expect(wrong).toEqual([]);
    },
  );
});

/** The attempt that agrees, or the one that comes nearest. */
async function measureUntilItAgrees(browser: Browser, condition: Condition, foretold: Foretold) {
  if (isolation === null) throw new Error("no network namespace can be made here");
  let best: { measured: Measured; wrong: string[] } | null = null;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const measured = await measure(browser, condition, isolation);
    const wrong = differences(foretold, measured);
    if (best === null || wrong.length < best.wrong.length) best = { measured, wrong };
    if (wrong.length === 0) break;
  }
  if (best === null) throw new Error("nothing was measured");
  return best;
}

function note(browser: Browser, name: string, foretold: Foretold, measured: Measured): string {
  const parts = [
    `page ${inWords(foretold.firstPage)} / ${inWords(measured.firstPage)} ${measured.shown ?? ""}`,
  ];
  if (foretold.afterChange !== null)
    parts.push(`after the change ${inWords(foretold.afterChange)} / ${inWords(measured.afterChange)}`);
  if (measured.probe !== null)
    parts.push(
      `SYN ${inWords(foretold.connect)} / ${inWords(measured.probe.seconds)} ${measured.probe.outcome}`,
    );
  parts.push(`fetches ${times(foretold.fetches)} / ${times(measured.fetches)}`);
  parts.push(
    JSON.stringify({
      firstEnd: measured.firstEnd,
      connections: measured.connections,
      watched: measured.watched,
    }),
  );
  return `${browser}: ${name}: ${parts.join("; ")}`;
}

function times(seconds: readonly number[]): string {
  return seconds.map((at) => Number(at.toFixed(1))).join(" ");
}
