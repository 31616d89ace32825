import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { type Asked, type CaseWorld, type ConformanceCase, OFFICE } from "../conformance/case.ts";
import { CASES } from "../conformance/cases.ts";
import { clientAnswers } from "../conformance/client-answer.ts";
import { detectIsolation, type Isolation } from "./oracle/namespace.ts";
import { needsOwnWorld, type OracleDecision, type OracleQuestion } from "./oracle/question.ts";
import { REALISTIC_URLS } from "./urls.ts";

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
const PACS = join(import.meta.dirname, "pacs");

/** The world of the realistic PACs: the office, and a few more names. */
const WORLD: CaseWorld = {
  ...OFFICE,
  dns: {
    ...OFFICE.dns,
    "corp.example": ["203.0.113.5"],
    "web.dmz.corp.example": ["192.168.7.7"],
    "vpn.example.com": ["203.0.113.10"],
    vpn: ["10.9.9.9"],
    "meet.example.net": ["198.51.100.17"],
    "node1.lab.example.org": ["172.20.1.1"],
    "chat.example.com": ["192.0.2.130"],
    "click.example.com": ["100.64.1.1"],
  },
};

/** Asks a browser every case of the table and every realistic PAC, and compares. Prints how much was asked. */
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
  describe(`the real ${browser.name} and our client agree about realistic PACs`, () => comparePacs(setting));
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

function comparePacs({ browser, isolation, canAsk, whyNot, notes }: Setting): void {
  const files = readdirSync(PACS).filter((file) => file.endsWith(".pac"));
  const pacs = files.map((file) => ({ file, pac: readFileSync(join(PACS, file), "utf8") }));
  const askable = pacs.filter(canAsk);
  let answers: Map<string, OracleDecision>[] = [];

  test(`${browser.name} answers every URL`, { timeout: MINUTES }, async ({ skip }) => {
    if (askable.length === 0) skip(whyNot);
    const questions = askable.map(({ pac }) => ({ pac, urls: REALISTIC_URLS, ...WORLD }));
    answers = await browser.decideAll(questions, isolation);
    const count = answers.reduce((sum, answer) => sum + answer.size, 0);
    expect(count).toBe(askable.length * REALISTIC_URLS.length);
    notes.push(
      `${browser.name} was asked about ${REALISTIC_URLS.length} URLs in each of ${askable.length} realistic PACs`,
    );
  });

  test.for(pacs)("$file", async ({ file, pac }, { skip }) => {
    if (!canAsk({ pac })) skip(whyNot);
    const answer = answers[askable.findIndex((asked) => asked.file === file)];
    const client = await clientAnswers(browser.client, pac, REALISTIC_URLS, WORLD);
    const ours = REALISTIC_URLS.map((url, index) => [url, client[index]?.chain]);
    const theirs = REALISTIC_URLS.map((url) => [url, answer?.get(url)?.chain]);
    expect(Object.fromEntries(ours)).toEqual(Object.fromEntries(theirs));
    // A PAC that gives one answer for everything would prove little.
    expect(new Set(theirs.map(([, chain]) => chain)).size).toBeGreaterThan(2);
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
