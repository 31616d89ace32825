import { existsSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import type { CaseWorld } from "../conformance/case.ts";
import { askCorpus, comparable } from "../corpus/ask.ts";
import { type CorpusClient, type CorpusPac, corpus } from "../corpus/corpus.ts";
import { urlsFor } from "../corpus/derived-urls.ts";
import { AT_HOME, AT_WORK } from "../corpus/world.ts";
import { detectIsolation, type Isolation } from "./oracle/namespace.ts";
import type { OracleDecision, OracleQuestion } from "./oracle/question.ts";

/** A browser, and the client that stands for it. */
interface Browser {
  readonly name: string;
  readonly client: CorpusClient;
  readonly program: string;
  decideAll(
    questions: readonly OracleQuestion[],
    isolation: Isolation,
  ): Promise<Map<string, OracleDecision>[]>;
}

/** One PAC, in one place, at one moment. */
interface Round {
  readonly name: string;
  readonly pac: CorpusPac;
  readonly urls: readonly string[];
  readonly world: CaseWorld;
  readonly now?: string;
}

const MINUTES = 60_000;
/** A browser is started for each so many rounds: it keeps a log of every request until it ends. */
const ROUNDS_PER_START = 40;
/** For a PAC that the catalogue gives no number, and for each further place or moment of one. */
const FEW = 40;

/** Asks a browser about every PAC of the corpus and compares its answers with those of our client. */
export function agreesAboutTheCorpus(browser: Browser): void {
  const { name: who, client, program, decideAll } = browser;
  const rounds = byPlace(corpus().flatMap(roundsOf));
  const isolation = existsSync(program) ? detectIsolation() : null;
  const whyNot = existsSync(program)
    ? "without a network namespace a browser cannot be given names and addresses"
    : `${program} is not installed`;
  let answers: readonly Map<string, OracleDecision>[] = [];
  const asked = rounds.reduce((sum, { urls }) => sum + urls.length, 0);
  afterAll(() => {
    if (answers.length > 0)
      process.stdout.write(`${who} was asked ${asked} URLs of ${corpusSize(rounds)} PACs\n`);
  });

  describe(`the real ${who} and our client agree about the corpus`, () => {
    test(`${who} answers`, { timeout: 3 * MINUTES }, async ({ skip }) => {
      if (isolation === null) skip(whyNot);
      const questions = rounds.map(questionOf);
      const decided: Map<string, OracleDecision>[] = [];
      for (let first = 0; first < questions.length; first += ROUNDS_PER_START) {
        decided.push(...(await decideAll(questions.slice(first, first + ROUNDS_PER_START), isolation)));
      }
      answers = decided;
      expect(answers.reduce((sum, answer) => sum + answer.size, 0)).toBe(asked);
    });

    const rows = rounds.map((round, index) => [round.name, round, index] as const);
    test.for(rows)("%s", { timeout: MINUTES }, async ([, round, index], { skip }) => {
      if (isolation === null) skip(whyNot);
      const { pac, urls, world, now } = round;
      const ours = await askCorpus(pac, client, urls, world, now);
      const chains = urls.map((url, at) => [url, comparable(pac, ours[at]?.chain ?? "")]);
      const theirs = urls.map((url) => [url, comparable(pac, answers[index]?.get(url)?.chain ?? "")]);
      expect(Object.fromEntries(chains)).toEqual(Object.fromEntries(theirs));
    });
  });
}

function roundsOf(pac: CorpusPac): Round[] {
  const { name, text, moves, moments, urls = FEW } = pac;
  const [first, ...later] = moments ?? [];
  const few = urlsFor(text, FEW);
  const at = first === undefined ? {} : { now: first };
  return [
    { name, pac, urls: urlsFor(text, urls), world: AT_WORK, ...at },
    ...(moves ? [{ name: `${name}, at home`, pac, urls: few, world: AT_HOME }] : []),
    ...later.map((now) => ({ name: `${name}, ${now}`, pac, urls: few, world: AT_WORK, now })),
  ];
}

/** At work first: a change of place is a new start of the browser. */
function byPlace(rounds: readonly Round[]): Round[] {
  return [AT_WORK, AT_HOME].flatMap((place) => rounds.filter(({ world }) => world === place));
}

function questionOf({ pac, urls, world, now }: Round): OracleQuestion {
  const { dns, addresses, tz } = world;
  return {
    pac: pac.text,
    urls,
    dns,
    addresses,
    tz,
    ...(pac.encoded ? { bytes: pac.bytes } : {}),
    ...(now === undefined ? {} : { now }),
  };
}

function corpusSize(rounds: readonly Round[]): number {
  return new Set(rounds.map(({ pac }) => pac.name)).size;
}
