import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Isolation } from "../oracle/namespace.ts";
import { labChromium } from "./chromium.ts";
import { type Browser, CHANGE_AFTER, type Condition } from "./condition.ts";
import { labFirefox } from "./firefox.ts";
import { PROBED, type Probe } from "./probe.ts";
import { type Station, writeStation } from "./station.ts";

/** A real browser in the lab, ready but not yet asked for anything. */
export interface LabBrowser {
  /** Tells it where its PAC is, unless it knows: from now on it may ask for it. */
  begin(): Promise<void>;
  /** @returns the title of the page that came, or what the browser says went wrong */
  show(url: string): Promise<Shown>;
  /** Ends it, and says at which seconds of its own clock it asked for the PAC. */
  finish(): Promise<number[]>;
  /** Ends it. Safe to call at any time, and more than once. */
  dispose(): Promise<void>;
}

export type Shown = { readonly title: string } | { readonly error: string };

/** A browser that can be started in the lab. */
export interface BrowserKind {
  /** What is to run inside the network. */
  readonly program: string;
  /** Starts it, by the program that runs it inside, with all its files in a folder. */
  open(inside: string, folder: string): Promise<LabBrowser>;
}

const KINDS: Readonly<Record<Browser, BrowserKind>> = { chromium: labChromium, firefox: labFirefox };

/** What a real browser did in a condition. Seconds since the first page was asked for. */
export interface Measured {
  readonly firstPage: number | null;
  /** What it showed: `direct`, `proxy` or `sign-on`. */
  readonly shown: string | null;
  /** How the first attempt ended, which may be an error; null: not within the time. */
  readonly firstEnd: { readonly at: number; readonly said: string } | null;
  /** The first page behind the later change that came through the proxy, since the change; null: none. */
  readonly afterChange: number | null;
  /** When the PAC was asked for, since the first time. */
  readonly fetches: readonly number[];
  /** Connections that were taken, by `address:port`: seconds since the first page was asked for. */
  readonly connections: Readonly<Record<string, readonly number[]>>;
  /** What a plain TCP client met at the PAC's address, where there is a link. */
  readonly probe: Probe | null;
  /** How long it was watched. */
  readonly watched: number;
}

/**
 * Starts a browser in a condition, asks for a page until it comes and then goes on, once a second, as long as the
 * condition is to be watched.
 */
export async function measure(
  browser: Browser,
  condition: Condition,
  isolation: Exclude<Isolation, null>,
): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), "pacwright-lab-"));
  const { program, open } = KINDS[browser];
  const network = writeStation(program, condition, folder, isolation);
  let opened: LabBrowser | null = null;
  try {
    opened = await open(network.program, folder);
    const epoch = Date.now();
    const seen = await watch(opened, condition, condition.watch[browser] ?? 0, network);
    // Some browsers end with their folder.
    const [connections, probe] = [byPlace(network, epoch), readProbe(join(folder, PROBED))];
    const fetches = await opened.finish();
    const [first = 0] = fetches;
    return {
      ...seen,
      ...arrival(condition, connections),
      connections,
      probe,
      fetches: fetches.map((at) => at - first),
    };
  } finally {
    await opened?.dispose();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  }
}

const PAGE_EVERY_MILLISECONDS = 1_000;
/** So much longer a page that has not come is waited for; a busy machine takes its time. */
const GRACE_SECONDS = 4;

type Seen = Pick<Measured, "firstPage" | "shown" | "firstEnd" | "afterChange" | "watched">;

async function watch(
  browser: LabBrowser,
  condition: Condition,
  seconds: number,
  network: Station,
): Promise<Seen> {
  const { page, later } = condition;
  network.start();
  const start = performance.now();
  const now = () => (performance.now() - start) / 1_000;
  const seen = { firstPage: null, shown: null, firstEnd: null, afterChange: null } as {
    -readonly [K in keyof Seen]: Seen[K];
  };
  const isOver = () => now() >= seconds && (seen.firstPage !== null || now() >= seconds + GRACE_SECONDS);
  const end = new AbortController();
  const timeUp = timer((seconds + GRACE_SECONDS) * 1_000, end.signal).then(() => null);
  await browser.begin();
  while (!isOver() && (later === undefined || seen.afterChange === null)) {
    const shown = await Promise.race([browser.show(page), timeUp]);
    if (shown === null) break;
    const at = now();
    seen.firstEnd ??= { at, said: "title" in shown ? shown.title : shown.error };
    if ("title" in shown) {
      if (seen.firstPage === null) [seen.firstPage, seen.shown] = [at, shown.title];
      if (at > CHANGE_AFTER && later !== undefined && shown.title === "proxy")
        seen.afterChange ??= at - CHANGE_AFTER;
    }
    await timer(PAGE_EVERY_MILLISECONDS);
  }
  end.abort();
  return { ...seen, watched: now() };
}

function timer(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timeout = setTimeout(resolve, milliseconds);
    signal?.addEventListener("abort", () => {
      clearTimeout(timeout);
      resolve();
    });
  });
}

function byPlace(network: Station, epoch: number): Measured["connections"] {
  const places: Record<string, number[]> = {};
  for (const { at, place } of network.connections()) {
    places[place] = [...(places[place] ?? []), (at - epoch) / 1_000];
  }
  return places;
}

/** The page that is only seen as a connection. */
function arrival(
  { arrives }: Condition,
  connections: Measured["connections"],
): Partial<Pick<Measured, "firstPage" | "shown">> {
  if (arrives === undefined) return {};
  const [at = null] = connections[arrives] ?? [];
  return { firstPage: at, shown: at === null ? null : "direct" };
}

function readProbe(file: string): Probe | null {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}
