import { formatChain, type ProxyKind } from "../../../pac/index.ts";
import { withClock } from "./date-shim.ts";
import { launchFirefox, type RunningFirefox } from "./firefox-launch.ts";
import { DECIDE, SET_NAMES } from "./firefox-script.ts";
import { detectIsolation, type Isolation } from "./namespace.ts";
import { needsOwnWorld, type OracleDecision, type OracleQuestion } from "./question.ts";

type Answer = Map<string, OracleDecision>;

/** What the script inside Firefox reports of one URL. */
interface Report {
  readonly status: number;
  readonly list: readonly (readonly [type: string, host: string, port: number])[];
  readonly messages: readonly string[];
}

/**
 * Asks the real Firefox which proxies it would use, through its own protocol proxy service: no page is loaded.
 *
 * @returns for each URL, as written in the question, the chain and the script error behind a DIRECT, if any. A result
 *   that is no string is DIRECT without an error: Firefox says nothing about it.
 * @throws when the browser cannot be started, or ends before it has answered
 */
export async function decideInFirefox(question: OracleQuestion): Promise<Answer> {
  const [answer] = await decideAllInFirefox([question]);
  if (answer === undefined) throw new Error("Firefox gave no answer");
  return answer;
}

/**
 * Asks many questions with one browser for each set of addresses and each time zone: a start takes three to ten
 * seconds, each further PAC some 20 ms.
 *
 * @returns the answers in the order of the questions
 * @throws as {@link decideInFirefox}; also without a network namespace when a question needs one
 */
export async function decideAllInFirefox(
  questions: readonly OracleQuestion[],
  isolation: Isolation = detectIsolation(),
): Promise<Answer[]> {
  const answers = await askFirefox(questions, isolation);
  questions.forEach(({ urls, pac }, index) => {
    const unread = urls.filter((url) => !answers[index]?.has(url));
    if (unread.length > 0)
      throw new Error(`Firefox cannot read ${unread.join(" ")}, asked with the PAC ${pac}`);
  });
  return answers;
}

/** The same, except that a URL Firefox cannot read is left out of the answer. */
export async function askFirefox(
  questions: readonly OracleQuestion[],
  isolation: Isolation = detectIsolation(),
): Promise<Answer[]> {
  if (isolation === null && questions.some(needsOwnWorld)) {
    throw new Error("a PAC that looks names or addresses up can be asked only in a network namespace");
  }
  const answers = new Map<OracleQuestion, Answer>();
  for (const [first, ...more] of byMachine(questions)) {
    const browser = await launchFirefox(first, isolation);
    try {
      for (const question of [first, ...more]) answers.set(question, await ask(browser, question));
    } finally {
      await browser.dispose();
    }
  }
  return questions.map((question) => answers.get(question) ?? new Map());
}

function byMachine(questions: readonly OracleQuestion[]): [OracleQuestion, ...OracleQuestion[]][] {
  const groups = new Map<string, [OracleQuestion, ...OracleQuestion[]]>();
  for (const question of questions) {
    const key = JSON.stringify([question.addresses ?? [], question.tz ?? "UTC"]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [question]);
    else group.push(question);
  }
  return [...groups.values()];
}

async function ask(browser: RunningFirefox, question: OracleQuestion): Promise<Answer> {
  const { dns, pac, bytes, now, urls } = question;
  const names = Object.entries(dns).map(([name, addresses]) => [name, addresses ?? []]);
  await browser.run(SET_NAMES, Object.fromEntries(names));
  const reports = await browser.run(DECIDE, pacUrl(bytes ?? withClock(pac, now)), urls);
  if (!Array.isArray(reports)) throw new Error(`Firefox: ${JSON.stringify(reports)} about the PAC ${pac}`);
  return new Map(
    (reports as readonly (Report | null)[]).flatMap((report, index) => {
      const url = urls[index];
      return report === null || url === undefined ? [] : [[url, decisionOf(report)] as const];
    }),
  );
}

/** The URL that carries a PAC. Firefox reads UTF-8 and looks at no charset. */
function pacUrl(pac: string | Uint8Array): string {
  const bytes = typeof pac === "string" ? Buffer.from(pac, "utf8") : Buffer.from(pac);
  return `data:application/x-ns-proxy-autoconfig;base64,${bytes.toString("base64")}`;
}

/** Firefox's names of the kinds. Its version 5 of SOCKS is plain `socks`. */
const KINDS: Readonly<Record<string, ProxyKind>> = {
  http: "PROXY",
  https: "HTTPS",
  socks4: "SOCKS4",
  socks: "SOCKS5",
};

function decisionOf({ status, list, messages }: Report): OracleDecision {
  const chain = list.map(([type, host, port]) => {
    if (type === "direct") return { kind: "DIRECT" } as const;
    const kind = KINDS[type];
    if (kind === undefined) throw new Error(`Firefox: a proxy of type "${type}"`);
    return { kind, host, port };
  });
  const said = messages.find((message) => message.startsWith("PAC Execution Error: "));
  const error = said ?? (status === 0 ? null : `status ${status.toString(16)}`);
  // No list at all is how Firefox says DIRECT.
  return { chain: chain.length === 0 ? "DIRECT" : formatChain(chain), error };
}
