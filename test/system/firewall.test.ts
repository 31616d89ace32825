import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { ROOT } from "../repo/support/repository.ts";
import { detectIsolation, unshareCommand } from "./oracle/namespace.ts";

const PROGRAMS = ["/usr/sbin/nft", "/usr/sbin/ip"];
const missing = PROGRAMS.filter((program) => !existsSync(program));
const isolation = detectIsolation();
const whyNot =
  missing.length > 0
    ? `not installed: ${missing.join(", ")}`
    : isolation === null
      ? "no network namespace can be made here"
      : null;

/** One address that everybody is told of; who comes from outside must be refused by the kernel, but for one guest. */
const SITE = `pac: { file: proxy.pac, url: http://pac.corp.example/proxy.pac }
listeners:
  - name: shared
    address: 192.0.2.80
    port: 80
    policy: serve
    sources:
      - { from: [0.0.0.0/0], policy: refuse }
      - { from: [10.0.0.0/8, 198.51.100.7], policy: serve }
  - name: shared, IPv6
    address: 2001:db8::80
    port: 80
    policy: serve
    sources: [{ from: [2001:db8:bad::/48], policy: refuse }]
`;

/** Runs in a namespace of its own: both ends are there, and every address is on its loopback interface. */
const PROBE = `
const { createServer, connect } = require("node:net");
const { execFileSync } = require("node:child_process");
const [bin, site] = process.argv.slice(1);
const pacServer = (...args) => execFileSync(process.execPath, [bin, "firewall", site, ...args], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
const attempt = (host, localAddress) => new Promise((resolve) => {
  const started = performance.now();
  const end = (outcome) => { socket.destroy(); resolve({ host, from: localAddress, outcome, quick: performance.now() - started < 200 }); };
  const socket = connect({ host, port: 80, localAddress, timeout: 3000 });
  socket.on("connect", () => end("connected")).on("error", ({ code }) => end(code)).on("timeout", () => end("silence"));
});
const listening = (host) => new Promise((resolve) => createServer((socket) => socket.on("error", () => {}).resume()).listen(80, host, resolve));
(async () => {
  await listening("192.0.2.80");
  await listening("2001:db8::80");
  const clients = [["192.0.2.80", "10.1.2.3"], ["192.0.2.80", "198.51.100.7"], ["192.0.2.80", "198.51.100.8"], ["192.0.2.80", "203.0.113.5"],
    ["2001:db8::80", "2001:db8::5"], ["2001:db8::80", "2001:db8:bad::5"]];
  const all = async () => { const found = []; for (const [host, from] of clients) found.push(await attempt(host, from)); return found; };
  const stays = connect({ host: "192.0.2.80", port: 80, localAddress: "198.51.100.8" });
  await new Promise((resolve) => stays.on("connect", resolve));
  const before = await all();
  pacServer("--apply");
  const during = await all();
  pacServer("--apply");
  const counters = pacServer("--counters", "--json").trim().split("\\n").map((line) => JSON.parse(line));
  const stayed = await new Promise((resolve) => { stays.on("error", () => resolve(false)); stays.write("x", () => setImmediate(() => resolve(!stays.destroyed))); });
  pacServer("--remove");
  const after = await all();
  process.stdout.write(JSON.stringify({ before, during, counters, stayed, after }));
  process.exit(0);
})();
`;
const ADDRESSES = ["192.0.2.80", "10.1.2.3", "198.51.100.7", "198.51.100.8", "203.0.113.5"];
const ADDRESSES_6 = ["2001:db8::80", "2001:db8::5", "2001:db8:bad::5"];

const folder = mkdtempSync(join(tmpdir(), "pacwright-firewall-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("pac-server firewall: refused by source on one shared address, and only those", ({ skip }) => {
  if (whyNot !== null) skip(whyNot);
  writeFileSync(join(folder, "pacwright.yaml"), SITE);
  writeFileSync(join(folder, "probe.cjs"), PROBE);
  const set = [
    "ip link set lo up",
    ...[...ADDRESSES.map((one) => `${one}/32`), ...ADDRESSES_6.map((one) => `${one}/128 nodad`)].map(
      (one) => `ip addr add dev lo ${one}`,
    ),
    `exec ${process.execPath} -e "$(cat probe.cjs)" ${join(ROOT, "dist/server/bin.cjs")} ${join(folder, "pacwright.yaml")}`,
  ].join(" && ");
  const [command = "", ...args] = [...unshareCommand(isolation ?? "root"), "sh", "-c", set];
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: folder,
    encoding: "utf8",
    timeout: 60_000,
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const { before, during, counters, stayed, after } = JSON.parse(stdout);
  const outcomes = (found: { outcome: string }[]) => found.map(({ outcome }) => outcome);
  const everybody = Array.from({ length: 6 }, () => "connected");
  expect(outcomes(before)).toEqual(everybody);
  expect(outcomes(during)).toEqual([
    ...["connected", "connected", "ECONNREFUSED", "ECONNREFUSED"],
    ...["connected", "ECONNREFUSED"],
  ]);
  // As quickly as an address without a listener; a dropped SYN would have taken a second.
  expect(during.every(({ quick }: { quick: boolean }) => quick)).toBe(true);
  // Loading it again neither forgets what was counted nor adds a rule.
  expect(counters).toEqual([
    { listener: "shared", family: 4, packets: 2 },
    { listener: "shared, IPv6", family: 6, packets: 1 },
  ]);
  expect(stayed).toBe(true);
  expect(outcomes(after)).toEqual(everybody);
}, 90_000);
