import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { type CaseWorld, type ConformanceCase, OFFICE } from "../conformance/case.ts";
import { CASES } from "../conformance/cases.ts";
import { clientAnswers } from "../conformance/client-answer.ts";
import { decideAllInChromium } from "./oracle/chromium.ts";
import { CHROMIUM } from "./oracle/launch.ts";
import { detectIsolation } from "./oracle/namespace.ts";
import { needsOwnWorld, type OracleDecision } from "./oracle/question.ts";
import { REALISTIC_URLS } from "./urls.ts";

const MINUTES = 60_000;
const PACS = join(import.meta.dirname, "pacs");

const installed = existsSync(CHROMIUM);
const isolation = installed ? detectIsolation() : null;
const whyNot = installed
  ? "without a network namespace (root, or user namespaces) a browser cannot be given names and addresses"
  : `${CHROMIUM} is not installed`;

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

const notes: string[] = [];
afterAll(() => {
  for (const note of notes) process.stdout.write(`${note}\n`);
});

function canAsk(question: { pac: string }): boolean {
  return installed && (isolation !== null || !needsOwnWorld(question));
}

describe("the real Chromium and the conformance table agree", () => {
  const askable = CASES.filter(canAsk);
  const decisions = new Map<string, OracleDecision>();

  test("Chromium answers every case", { timeout: 3 * MINUTES }, async ({ skip }) => {
    if (askable.length === 0) skip(whyNot);
    const questions = askable.map(({ pac, url, world }) => ({ pac, urls: [url], ...world }));
    const answers = await decideAllInChromium(questions, isolation);
    answers.forEach((answer, index) => {
      const item = askable[index];
      const decision = item && answer.get(item.url);
      if (item && decision) decisions.set(item.name, decision);
    });
    expect(decisions.size).toBe(askable.length);
    notes.push(`Chromium was asked ${decisions.size} of ${CASES.length} conformance cases`);
    if (decisions.size < CASES.length) notes.push(`the others were skipped: ${whyNot}`);
  });

  test.for(CASES.map((item) => [item.name, item] as const))("%s", ([name, item], { skip }) => {
    if (!canAsk(item)) skip(whyNot);
    const decision = decisions.get(name);
    expect(decision?.chain, item.why).toBe(item.expect.chromium);
    expect(failure(item, decision?.error ?? null), `the script error was ${decision?.error}`).toBeNull();
  });
});

describe("the real Chromium and our client agree about realistic PACs", () => {
  const files = readdirSync(PACS).filter((file) => file.endsWith(".pac"));
  const pacs = files.map((file) => ({ file, pac: readFileSync(join(PACS, file), "utf8") }));
  const askable = pacs.filter(canAsk);
  let answers: Map<string, OracleDecision>[] = [];

  test("Chromium answers every URL", { timeout: MINUTES }, async ({ skip }) => {
    if (askable.length === 0) skip(whyNot);
    const questions = askable.map(({ pac }) => ({ pac, urls: REALISTIC_URLS, ...WORLD }));
    answers = await decideAllInChromium(questions, isolation);
    const count = answers.reduce((sum, answer) => sum + answer.size, 0);
    expect(count).toBe(askable.length * REALISTIC_URLS.length);
    notes.push(
      `Chromium was asked about ${REALISTIC_URLS.length} URLs in each of ${askable.length} realistic PACs`,
    );
  });

  test.for(pacs)("$file", async ({ file, pac }, { skip }) => {
    if (!canAsk({ pac })) skip(whyNot);
    const browser = answers[askable.findIndex((asked) => asked.file === file)];
    const client = await clientAnswers("chromium", pac, REALISTIC_URLS, WORLD);
    const ours = REALISTIC_URLS.map((url, index) => [url, client[index]?.chain]);
    const theirs = REALISTIC_URLS.map((url) => [url, browser?.get(url)?.chain]);
    expect(Object.fromEntries(ours)).toEqual(Object.fromEntries(theirs));
    // A PAC that gives one answer for everything would prove little.
    expect(new Set(theirs.map(([, chain]) => chain)).size).toBeGreaterThan(3);
  });
});

/** What is wrong about the reason for the decision, or null. */
function failure({ status }: ConformanceCase, error: string | null): string | null {
  if (status === "script-error") return error === null ? "the script should have failed" : null;
  // A file that is turned down before it runs leaves no script error behind, so its chain must do.
  if (status === "load-error") return null;
  return error === null ? null : "the script should not have failed";
}
