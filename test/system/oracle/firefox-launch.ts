import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PREFERENCES } from "./firefox-preferences.ts";
import { writeRelay } from "./firefox-relay.ts";
import { type Marionette, marionette } from "./marionette.ts";
import { type Isolation, namespaceWrapper } from "./namespace.ts";
import type { OracleWorld } from "./question.ts";

export const FIREFOX = "/usr/bin/firefox-esr";

/** A running Firefox that takes scripts with the browser's own rights. */
export interface RunningFirefox {
  /**
   * Runs the body of a function in the browser's own context.
   *
   * @param script its arguments are in `arguments`, the last of which is a function that takes the answer
   * @throws when the script fails or Firefox ends
   */
  run(script: string, ...args: unknown[]): Promise<unknown>;
  /** Ends every process of it and removes its files. Safe to call at any time, and more than once. */
  dispose(): Promise<void>;
}

/** A script that has not answered by then has failed; one PAC takes milliseconds. */
const SCRIPT_MILLISECONDS = 30_000;
/** Firefox needs three to ten seconds. */
const START_MILLISECONDS = 60_000;

/**
 * Starts Firefox in a world: its addresses and its time zone. Names are given later, by script.
 *
 * @param isolation how to make the network namespace; null: without one, and with every name being loopback
 * @throws when the browser does not come up; nothing is left behind then
 */
export async function launchFirefox(
  world: Pick<OracleWorld, "addresses" | "tz">,
  isolation: Isolation,
): Promise<RunningFirefox> {
  const folder = mkdtempSync(join(tmpdir(), "pacwright-firefox-"));
  const profile = join(folder, "profile");
  mkdirSync(profile);
  writeFileSync(join(profile, "user.js"), preferenceFile(isolation));
  const node = process.execPath;
  const options = { folder, hosts: "127.0.0.1 localhost\n::1 localhost\n", addresses: world.addresses ?? [] };
  const program = isolation === null ? node : namespaceWrapper(node, { ...options, isolation });
  const args = [writeRelay(folder), profile, FIREFOX, ...FLAGS, "--profile", profile];
  const relay = spawn(program, args, {
    stdio: ["pipe", "pipe", "ignore"],
    detached: true,
    env: {
      ...environment(),
      HOME: folder,
      TZ: world.tz ?? "UTC",
      MOZ_CRASHREPORTER_DISABLE: "1",
      MOZ_REMOTE_SETTINGS_DEVTOOLS: "1",
    },
  });
  const ended = new Promise<void>((resolve) =>
    relay.once("close", () => resolve()).once("error", () => resolve()),
  );
  const dispose = async () => {
    relay.stdin.destroy();
    endGroup(relay.pid);
    await ended;
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  };
  const watchdog = setTimeout(() => endGroup(relay.pid), START_MILLISECONDS);
  try {
    const connection = await marionette(relay.stdout, relay.stdin);
    await connection.command("WebDriver:NewSession", { capabilities: {} });
    await connection.command("Marionette:SetContext", { value: "chrome" });
    await connection.command("WebDriver:SetTimeouts", { script: SCRIPT_MILLISECONDS });
    return { run: (script, ...scriptArgs) => runScript(connection, script, scriptArgs), dispose };
  } catch (error) {
    await dispose();
    throw error;
  } finally {
    clearTimeout(watchdog);
  }
}

async function runScript(connection: Marionette, script: string, args: unknown[]): Promise<unknown> {
  const parameters = { script, args, sandbox: null };
  const answer = await connection.command("WebDriver:ExecuteAsyncScript", parameters);
  return (answer as { value: unknown }).value;
}

const FLAGS = ["--headless", "--no-remote", "--marionette", "--remote-allow-system-access"];

function preferenceFile(isolation: Isolation): string {
  // Without a namespace every name, also one that Firefox itself wants, is this machine.
  const all = isolation === null ? { ...PREFERENCES, "network.dns.forceResolve": "127.0.0.1" } : PREFERENCES;
  const lines = Object.entries(all).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
  return `${lines.join("\n")}\n`;
}

/** The environment without proxy settings and without a display. */
function environment(): Record<string, string> {
  const drop = /_proxy$|^DISPLAY$|^WAYLAND_DISPLAY$|^DBUS_SESSION_BUS_ADDRESS$/i;
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined || drop.test(name) ? [] : [[name, value]],
    ),
  );
}

function endGroup(leader: number | undefined): void {
  if (leader === undefined) return;
  try {
    process.kill(-leader, "SIGKILL");
  } catch {
    // It has ended already.
  }
}
