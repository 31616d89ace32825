import type { Condition, Truth } from "../condition.ts";
import { unlessTooMuch } from "./budget.ts";
import { clearlyExcludes } from "./implications.ts";
import type { Solver } from "./solve.ts";
import { type Splitter, wayHolds } from "./ways.ts";
import { Inquiry, type World } from "./world.ts";

/** A world in which two conditions hold together. */
export interface Common {
  readonly world: World;
  /** False: that depends on the clock, or on what is opaque. */
  readonly sure: boolean;
}

/** Compares conditions with each other, over the URLs that a client asks about. */
export class Relations {
  readonly #splitter: Splitter;
  readonly #solver: Solver;

  constructor(splitter: Splitter, solver: Solver) {
    this.#splitter = splitter;
    this.#solver = solver;
  }

  /**
   * Whether all of some conditions hold together somewhere, and none of some others.
   *
   * @returns where they do, with a URL as short as can be; false: nowhere; null: that could not be found out
   */
  together(all: readonly Condition[], none: readonly Condition[] = []): Common | false | null {
    return unlessTooMuch(() => {
      let unsure: Common | false = false;
      for (const way of this.#splitter.waysOf(all, none)) {
        const world = clearlyExcludes(way) ? null : this.#solver.world(way, []);
        if (world === null) continue;
        if (wayHolds(way, new Inquiry(world, false)) === true) return { world, sure: true };
        unsure ||= { world, sure: false };
      }
      return unsure;
    });
  }

  /** Whether one condition holds only where another does; null: that depends on what is not known. */
  implies(one: Condition, other: Condition): Truth {
    return truthOfNone(this.together([one], [other]));
  }

  /** Whether two conditions never hold together; null: that depends on what is not known. */
  excludes(one: Condition, other: Condition): Truth {
    return truthOfNone(this.together([one, other]));
  }
}

function truthOfNone(found: Common | false | null): Truth {
  if (found === false) return true;
  return found?.sure ? false : null;
}
