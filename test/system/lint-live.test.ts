import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { afterAll, describe, test } from "vitest";
import { CHECKS } from "../../lint/checks/index.ts";
import { type Condition, LAB, pacOf } from "./lab/condition.ts";
import { CONDITIONS } from "./lab/conditions.ts";
import { Gate } from "./lab/gate.ts";
import { LINK_CONDITIONS } from "./lab/link-conditions.ts";
import { writeStation } from "./lab/station.ts";
import { detectIsolation } from "./oracle/namespace.ts";

/** What `pac-lint --live` finds outside, in each condition of the lab that is about the PAC's endpoint. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  "a dead address refuses": [],
  "a dead address behind 80 ms": [],
  "the carrier leaves the PAC's address alone": [],
  "the PAC is served": [],
  "the PAC is served behind 80 ms": [],
  "a carrier that answers in place of a refusal, and says nothing": ["error pac-middlebox-detected hangs"],
  "a carrier that answers 503 in place of a refusal": ["warning pac-middlebox-detected answers"],
  "accept and hang": ["error dead-address-refusal hangs"],
  "the SYN is dropped": ["error dead-address-refusal silent"],
  "reset after accept": ["warning dead-address-refusal listens"],
  "a fake 503": ["warning dead-address-refusal listens"],
  "no such name, and the provider's search page instead": ["error dns-clobbering-detected pacHost"],
  "a loopback alias with a service that answers 404": ["error dns-view-drift pacLoopback"],
};

const PAC_LINT = fileURLToPath(new URL("../../dist/lint/bin.cjs", import.meta.url));
const NEEDED = [PAC_LINT, "/usr/sbin/nft", "/usr/sbin/dnsmasq", "/usr/bin/python3"];
const isolation = detectIsolation();
/** They mostly wait. */
const AT_ONCE = new Gate(3);
/** Where a machine is too busy, a probe's time is over before its answer comes: one attempt that agrees is enough. */
const ATTEMPTS = 3;

/** Why the lab cannot be built here; null when it can. */
function whyNot(): string | null {
  const missing = NEEDED.filter((program) => !existsSync(program));
  if (missing.length > 0) return `not there: ${missing.join(", ")}`;
  return isolation === null ? "no network namespace can be made here" : null;
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
});

const conditions = [...CONDITIONS, ...LINK_CONDITIONS].filter(({ name }) => Object.hasOwn(EXPECTED, name));

describe("pac-lint --live in the lab", () => {
  test("every condition that is expected exists", ({ expect }) => {
    expect(conditions.map(({ name }) => name).sort()).toEqual(Object.keys(EXPECTED).sort());
  });

  test.concurrent.for(conditions.map((condition) => [condition.name, condition] as const))(
    "%s",
    { timeout: 300_000 },
    async ([name, condition], { skip, expect }) => {
      const reason = whyNot();
      if (reason !== null) skip(reason);
      for (let attempt = 1; ; attempt++) {
        const { findings, told } = await AT_ONCE.run(() => lint(condition));
        if (attempt < ATTEMPTS && !isDeepStrictEqual(findings, EXPECTED[name])) continue;
        expect(findings, told).toEqual(EXPECTED[name]);
        return;
      }
    },
  );
});

async function lint(condition: Condition): Promise<{ findings: string[]; told: string }> {
  if (isolation === null) throw new Error("no network namespace can be made here");
  const folder = mkdtempSync(join(tmpdir(), "pacwright-live-"));
  folders.push(folder);
  writeFileSync(join(folder, "proxy.pac"), pacOf(condition));
  writeFileSync(join(folder, "pacwright.yaml"), siteOf(condition));
  const { program } = writeStation(process.execPath, condition, folder, isolation);
  const args = [PAC_LINT, "--site", folder, "--live", "--from", "external", "--verbose", "--format", "json"];
  const [out, told] = await runToItsEnd(program, args);
  const findings = out
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as { check: string; severity: string; messageId: string })
    .filter(({ check }) => CHECKS[check]?.evidence === "live");
  return { findings: findings.map((each) => `${each.severity} ${each.check} ${each.messageId}`), told };
}

/** @returns standard output and error; that there are findings is no failure */
function runToItsEnd(program: string, args: readonly string[]): Promise<[out: string, err: string]> {
  return new Promise((resolve) => execFile(program, [...args], (_, out, err) => resolve([out, err])));
}

/** The deployment as it is meant: a dead address outside, or one that serves where the condition says so. */
function siteOf({ pacHost }: Condition): string {
  const outside = pacHost === LAB.served ? LAB.served : LAB.dead;
  return [
    "pac: { file: proxy.pac, url: http://pac.corp.example/proxy.pac }",
    "clients: [chromium]",
    "dns:",
    "  internal: { records: { pac.corp.example: 10.20.30.80 } }",
    `  external: { records: { pac.corp.example: ${outside} } }`,
    "listeners:",
    `  - { name: dead, address: ${LAB.dead}, policy: refuse }`,
    `  - { name: open, address: ${LAB.served}, policy: serve }`,
    "",
  ].join("\n");
}
