import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { CHROMIUM } from "../oracle/launch.ts";
import { fetchesInNetLog } from "./fetch-times.ts";
import type { BrowserKind, LabBrowser, Shown } from "./measure.ts";

/** Starts Chromium with the lab's PAC URL; it asks for the PAC with the first page. */
export const labChromium: BrowserKind = { program: CHROMIUM, open };

async function open(inside: string, folder: string): Promise<LabBrowser> {
  const home = join(folder, "home");
  mkdirSync(home);
  const log = join(folder, "net-log.json");
  const context = await chromium.launchPersistentContext(join(folder, "profile"), {
    executablePath: inside,
    headless: true,
    chromiumSandbox: false,
    args: [...FLAGS, `--log-net-log=${log}`],
    env: { PATH: process.env.PATH ?? "", HOME: home, TZ: "UTC" },
    timeout: 60_000,
  });
  const page = context.pages()[0] ?? (await context.newPage());
  page.setDefaultTimeout(0);
  // The renderer is up before the clock starts.
  await page.goto("data:text/html,<title>ready</title>");
  return {
    begin: async () => {},
    show: (url) => show(page, url),
    finish: async () => {
      await context.close();
      return fetchesInNetLog(readFileSync(log, "utf8"));
    },
    dispose: () => context.close(),
  };
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

async function show(page: Page, url: string): Promise<Shown> {
  try {
    const response = await page.goto(url, { waitUntil: "commit" });
    return response?.ok() ? { title: await page.title() } : { error: `status ${response?.status()}` };
  } catch (error) {
    return { error: /net::\w+/.exec(String(error))?.[0] ?? String(error) };
  }
}
