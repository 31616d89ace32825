import { withClock } from "./date-shim.ts";
import { launch, type OracleBrowser } from "./launch.ts";
import { detectIsolation, type Isolation } from "./namespace.ts";
import { type PacPeriod, readNetLog, requestKey } from "./net-log.ts";
import { pacUrl } from "./pac-switch.ts";
import { needsOwnWorld, type OracleDecision, type OracleQuestion } from "./question.ts";

type Answer = Map<string, OracleDecision>;

/** A browser that has not finished its world by then is ended. */
const MILLISECONDS_PER_WORLD = 90_000;

/** A change of PAC and a request reach the network process by different ways and may, rarely, swap places. */
const ATTEMPTS = 2;

/** Requests at the same time, for a PAC that does not remember anything. */
const AT_ONCE = 32;

/**
 * Asks the real Chromium which proxies it would use.
 *
 * @returns for each URL, as written in the question, the chain and the script error behind a DIRECT, if any. A file
 *   Chromium turns down before running it (no "FindProxyForURL" in the text) is DIRECT without an error.
 * @throws when the browser cannot be started, or logs no decision for one of the URLs
 */
export async function decideInChromium(question: OracleQuestion): Promise<Answer> {
  const [answer] = await decideAllInChromium([question]);
  if (answer === undefined) throw new Error("Chromium gave no answer");
  return answer;
}

/**
 * Asks many questions with one browser per world (addresses, DNS answers, time zone): a start takes one to three
 * seconds, each further PAC some 30 ms.
 *
 * @returns the answers in the order of the questions
 * @throws as {@link decideInChromium}; also without a network namespace when a question needs one
 */
export async function decideAllInChromium(
  questions: readonly OracleQuestion[],
  isolation: Isolation = detectIsolation(),
): Promise<Answer[]> {
  const answers = await askChromium(questions, isolation);
  questions.forEach(({ urls, pac }, index) => {
    const silent = urls.filter((url) => !answers[index]?.has(url));
    if (silent.length > 0) {
      throw new Error(`Chromium logged no decision for ${silent.join(" ")} with the PAC ${pac}`);
    }
  });
  return answers;
}

/**
 * The same, except that a URL without a decision is left out of the answer: Chromium cannot read it, or refuses to
 * open it before it looks for a proxy.
 */
export async function askChromium(
  questions: readonly OracleQuestion[],
  isolation: Isolation = detectIsolation(),
): Promise<Answer[]> {
  if (isolation === null && questions.some(needsOwnWorld)) {
    throw new Error("a PAC that looks names or addresses up can be asked only in a network namespace");
  }
  const answers = new Map<OracleQuestion, Answer>();
  for (const world of byWorld(questions)) {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const open = world.filter((question) => (answers.get(question)?.size ?? -1) < question.urls.length);
      const got = await askOnce(open, isolation);
      open.forEach((question, index) => {
        const answer = got[index] ?? new Map();
        if (answer.size > (answers.get(question)?.size ?? -1)) answers.set(question, answer);
      });
    }
  }
  return questions.map((question) => answers.get(question) ?? new Map());
}

function byWorld(questions: readonly OracleQuestion[]): OracleQuestion[][] {
  const groups = new Map<string, OracleQuestion[]>();
  for (const question of questions) {
    const key = JSON.stringify([question.addresses ?? [], question.dns, question.tz ?? "UTC"]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [question]);
    else group.push(question);
  }
  return [...groups.values()];
}

/** Asks with one browser. The decisions it did not log are missing. */
async function askOnce(questions: readonly OracleQuestion[], isolation: Isolation): Promise<Answer[]> {
  const [first] = questions;
  if (first === undefined) return [];
  const browser = await launch(first, isolation);
  const watchdog = setTimeout(() => void browser.dispose(), MILLISECONDS_PER_WORLD);
  try {
    const asked: Asked[] = [];
    for (const [index, question] of questions.entries()) asked.push(await request(browser, question, index));
    const periods = readNetLog(await browser.finish());
    const decisions = new Map(periods.map((period) => [period.pacUrl, period.decisions]));
    return asked.map(({ pac, names }) => answerOf(names, decisions.get(pac)));
  } finally {
    clearTimeout(watchdog);
    await browser.dispose();
  }
}

/** What the log has to be searched for: the URL of the PAC, and the browser's name of each requested URL. */
interface Asked {
  readonly pac: string;
  readonly names: ReadonlyMap<string, string>;
}

async function request(browser: OracleBrowser, question: OracleQuestion, index: number): Promise<Asked> {
  const { pac, bytes, now, urls, inOrder = false } = question;
  // Setting the PAC that is set already changes nothing; the number makes each another one.
  const carrier = pacUrl(bytes ?? withClock(pac, now), index);
  const canonical = await browser.canonical(urls);
  const names = new Map<string, string>();
  urls.forEach((url, at) => {
    const name = canonical[at];
    if (typeof name === "string") names.set(url, name);
  });
  await browser.setPac(carrier);
  await browser.request([...new Set(names.values())], inOrder ? 1 : AT_ONCE);
  return { pac: carrier, names };
}

function answerOf(names: Asked["names"], decisions: PacPeriod["decisions"] | undefined): Answer {
  const answer: Answer = new Map();
  for (const [url, name] of names) {
    const decision = decisions?.get(requestKey(name));
    if (decision !== undefined) answer.set(url, decision);
  }
  return answer;
}
