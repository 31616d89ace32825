/**
 * A call of a client that gives a call up at each new question about names or addresses, and makes it again from the
 * start once it has the answer: Chromium, whose resolver is in another process
 * (services/proxy_resolver/proxy_resolver_v8_tracing.cc; asked of Chromium 156). So a call with two different questions
 * runs three times, also when their answers are long known, and the script's globals keep what each run did to them.
 */
export interface Attempts {
  /** The questions whose answers the call has. */
  readonly answered: Set<string>;
  /** How many questions had been asked when the last run was given up. */
  reached: number;
  /** The runs asked different questions, so the client no longer gives up: it waits for each answer. */
  waits: boolean;
}

/** A call that has not run yet. */
export function firstAttempt(): Attempts {
  return { answered: new Set(), reached: 0, waits: false };
}

/**
 * What becomes of a question.
 *
 * @param count which question of this run it is, from 1
 * @param max how many different ones the call is answered; null: any number
 * @returns `give-up`: this run ends here; `refuse`: the call has asked too many different ones
 */
export function judge(
  attempts: Attempts,
  question: string,
  count: number,
  max: number | null,
): "answer" | "refuse" | "give-up" {
  const { answered } = attempts;
  if (answered.has(question)) return "answer";
  if (!attempts.waits && count <= attempts.reached) {
    attempts.waits = true;
    return "give-up";
  }
  if (max !== null && answered.size >= max) return "refuse";
  answered.add(question);
  if (attempts.waits) return "answer";
  attempts.reached = count;
  return "give-up";
}

/** What Chromium keeps of the messages of a run it may give up, and what it counts for each beside its letters. */
const MAX_ALERT_BYTES = 2_048;
const BYTES_OF_ALERT = 32;

/**
 * A run that says more than Chromium keeps is given up as well, and the next one waits for its answers.
 *
 * @param count of the run's messages
 * @param characters of all together, with one more for each message
 */
export function waitsAfterAlerts(attempts: Attempts, count: number, characters: number): boolean {
  if (attempts.waits) return false;
  attempts.waits = count * BYTES_OF_ALERT + (characters - count) * 2 > MAX_ALERT_BYTES;
  return attempts.waits;
}
