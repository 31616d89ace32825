import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { CHROMIUM } from "../oracle/launch.ts";
import type { Isolation } from "../oracle/namespace.ts";
import { type Condition, LAB } from "./conditions.ts";
import { fetchTimes } from "./fetch-times.ts";
import { startFile, writeStation } from "./station.ts";

/** What a real browser did in a condition. Seconds since the first page was asked for. */
export interface Measured {
  readonly firstPage: number | null;
  /** What it showed: `direct`, `proxy` or `sign-on`. */
  readonly shown: string | null;
  /** The first page behind the later change that came through the proxy, since the change; null: none. */
  readonly afterChange: number | null;
  /** When the PAC was asked for, since the first time; requests within a second are one. */
  readonly fetches: readonly number[];
}

const PAGE = "http://www.example.com/";
const PAGE_EVERY_MILLISECONDS = 1_000;

/**
 * Starts Chromium in a condition, asks for a page until it comes and then goes on, once a second, as long as the
 * condition is to be watched.
 */
export async function measureChromium(
  condition: Condition,
  isolation: Exclude<Isolation, null>,
): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), "pacwright-lab-"));
  const log = join(folder, "net-log.json");
  let context: BrowserContext | null = null;
  try {
    mkdirSync(join(folder, "home"));
    context = await chromium.launchPersistentContext(join(folder, "profile"), {
      executablePath: writeStation(CHROMIUM, condition, folder, isolation),
      headless: true,
      chromiumSandbox: false,
      args: [...FLAGS, `--log-net-log=${log}`],
      env: { PATH: process.env.PATH ?? "", HOME: join(folder, "home"), TZ: "UTC" },
      timeout: 60_000,
    });
    const page = context.pages()[0] ?? (await context.newPage());
    const seen = await watch(page, condition, () => writeFileSync(startFile(folder), ""));
    await context.close();
    context = null;
    return { ...seen, fetches: fetchTimes(readFileSync(log, "utf8")) };
  } finally {
    await context?.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  }
}

const FLAGS = [
  "--proxy-pac-url=http://pac.corp.example/proxy.pac",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-domain-reliability",
  "--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,OptimizationHints,Translate,MediaRouter,NetworkPrediction,LocalNetworkAccessChecks",
];

async function watch(
  page: Page,
  { watch, later }: Condition,
  started: () => void,
): Promise<Omit<Measured, "fetches">> {
  started();
  const start = performance.now();
  const now = () => (performance.now() - start) / 1_000;
  let [firstPage, shown, afterChange]: [number | null, string | null, number | null] = [null, null, null];
  while (now() < watch || (firstPage === null && now() < 2 * watch)) {
    const text = await show(page);
    const at = now();
    if (text !== null && firstPage === null) [firstPage, shown] = [at, text];
    const changed = later !== undefined && at > LAB.changeAfter;
    if (changed && text === "proxy") afterChange ??= at - LAB.changeAfter;
    await new Promise((resolve) => setTimeout(resolve, PAGE_EVERY_MILLISECONDS));
  }
  return { firstPage, shown, afterChange };
}

/** The title of the page that came; null for an error page. */
async function show(page: Page): Promise<string | null> {
  try {
    const response = await page.goto(PAGE, { timeout: 60_000, waitUntil: "commit" });
    return response?.ok() ? await page.title() : null;
  } catch {
    return null;
  }
}
