/** How much work may still be done; shared by all questions about one list. */
export class Budget {
  #left: number;

  /** @param steps how many steps of reasoning; some millions take a second */
  constructor(steps: number) {
    this.#left = steps;
  }

  /**
   * Pays for work.
   *
   * @throws TooMuch when nothing is left
   */
  pay(steps: number): void {
    this.#left -= steps;
    if (this.#left < 0) throw new TooMuch();
  }
}

/** Thrown when a question cannot be answered with the work that is allowed: nothing is known then. */
export class TooMuch extends Error {}

/** What a question gives; null where it is too much. */
export function unlessTooMuch<T>(ask: () => T): T | null {
  try {
    return ask();
  } catch (error) {
    if (error instanceof TooMuch) return null;
    throw error;
  }
}
