import type { AskedAnswer, Check } from "../../lint/check.ts";
import type { Finding } from "../../lint/finding.ts";
import type { LintWorld } from "../../lint/run.ts";
import { lintText } from "./lint-text.ts";
import { siteText } from "./site-text.ts";

const ONE_CLIENT = siteText({ more: "clients: [chromium]" });

/** A simulator in which every PAC answers DIRECT, unless told otherwise. */
export function fakeWorld(answer: Partial<AskedAnswer> = {}, clock: () => number = () => 0): LintWorld {
  const usual = { chain: [], result: "DIRECT", bypassed: false, error: null, line: 1, dns: [] };
  const ask = async () => ({ ...usual, ...answer });
  const askMany = (urls: readonly string[]) => Promise.all(urls.map(ask));
  const inspect = () => Promise.reject(new Error("the toys inspect nothing"));
  return { clock, now: () => 0, opener: () => async () => ({ ask, askMany, inspect, close() {} }) };
}

/** Lints a text that belongs to a site with one client, in a simulator that is not real. */
export function lintWithToys(
  code: string,
  checks: readonly Check[],
  world: LintWorld = fakeWorld(),
  known?: readonly string[],
): Promise<Finding[]> {
  return lintText({ code, site: ONE_CLIENT, checks, world, ...(known && { known }) });
}

/** A finding in one line, without its words. */
export function inShort({ file, loc, checkId, messageId }: Finding): string {
  return `${file}:${loc.line}:${loc.column} ${checkId} ${messageId}`;
}
