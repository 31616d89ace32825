import { existsSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import type { Asked, ConformanceCase } from "../conformance/case.ts";
import { CASES } from "../conformance/cases.ts";
import { detectIsolation, type Isolation } from "./oracle/namespace.ts";
import { needsOwnWorld, type OracleDecision, type OracleQuestion } from "./oracle/question.ts";

/** A browser that can be asked, and the client that stands for it. */
export interface Browser {
  readonly name: string;
  readonly client: Asked;
  readonly program: string;
  decideAll(
    questions: readonly OracleQuestion[],
    isolation: Isolation,
  ): Promise<Map<string, OracleDecision>[]>;
  /** Cases it cannot be asked together with others, with the reason. */
  readonly apart: ReadonlyMap<string, string>;
  /** It says why a call failed even when the script did not throw but returned something else than a string. */
  readonly namesEveryFailure: boolean;
}

const MINUTES = 60_000;

/** Asks a browser every case of the table and compares. Prints how much was asked. */
export function agreesWith(browser: Browser): void {
  const installed = existsSync(browser.program);
  const isolation = installed ? detectIsolation() : null;
  const setting: Setting = {
    browser,
    isolation,
    canAsk: (question) => installed && (isolation !== null || !needsOwnWorld(question)),
    whyNot: installed
      ? "without a network namespace (root, or user namespaces) a browser cannot be given names and addresses"
      : `${browser.program} is not installed`,
    notes: [],
  };
  afterAll(() => {
    for (const note of setting.notes) process.stdout.write(`${note}\n`);
  });
  describe(`the real ${browser.name} and the conformance table agree`, () => compareTable(setting));
}

interface Setting {
  readonly browser: Browser;
  readonly isolation: Isolation;
  readonly canAsk: (question: { pac: string }) => boolean;
  readonly whyNot: string;
  readonly notes: string[];
}

function compareTable({ browser, isolation, canAsk, whyNot, notes }: Setting): void {
  const { name: who, client, apart } = browser;
  const askable = CASES.filter((item) => canAsk(item) && !apart.has(item.name));
  const decisions = new Map<string, OracleDecision>();

  test(`${who} answers every case`, { timeout: 3 * MINUTES }, async ({ skip }) => {
    if (askable.length === 0) skip(whyNot);
    const questions = askable.map(({ pac, url, world }) => ({ pac, urls: [url], ...world }));
    const answers = await browser.decideAll(questions, isolation);
    answers.forEach((answer, index) => {
      const item = askable[index];
      const decision = item && answer.get(item.url);
      if (item && decision) decisions.set(item.name, decision);
    });
    expect(decisions.size).toBe(askable.length);
    notes.push(`${who} was asked ${decisions.size} of ${CASES.length} conformance cases`);
    for (const [name, reason] of apart) notes.push(`"${name}" was left out: ${reason}`);
    if (decisions.size + apart.size < CASES.length) notes.push(`the others were skipped: ${whyNot}`);
  });

  test.for(CASES.map((item) => [item.name, item] as const))("%s", ([name, item], { skip }) => {
    const reason = apart.get(name) ?? (canAsk(item) ? null : whyNot);
    if (reason !== null) skip(reason);
    const decision = decisions.get(name);
    expect(decision?.chain, item.why).toBe(item.expect[client]);
    const error = decision?.error ?? null;
    expect(misreported(browser, item, error), `the script error was ${error}`).toBeNull();
  });
}

/** What is wrong about the reason for the decision, or null. */
function misreported(
  { client, namesEveryFailure }: Browser,
  { status }: ConformanceCase,
  error: string | null,
): string | null {
  if (status[client] === "script-error") {
    return error === null && namesEveryFailure ? "the script should have failed" : null;
  }
  // A file that is turned down before it runs leaves no script error behind, so its chain must do.
  if (status[client] === "load-error") return null;
  return error === null ? null : "the script should not have failed";
}
