import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { afterAll, describe, test } from "vitest";
import { CASES, type Case } from "./lab/cases.ts";
import { differences } from "./lab/compare.ts";
import type { Browser } from "./lab/condition.ts";
import { Gate } from "./lab/gate.ts";
import { type Measured, measure } from "./lab/measure.ts";
import {
  CALIBRATION_PAGE,
  foretoldCells,
  type TableName,
  tableRow,
  tableText,
  withTable,
} from "./lab/page.ts";
import { type Foretold, foretell } from "./lab/simulate.ts";
import { FIREFOX } from "./oracle/firefox-launch.ts";
import { CHROMIUM } from "./oracle/launch.ts";
import { detectIsolation } from "./oracle/namespace.ts";

/** `PACWRIGHT_LAB=long` measures what takes minutes instead: see docs/journey-calibration.md. */
const table: TableName = process.env.PACWRIGHT_LAB === "long" ? "lab-long" : "lab";
/** `UPDATE_PAGES=1` writes what was measured into the page. */
const update = process.env.UPDATE_PAGES === "1";

/** Mostly they wait; but each has to start, and other tests run beside. */
const AT_ONCE = new Gate(4);
/** A machine that does something else at the same time measures too much: one attempt that agrees is enough. */
const ATTEMPTS = table === "lab" ? 3 : 1;

const PROGRAMS: Readonly<Record<Browser, string>> = { chromium: CHROMIUM, firefox: FIREFOX };
const NETWORK = ["/usr/sbin/nft", "/usr/sbin/dnsmasq"];
const PYTHON = "/usr/bin/python3";
const isolation = detectIsolation();

/** Why a condition cannot be built or a browser not be asked here; null when both can. */
function whyNot({ browser, condition }: Case): string | null {
  const needed = [PROGRAMS[browser], ...NETWORK, ...(condition.link === undefined ? [] : [PYTHON])];
  const missing = needed.filter((program) => !existsSync(program));
  if (missing.length > 0) return `not installed: ${missing.join(", ")}`;
  return isolation === null ? "no network namespace can be made here" : null;
}

const rows = new Map<Case, string>();
/** Attempts that did not agree: for whoever wonders why a run took so long. */
const again: string[] = [];
const reasons = new Set<string>();

afterAll(() => {
  const measured = CASES[table].flatMap((each) => rows.get(each) ?? []);
  for (const text of again) process.stdout.write(`${text}\n`);
  for (const reason of reasons) process.stdout.write(`not measured: ${reason}\n`);
  if (measured.length === 0) return;
  const versions = Object.values(PROGRAMS)
    .filter((program) => existsSync(program))
    .map((program) => execFileSync(program, ["--version"], { encoding: "utf8" }).trim());
  process.stdout.write(`${versions.join(", ")}\n${tableText(measured)}\n`);
  if (!update || measured.length < CASES[table].length) return;
  writeFileSync(
    CALIBRATION_PAGE,
    withTable(readFileSync(CALIBRATION_PAGE, "utf8"), table, tableText(measured)),
  );
});

const longestFirst = [...CASES[table]].sort((a, b) => watchOf(b) - watchOf(a));

describe("a real browser in the lab, and its journey", () => {
  test.concurrent.for(longestFirst.map((each) => [each.browser, each.condition.name, each] as const))(
    "%s: %s",
    { timeout: 1_800_000 },
    async ([, , each], { skip, expect }) => {
      const reason = whyNot(each);
      if (reason !== null) {
        reasons.add(reason);
        skip(reason);
      }
      const foretold = await foretell(each.condition, each.browser);
      const { measured, wrong } = await AT_ONCE.run(() => measureUntilItAgrees(each, foretold));
      rows.set(
        each,
        tableRow(foretoldCells(each.browser, each.condition, foretold), each.condition, measured),
      );
      expect(wrong).toEqual([]);
    },
  );
});

function watchOf({ browser, condition }: Case): number {
  return condition.watch[browser] ?? 0;
}

/** The attempt that agrees, or the one that comes nearest. A browser that does not start costs an attempt as well. */
async function measureUntilItAgrees({ browser, condition }: Case, foretold: Foretold) {
  if (isolation === null) throw new Error("no network namespace can be made here");
  let best: { measured: Measured; wrong: string[] } | null = null;
  let failure: unknown = new Error("nothing was measured");
  for (let attempt = 0; attempt < ATTEMPTS && best?.wrong.length !== 0; attempt++) {
    try {
      const measured = await measure(browser, condition, isolation);
      const wrong = differences(foretold, measured);
      if (wrong.length > 0)
        again.push(`${browser}: ${condition.name}: attempt ${attempt + 1}: ${wrong.join("; ")}`);
      if (best === null || wrong.length < best.wrong.length) best = { measured, wrong };
    } catch (error) {
      failure = error;
      again.push(`${browser}: ${condition.name}: attempt ${attempt + 1}: ${String(error).split("\n", 1)[0]}`);
    }
  }
  if (best === null) throw failure;
  return best;
}
