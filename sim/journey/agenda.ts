/** Something that happens at a time; it may wait for an evaluation, during which the journey's clock stands still. */
type Action = () => void | Promise<void>;

interface Entry {
  readonly at: number;
  readonly action: Action;
}

/** What is still to happen, in order of time and, at the same time, of planning. */
export class Agenda {
  #entries: Entry[] = [];
  #now = 0;

  /** Seconds since the start: the time of the entry that is happening. */
  get now(): number {
    return this.#now;
  }

  /** Plans an action; one in the past happens now. Returns what takes it off again. */
  plan(at: number, action: Action): () => void {
    const entry = { at: Math.max(at, this.#now), action };
    const behind = this.#entries.findIndex((each) => each.at > entry.at);
    this.#entries.splice(behind < 0 ? this.#entries.length : behind, 0, entry);
    return () => {
      this.#entries = this.#entries.filter((each) => each !== entry);
    };
  }

  /** Lets everything happen until nothing is left, the time is over or somebody says that it is enough. */
  async run(until: number, enough: () => boolean): Promise<void> {
    while (!enough()) {
      const entry = this.#entries.shift();
      if (entry === undefined || entry.at > until) return;
      this.#now = entry.at;
      await entry.action();
    }
  }
}
