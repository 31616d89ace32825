/** What happens in each second of a simulated span; memory is a few numbers a second, however many laptops. */
export class Series {
  readonly #changes: Float64Array;
  readonly #counts: Float64Array;

  constructor(seconds: number) {
    this.#counts = new Float64Array(seconds);
    this.#changes = new Float64Array(seconds + 1);
  }

  /** So many events at once; beyond the span nothing is counted. */
  count(at: number, events: number): void {
    const second = Math.floor(at);
    if (second >= 0 && second < this.#counts.length)
      this.#counts[second] = (this.#counts[second] ?? 0) + events;
  }

  /** So many things that last from one time to another; a second counts them by the share of it they are there. */
  hold(from: number, to: number, things: number): void {
    const first = Math.floor(from);
    const last = Math.floor(to);
    if (first === last) {
      this.count(from, things * (to - from));
      return;
    }
    this.count(from, things * (first + 1 - from));
    this.count(to, things * (to - last));
    this.#change(first + 1, things);
    this.#change(last, -things);
  }

  /** The figures of all seconds. */
  perSecond(): Float64Array {
    let held = 0;
    return this.#counts.map((count, second) => {
      held += this.#changes[second] ?? 0;
      return count + held;
    });
  }

  #change(second: number, things: number): void {
    const place = Math.min(second, this.#changes.length - 1);
    this.#changes[place] = (this.#changes[place] ?? 0) + things;
  }
}
