import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { FIREFOX } from "../oracle/firefox-launch.ts";
import { PREFERENCES } from "../oracle/firefox-preferences.ts";
import { writeRelay } from "../oracle/firefox-relay.ts";
import { type Marionette, marionette } from "../oracle/marionette.ts";
import { fetchesInMozLog } from "./fetch-times.ts";
import type { BrowserKind, LabBrowser, Shown } from "./measure.ts";

/** As a browser of a company would have it, but for what makes it talk by itself. */
const LAB_PREFERENCES: Readonly<Record<string, string | number | boolean>> = {
  ...PREFERENCES,
  "network.manage-offline-status": true,
  "network.proxy.type": 0,
  "network.proxy.autoconfig_url": "http://pac.corp.example/proxy.pac",
  // The page stays http.
  "dom.security.https_first": false,
  "dom.security.https_only_mode": false,
};

/** Longer than anything is watched. */
const PAGE_MILLISECONDS = 3_600_000;

/**
 * Starts Firefox without a proxy. The PAC URL comes into force when the clock starts: Firefox asks for its PAC when it
 * learns of it, and how long it takes to start depends on the machine.
 */
export const labFirefox: BrowserKind = { program: process.execPath, open };

async function open(inside: string, folder: string): Promise<LabBrowser> {
  const home = join(folder, "home");
  const profile = join(folder, "profile");
  const log = join(folder, "firefox-log");
  mkdirSync(home);
  mkdirSync(profile);
  const lines = Object.entries(LAB_PREFERENCES).map(
    ([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, "user.js"), `${lines.join("\n")}\n`);
  const relay = spawn(inside, [writeRelay(folder), profile, FIREFOX, ...FLAGS, "--profile", profile], {
    stdio: ["pipe", "pipe", "ignore"],
    detached: true,
    env: environment(home, log),
  });
  const dispose = disposer(relay);
  try {
    const connection = await marionette(relay.stdout, relay.stdin);
    await connection.command("WebDriver:NewSession", { capabilities: {} });
    await connection.command("WebDriver:SetTimeouts", { pageLoad: PAGE_MILLISECONDS });
    await connection.command("WebDriver:Navigate", { url: "data:text/html,<title>ready</title>" });
    return {
      begin: () => useThePac(connection),
      show: (url) => show(connection, url),
      finish: async () => {
        // Before the end, with which the relay removes the folder.
        const fetches = fetchesInMozLog(readFileSync(`${log}.moz_log`, "utf8"));
        await dispose();
        return fetches;
      },
      dispose,
    };
  } catch (error) {
    await dispose();
    throw error;
  }
}

const FLAGS = ["--headless", "--no-remote", "--marionette", "--remote-allow-system-access"];

function environment(home: string, log: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH ?? "",
    HOME: home,
    TZ: "UTC",
    MOZ_CRASHREPORTER_DISABLE: "1",
    MOZ_REMOTE_SETTINGS_DEVTOOLS: "1",
    MOZ_LOG: "timestamp,sync,proxy:5",
    MOZ_LOG_FILE: log,
  };
}

async function useThePac(connection: Marionette): Promise<void> {
  await connection.command("Marionette:SetContext", { value: "chrome" });
  const script = 'Services.prefs.setIntPref("network.proxy.type", 2)';
  await connection.command("WebDriver:ExecuteScript", { script, args: [], sandbox: null });
  await connection.command("Marionette:SetContext", { value: "content" });
}

async function show(connection: Marionette, url: string): Promise<Shown> {
  try {
    await connection.command("WebDriver:Navigate", { url });
    const answer = (await connection.command("WebDriver:GetTitle")) as { value: string };
    return { title: answer.value };
  } catch (error) {
    return { error: String(error) };
  }
}

/** Ends the relay and everything it started. */
function disposer(relay: ChildProcess): () => Promise<void> {
  const ended = new Promise<void>((resolve) =>
    relay.once("close", () => resolve()).once("error", () => resolve()),
  );
  return async () => {
    relay.stdin?.destroy();
    if (relay.pid !== undefined && relay.exitCode === null && relay.signalCode === null) {
      try {
        process.kill(-relay.pid, "SIGKILL");
      } catch {
        // It has ended already.
      }
    }
    await ended;
  };
}
