import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Explanation } from "../../../sim/explain/explanation.ts";
import { type Asked, openPac, type World, worldOf } from "../../../sim/index.ts";
import { type CaseWorld, OFFICE } from "../../conformance/case.ts";
import { CASES } from "../../conformance/cases.ts";
import { REALISTIC_URLS } from "../../system/urls.ts";
import { explainOpen } from "./explained.ts";

interface Question {
  readonly name: string;
  readonly pac: string;
  readonly urls: readonly string[];
  readonly world: CaseWorld;
}

/** Enough for every case; endless loops end soon. */
const LIMITS = { milliseconds: 300, memoryBytes: 64 * 1024 * 1024 };
const PACS = "test/system/pacs";
const PAGES = "docs/checks";

const conformance: Question[] = CASES.map(({ name, pac, url, world }) => ({ name, pac, urls: [url], world }));

const realistic: Question[] = readdirSync(PACS)
  .filter((file) => file.endsWith(".pac"))
  .map((file) => {
    const urls = REALISTIC_URLS.filter((_, index) => index % 3 === 0);
    return { name: file, pac: readFileSync(`${PACS}/${file}`, "utf8"), urls, world: OFFICE };
  });

/** The PACs on the pages of the checks, which the linter's tests run. */
const pages: Question[] = readdirSync(PAGES).flatMap((file) => {
  const blocks = readFileSync(`${PAGES}/${file}`, "utf8").matchAll(/^```js[^\n]*\n([\s\S]*?)^```/gm);
  const pacs = [...blocks].map(([, pac = ""]) => pac).filter((pac) => pac.includes("FindProxyForURL"));
  const urls = REALISTIC_URLS.slice(0, 3);
  return pacs.map((pac, index) => ({ name: `${file}, block ${index + 1}`, pac, urls, world: OFFICE }));
});

/** What may keep a PAC from being explained in a browser-like client, and the only case that shows it, if one does. */
const REASONS: readonly { readonly reason: RegExp; readonly only?: string }[] = [
  { reason: /^the client does not ask the PAC/ },
  { reason: /^the file is not JavaScript this client knows/ },
  { reason: /^the client does not take the file for a PAC/ },
  // The PAC counts its own calls, and a call that is started again counts twice.
  {
    reason: /^the marked copy did not do the same/,
    only: "a call starts again at each answer that was missing",
  },
];

/** A world that learns names by and by, and tells who asked it. */
function watchedWorld({ dns, addresses, now, tz }: CaseWorld): { world: World; asked: string[] } {
  const asked: string[] = [];
  const lookUp = async (name: string) => {
    asked.push(name);
    return dns[name] ?? null;
  };
  const time = now === undefined ? Date.UTC(2026, 0, 12, 17) : Date.parse(now);
  const world = worldOf(null, null, { dns: { lookUp }, now: () => time, zone: tz });
  return { world: { ...world, addresses }, asked };
}

async function run(question: Question, client: string, explains: boolean) {
  const { world, asked } = watchedWorld(question.world);
  const open = await openPac({ text: question.pac, file: "case.pac" }, client, world, LIMITS);
  const answers: Asked[] = [];
  const explanations: Explanation[] = [];
  try {
    for (const url of question.urls) {
      if (!explains) answers.push(await open.ask(url));
      else {
        const { answer, explanation } = await explainOpen(open, client, url);
        answers.push(answer);
        explanations.push(explanation);
      }
    }
    return { answers, explanations, asked };
  } finally {
    open.close();
  }
}

const BROWSERS: [string, Record<string, Question[]>][] = [
  ["chromium", { conformance, realistic, pages }],
  ["firefox", { conformance }],
];

describe.each(BROWSERS)("with --explain, %s answers and looks up the same as without", (client, groups) => {
  for (const [group, questions] of Object.entries(groups)) {
    test.each(questions)(`${group}: $name`, async (question) => {
      const without = await run(question, client, false);
      const { answers, explanations, asked } = await run(question, client, true);
      expect(answers).toEqual(without.answers);
      expect(asked).toEqual(without.asked);
      for (const [index, { explained, reason, returned, statements }] of explanations.entries()) {
        const known = REASONS.some(
          ({ reason: pattern, only }) =>
            pattern.test(reason ?? "") && (only ?? question.name) === question.name,
        );
        expect(explained || known, `${reason}`).toBe(true);
        if (!explained) expect(statements).toEqual([]);
        else if (answers[index]?.result !== null) expect(returned).not.toBeNull();
      }
    });
  }
});

// pac-resolver may fail where the copy looks names up, so only what it answers is compared.
describe("with --explain, node answers the same as without", () => {
  test.each([...conformance, ...realistic])("$name", async (question) => {
    const without = await run(question, "node", false);
    const { answers, explanations } = await run(question, "node", true);
    expect(answers).toEqual(without.answers);
    for (const { explained, reason, statements } of explanations) {
      if (!explained) expect(statements).toEqual([]);
      if (!explained)
        expect(reason).toMatch(/^pac-resolver runs a rewritten script|^the file is not|^the client does/);
    }
  });
});
