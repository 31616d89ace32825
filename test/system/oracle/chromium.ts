import { withClock } from "./date-shim.ts";
import { launch } from "./launch.ts";
import { detectIsolation, type Isolation } from "./namespace.ts";
import { type PacPeriod, readNetLog, requestKey } from "./net-log.ts";
import { pacUrl } from "./pac-switch.ts";
import { needsOwnWorld, type OracleDecision, type OracleQuestion } from "./question.ts";

type Answers = Map<OracleQuestion, Map<string, OracleDecision>>;

/** A browser that has not finished its world by then is ended. */
const MILLISECONDS_PER_WORLD = 90_000;

/** A change of PAC and a request reach the network process by different ways and may, rarely, swap places. */
const ATTEMPTS = 2;

/**
 * Asks the real Chromium which proxies it would use.
 *
 * @returns for each URL, as written in the question, the chain and the script error behind a DIRECT, if any. A file
 *   Chromium turns down before running it (no "FindProxyForURL" in the text) is DIRECT without an error.
 * @throws when the browser cannot be started, or logs no decision for one of the URLs
 */
export async function decideInChromium(question: OracleQuestion): Promise<Map<string, OracleDecision>> {
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
): Promise<Map<string, OracleDecision>[]> {
  if (isolation === null && questions.some(needsOwnWorld)) {
    throw new Error("a PAC that looks names or addresses up can be asked only in a network namespace");
  }
  const answers: Answers = new Map();
  for (const world of byWorld(questions)) {
    for (const [question, answer] of await askWorld(world, isolation)) answers.set(question, answer);
  }
  return questions.map((question) => answers.get(question) ?? new Map());
}

function byWorld(questions: readonly OracleQuestion[]): OracleQuestion[][] {
  const key = (q: OracleQuestion) => JSON.stringify([q.addresses ?? [], q.dns, q.tz ?? "UTC"]);
  return [...grouped(questions, key).values()];
}

function grouped(
  questions: readonly OracleQuestion[],
  key: (question: OracleQuestion) => string,
): Map<string, OracleQuestion[]> {
  const groups = new Map<string, OracleQuestion[]>();
  for (const question of questions) {
    const group = groups.get(key(question)) ?? [];
    groups.set(key(question), [...group, question]);
  }
  return groups;
}

async function askWorld(questions: readonly OracleQuestion[], isolation: Isolation): Promise<Answers> {
  const answers: Answers = new Map();
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const open = questions.filter((question) => !answers.has(question));
    if (open.length === 0) break;
    const decisions = await askOnce(open, isolation);
    for (const question of open) {
      const answer = answerOf(question, decisions.get(pacUrl(withClock(question.pac, question.now))));
      if (answer !== null) answers.set(question, answer);
    }
  }
  const silent = questions.find((question) => !answers.has(question));
  if (silent === undefined) return answers;
  throw new Error(
    `Chromium logged no decision for one of ${silent.urls.join(" ")} with the PAC ${silent.pac}`,
  );
}

/** @returns the decisions by the URL of the PAC that was in force */
async function askOnce(
  questions: readonly OracleQuestion[],
  isolation: Isolation,
): Promise<ReadonlyMap<string, PacPeriod["decisions"]>> {
  const [first] = questions;
  if (first === undefined) return new Map();
  const browser = await launch(first, isolation);
  const watchdog = setTimeout(() => void browser.dispose(), MILLISECONDS_PER_WORLD);
  try {
    // Setting the PAC that is set already changes nothing, so questions about the same text are asked together.
    for (const [pac, asked] of grouped(questions, (q) => withClock(q.pac, q.now))) {
      await browser.setPac(pac);
      await browser.request([...new Set(asked.flatMap((q) => q.urls))]);
    }
    const periods = readNetLog(await browser.finish());
    return new Map(periods.map((period) => [period.pacUrl, period.decisions]));
  } finally {
    clearTimeout(watchdog);
    await browser.dispose();
  }
}

/** null when a decision is missing. */
function answerOf(
  { urls }: OracleQuestion,
  decisions: PacPeriod["decisions"] | undefined,
): Map<string, OracleDecision> | null {
  const answer = new Map<string, OracleDecision>();
  for (const url of urls) {
    const decision = decisions?.get(requestKey(url));
    if (decision === undefined) return null;
    answer.set(url, decision);
  }
  return answer;
}
