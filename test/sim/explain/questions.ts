import { readdirSync, readFileSync } from "node:fs";
import type { Explanation } from "../../../sim/explain/explanation.ts";
import { type Asked, openPac, type World, worldOf } from "../../../sim/index.ts";
import { type CaseWorld, OFFICE } from "../../conformance/case.ts";
import { CASES } from "../../conformance/cases.ts";
import { CATALOGUE } from "../../corpus/catalogue.ts";
import { corpusPac } from "../../corpus/corpus.ts";
import { urlsFor } from "../../corpus/derived-urls.ts";
import { GENERAL_URLS } from "../../corpus/general-urls.ts";
import { explainOpen } from "./explained.ts";

export interface Question {
  readonly name: string;
  readonly pac: string;
  readonly urls: readonly string[];
  readonly world: CaseWorld;
}

/** Enough for every case; endless loops end soon. */
const LIMITS = { milliseconds: 1_500, memoryBytes: 64 * 1024 * 1024 };
const PAGES = "docs/checks";

export const conformance: Question[] = CASES.map(({ name, pac, url, world }) => ({
  name,
  pac,
  urls: [url],
  world,
}));

/** Those whose answer depends on the client: for the second browser, the rest is the same machinery again. */
export const divergent: Question[] = conformance.filter((_, index) => {
  const { chromium, firefox } = CASES[index]?.expect ?? {};
  return chromium !== firefox;
});

/** The corpus without its largest files, and without those whose answer is another one each time. */
export const realistic: Question[] = CATALOGUE.filter(({ generate, varies }) => !generate && !varies).map(
  ({ name }) => {
    const { text } = corpusPac(name);
    return { name, pac: text, urls: urlsFor(text, 4), world: OFFICE };
  },
);

/** The PACs on the pages of the checks, which the linter's tests run; what chance decides comes out otherwise each time. */
export const pages: Question[] = readdirSync(PAGES).flatMap((file) => {
  const blocks = readFileSync(`${PAGES}/${file}`, "utf8").matchAll(/^```js[^\n]*\n([\s\S]*?)^```/gm);
  const pacs = [...blocks]
    .map(([, pac = ""]) => pac)
    .filter((pac) => pac.includes("FindProxyForURL") && !pac.includes("Math.random"));
  const urls = GENERAL_URLS.slice(0, 3);
  return pacs.map((pac, index) => ({ name: `${file}, block ${index + 1}`, pac, urls, world: OFFICE }));
});

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

/** Asks about every URL in turn, with or without explaining each answer. */
export async function run(question: Question, client: string, explains: boolean) {
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
