import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page, type Worker } from "playwright-core";
import { hostRules, NOTHING_ELSE } from "./host-rules.ts";
import { type Isolation, namespaceWrapper } from "./namespace.ts";
import { writePacSwitch } from "./pac-switch.ts";
import type { OracleWorld } from "./question.ts";

export const CHROMIUM = "/usr/bin/chromium";

/** A running browser in one world. */
export interface OracleBrowser {
  /** Makes the browser use the PAC at this URL. */
  setPac(url: string): Promise<void>;
  /**
   * Makes the browser request these URLs (http, https, ws, wss) and waits until each has failed or answered.
   *
   * @param atOnce how many of them at the same time
   */
  request(urls: readonly string[], atOnce: number): Promise<void>;
  /** The URLs in the browser's own canonical form, in which its log has them; null for one it cannot read. */
  canonical(urls: readonly string[]): Promise<(string | null)[]>;
  /** Ends the browser and returns its net-log. */
  finish(): Promise<string>;
  /** Ends the browser and removes its files. Safe to call at any time, and more than once. */
  dispose(): Promise<void>;
}

/** Features that would add requests, upgrade http to https, or ask before connecting to private addresses. */
const FEATURES_OFF = [
  "DisableLoadExtensionCommandLineSwitch",
  "LocalNetworkAccessChecks",
  "LocalNetworkAccessChecksWarn",
  "BlockInsecurePrivateNetworkRequests",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "OptimizationHints",
  "Translate",
  "MediaRouter",
  "NetworkPrediction",
  "PreconnectToSearch",
];

/**
 * Starts Chromium in a world.
 *
 * @param isolation how to make the network namespace; null: without one, with no name and no address at all
 * @throws when the browser does not come up; nothing is left behind then
 */
export async function launch(world: OracleWorld, isolation: Isolation): Promise<OracleBrowser> {
  const folder = mkdtempSync(join(tmpdir(), "pacwright-oracle-"));
  const log = join(folder, "net-log.json");
  let context: BrowserContext | null = null;
  const dispose = async () => {
    await context?.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  };
  try {
    const extension = writePacSwitch(folder);
    const { rules, hosts } = hostRules(world.dns);
    context = await chromium.launchPersistentContext(join(folder, "profile"), {
      executablePath:
        isolation === null
          ? CHROMIUM
          : namespaceWrapper(CHROMIUM, { isolation, folder, hosts, addresses: world.addresses ?? [] }),
      headless: true,
      chromiumSandbox: false,
      ignoreDefaultArgs: ["--disable-extensions"],
      args: flags(extension, log, isolation === null ? NOTHING_ELSE : rules),
      env: { ...environment(), TZ: world.tz ?? "UTC", HOME: home(folder) },
      timeout: 60_000,
    });
    const page = context.pages()[0] ?? (await context.newPage());
    const worker =
      context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker", { timeout: 30_000 }));
    return browser(context, page, worker, log, dispose);
  } catch (error) {
    await dispose();
    throw error;
  }
}

function browser(
  context: BrowserContext,
  page: Page,
  worker: Worker,
  log: string,
  dispose: () => Promise<void>,
): OracleBrowser {
  const visit = visitors(context);
  return {
    setPac: async (url) => {
      await worker.evaluate(`self.setPac(${JSON.stringify(url)})`);
    },
    request: async (urls, atOnce) => {
      const visits = new Set(urls.filter((url) => hasCredentials(new URL(url))));
      const plain = urls.filter((url) => !visits.has(url));
      await page.evaluate(`(${REQUEST_ALL})(${JSON.stringify(plain)}, ${atOnce})`);
      await visit([...visits], atOnce);
    },
    canonical: (urls) => page.evaluate(`(${CANONICAL})(${JSON.stringify(urls)})`),
    finish: async () => {
      await context.close();
      return readFileSync(log, "utf8");
    },
    dispose,
  };
}

function hasCredentials({ username, password }: URL): boolean {
  return username !== "" || password !== "";
}

/** Pages that visit at the same time: each is a process. */
const PAGES = 6;

/** fetch() refuses URLs with credentials; a visit takes them. The pages stay open: to close one may take a minute. */
function visitors(context: BrowserContext): (urls: readonly string[], atOnce: number) => Promise<void> {
  const pages: Page[] = [];
  return async (urls, atOnce) => {
    const queue = [...urls];
    const count = Math.min(atOnce, PAGES, urls.length);
    while (pages.length < count) pages.push(await context.newPage());
    const visit = async (page: Page) => {
      for (let url = queue.shift(); url !== undefined; url = queue.shift()) {
        await page.goto(url, { timeout: 5_000 }).catch(() => {});
      }
    };
    await Promise.all(pages.slice(0, count).map(visit));
  };
}

/** Runs in the page. */
const CANONICAL = `(urls) => urls.map((url) => {
  try {
    return new URL(url).href;
  } catch {
    return null;
  }
})`;

/** Runs in the page: a few requests at a time, every outcome is fine. The net-log has what the browser decided. */
const REQUEST_ALL = `async (urls, atOnce) => {
  const queue = urls.slice();
  const webSocket = (url) => new Promise((done) => {
    const socket = new WebSocket(url.replace(/#.*/, ""));
    socket.onopen = socket.onclose = socket.onerror = () => done();
  });
  const options = () => ({ mode: "no-cors", cache: "no-store", credentials: "omit", signal: AbortSignal.timeout(20000) });
  const one = (url) => /^ws/.test(url) ? webSocket(url) : fetch(url, options());
  const lane = async () => {
    for (let url = queue.shift(); url !== undefined; url = queue.shift()) await one(url).catch(() => {});
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
}`;

function flags(extension: string, log: string, rules: string): string[] {
  return [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-domain-reliability",
    `--disable-features=${FEATURES_OFF.join(",")}`,
    `--disable-extensions-except=${extension}`,
    `--load-extension=${extension}`,
    `--host-resolver-rules=${rules}`,
    `--log-net-log=${log}`,
    "--net-log-capture-mode=Default",
  ];
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

function home(folder: string): string {
  const path = join(folder, "home");
  mkdirSync(path);
  return path;
}
