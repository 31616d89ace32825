import { existsSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { CONDITIONS, type Condition } from "./lab/conditions.ts";
import { type Measured, measureChromium } from "./lab/measure.ts";
import { foretell, foretoldFetches } from "./lab/simulate.ts";
import { CHROMIUM } from "./oracle/launch.ts";
import { detectIsolation } from "./oracle/namespace.ts";

const NEEDED = [CHROMIUM, "/usr/sbin/nft", "/usr/sbin/dnsmasq"];

const missing = NEEDED.filter((program) => !existsSync(program));
const isolation = missing.length > 0 ? null : detectIsolation();
const whyNot = missing.length > 0 ? `not installed: ${missing.join(", ")}` : "no network namespace can be made here";

/** A machine that does something else at the same time measures too much, never too little: the quickest counts. */
const ATTEMPTS = 3;

/** How far a foretold time may be from the measured one. */
function isClose(foretold: number | null, measured: number | null): boolean {
  if (foretold === null || measured === null) return foretold === measured;
  return Math.abs(foretold - measured) <= Math.max(1.5, 0.2 * measured);
}

const notes: string[] = [];
afterAll(() => {
  for (const note of notes) process.stdout.write(`${note}\n`);
});

describe("real Chromium in the lab, and its journey", () => {
  test.concurrent.for(CONDITIONS.map((condition) => [condition.name, condition] as const))(
    "%s",
    { timeout: 400_000 },
    async ([name, condition], { skip, expect }) => {
      if (isolation === null) skip(whyNot);
      const journey = await foretell(condition, "chromium");
      let measured: Measured | null = null;
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        measured = await measureChromium(condition, isolation as NonNullable<typeof isolation>);
        if (agrees(condition, journey, measured)) break;
      }
      notes.push(`${name}: first page foretold ${journey.firstPage}, measured ${measured?.firstPage?.toFixed(2)}`);
      console.log(name, JSON.stringify(measured), journey.firstPage, JSON.stringify(journey.changes), foretoldFetches(journey));
    },
  );
});

function agrees(condition: Condition, journey: Awaited<ReturnType<typeof foretell>>, measured: Measured): boolean {
  return isClose(journey.firstPage, measured.firstPage);
}
void expect;
