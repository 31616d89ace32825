import type { Condition, Truth } from "../condition.ts";
import { not } from "../kinds/not.ts";
import { Automata } from "./atoms.ts";
import { TooMuch } from "./search.ts";
import { Solver } from "./solve.ts";
import { type Way, waysOfAll } from "./ways.ts";
import { questionOutOfTime, type World } from "./world.ts";

/** How much is searched through for one question about two conditions. */
const BUDGET = 400_000;

/** A world in which two conditions hold together. */
export interface Common {
  readonly world: World;
  /** False: something in it depends on the clock, or on what is not known. */
  readonly sure: boolean;
}

/** Compares conditions with each other, over the URLs of one client. */
export class Relations {
  readonly #dialect: "chromium" | "firefox";
  readonly #automata = new Automata();

  constructor(dialect: "chromium" | "firefox") {
    this.#dialect = dialect;
  }

  /**
   * Whether two conditions can hold together.
   *
   * @returns where they do, with a URL as short as can be; false: nowhere; null: that could not be found out
   */
  together(one: Condition, other: Condition): Common | false | null {
    const ways = waysOfAll([one, other], []);
    if (ways === null) return null;
    const solver = new Solver(this.#dialect, this.#automata, { left: BUDGET });
    let unsure: Common | null = null;
    try {
      for (const way of ways) {
        const world = solver.world(way, []);
        if (world === null) continue;
        if (isSureOf(way, world)) return { world, sure: true };
        unsure ??= { world, sure: false };
      }
    } catch (error) {
      if (error instanceof TooMuch) return null;
      throw error;
    }
    return unsure ?? false;
  }

  /** Whether one condition holds only where another does; null: that depends on what is not known. */
  implies(one: Condition, other: Condition): Truth {
    const found = this.together(one, not(other));
    if (found === false) return true;
    return found === null || !found.sure ? null : false;
  }

  /** Whether two conditions never hold together; null: that depends on what is not known. */
  excludes(one: Condition, other: Condition): Truth {
    const found = this.together(one, other);
    if (found === false) return true;
    return found === null || !found.sure ? null : false;
  }
}

function isSureOf({ positive, negative }: Way, world: World): boolean {
  const question = questionOutOfTime(world);
  return (
    positive.every((each) => each.evaluate(question) === true) &&
    negative.every((each) => each.evaluate(question) === false)
  );
}
