import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

const SCRIPT = join(import.meta.dirname, "..", ".ci", "run");

/** The script's own tools; everything else it finds is a stand-in. */
const TOOLS = ["bash", "env", "dirname", "timeout", "tee", "grep", "tail", "mktemp", "rm"];
const PROGRAMS = [
  ...["chromium", "firefox-esr", "ip", "nft", "dnsmasq", "python3", "unshare", "git", "curl", "pre-commit"],
  ...["named-checkzone", "named-checkconf", "dhcpd", "kea-dhcp4", "nginx", "haproxy", "systemd-analyze"],
  ...["openssl", "ssh-keygen"],
];

let bin = "";
beforeEach(() => {
  bin = mkdtempSync(join(tmpdir(), "pacwright-ci-"));
  for (const tool of TOOLS) symlinkSync(whereIs(tool), join(bin, tool));
});
afterEach(() => rmSync(bin, { recursive: true, force: true }));

interface Machine {
  readonly packages?: "there" | "missing";
  readonly aptGet?: string;
  readonly without?: string;
  readonly npmCi?: string;
  readonly check?: string;
  readonly tests?: string;
}

const SUMMARY = 'echo "5 passed, 0 failed, 2 skipped"';

const CASES: readonly (readonly [
  name: string,
  machine: Machine,
  last: string,
  status: number,
  says: RegExp,
])[] = [
  ["everything is fine", {}, "5 passed, 0 failed, 2 skipped", 0, /== npm test/],
  [
    "the check fails",
    { check: "exit 3" },
    "5 passed, 1 failed, 2 skipped",
    1,
    /npm run check ended with status 3/,
  ],
  [
    "two tests fail",
    { tests: 'echo "3 passed, 2 failed, 2 skipped"; exit 1' },
    "3 passed, 2 failed, 2 skipped",
    1,
    /npm test ended with status 1/,
  ],
  [
    "the check and a test fail",
    { check: "exit 1", tests: 'echo "4 passed, 1 failed, 0 skipped"; exit 1' },
    "4 passed, 2 failed, 0 skipped",
    1,
    /npm run check ended/,
  ],
  [
    "the tests fail without a failed test",
    { tests: `${SUMMARY}; exit 1` },
    "5 passed, 1 failed, 2 skipped",
    1,
    /npm test ended with status 1/,
  ],
  [
    "the tests say nothing",
    { tests: "exit 7" },
    "0 passed, 1 failed, 0 skipped",
    1,
    /ended without a summary/,
  ],
  [
    "a test prints something that looks like a summary",
    { tests: `echo "9 passed, 9 failed, 9 skipped"; ${SUMMARY}` },
    "5 passed, 0 failed, 2 skipped",
    0,
    /9 passed/,
  ],
  [
    "the dependencies do not install",
    { npmCi: "exit 2" },
    "0 passed, 1 failed, 0 skipped",
    1,
    /npm ci .* status 2/,
  ],
  ["a program is missing", { without: "nft" }, "5 passed, 1 failed, 2 skipped", 1, /"nft" is not installed/],
  [
    "packages are installed when they are missing",
    { packages: "missing" },
    "5 passed, 0 failed, 2 skipped",
    0,
    /apt-get install/,
  ],
  [
    "packages cannot be installed",
    { packages: "missing", aptGet: "exit 100" },
    "0 passed, 1 failed, 0 skipped",
    1,
    /apt-get update --quiet ended with status 100/,
  ],
];

test.for(CASES)("%s", ([, machine, last, status, says]) => {
  const run = runOn(machine);
  expect(run.lines.at(-1)).toBe(last);
  expect(run.status).toBe(status);
  expect(run.lines.join("\n")).toMatch(says);
});

test("packages are left alone when they are there", () => {
  expect(runOn({}).lines.join("\n")).not.toMatch(/apt-get/);
});

test("nothing runs after the dependencies failed to install", () => {
  expect(runOn({ npmCi: "exit 1" }).lines.join("\n")).not.toMatch(/npm run check|npm test/);
});

function runOn(machine: Machine): { lines: string[]; status: number | null } {
  const {
    packages = "there",
    aptGet = "exit 0",
    npmCi = "exit 0",
    check = "exit 0",
    tests = SUMMARY,
  } = machine;
  standIn("dpkg-query", packages === "there" ? "exit 0" : "exit 1");
  standIn("apt-get", aptGet);
  standIn("npm", `case "$1" in ci) ${npmCi};; run) ${check};; test) ${tests};; esac`);
  for (const program of PROGRAMS) if (program !== machine.without) standIn(program, "exit 0");
  const { stdout, status } = spawnSync(join(bin, "bash"), [SCRIPT], { env: { PATH: bin }, encoding: "utf8" });
  return { lines: stdout.trimEnd().split("\n"), status };
}

function standIn(name: string, script: string): void {
  const path = join(bin, name);
  writeFileSync(path, `#!${join(bin, "bash")}\n${script}\n`);
  chmodSync(path, 0o755);
}

function whereIs(tool: string): string {
  const { stdout } = spawnSync("sh", ["-c", `command -v ${tool}`], { encoding: "utf8" });
  return stdout.trim();
}
