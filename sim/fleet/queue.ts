/**
 * Which of a fixed number of laptops comes next: a binary heap of indices by time, in two flat arrays, so that a
 * hundred thousand of them take a megabyte and nothing is allocated on the way.
 */
export class LaptopQueue {
  readonly #times: Float64Array;
  readonly #heap: Uint32Array;
  #size = 0;

  /** @param capacity how many laptops there are */
  constructor(capacity: number) {
    this.#times = new Float64Array(capacity);
    this.#heap = new Uint32Array(capacity);
  }

  get size(): number {
    return this.#size;
  }

  /** @param laptop one that is not in the queue */
  add(laptop: number, at: number): void {
    this.#times[laptop] = at;
    this.#heap[this.#size] = laptop;
    this.#rise(this.#size);
    this.#size += 1;
  }

  /** The laptop with the earliest time; of equal ones, the lowest number. undefined: the queue is empty. */
  take(): { laptop: number; at: number } | undefined {
    if (this.#size === 0) return undefined;
    const laptop = this.#at(0);
    this.#size -= 1;
    if (this.#size > 0) {
      this.#heap[0] = this.#at(this.#size);
      this.#sink(0);
    }
    return { laptop, at: this.#times[laptop] ?? 0 };
  }

  #rise(from: number): void {
    let place = from;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!this.#before(place, parent)) return;
      this.#swap(place, parent);
      place = parent;
    }
  }

  #sink(from: number): void {
    let place = from;
    for (;;) {
      const left = 2 * place + 1;
      if (left >= this.#size) return;
      const right = left + 1;
      const child = right < this.#size && this.#before(right, left) ? right : left;
      if (!this.#before(child, place)) return;
      this.#swap(child, place);
      place = child;
    }
  }

  #before(a: number, b: number): boolean {
    const [one, other] = [this.#at(a), this.#at(b)];
    const difference = (this.#times[one] ?? 0) - (this.#times[other] ?? 0);
    return difference < 0 || (difference === 0 && one < other);
  }

  #swap(a: number, b: number): void {
    const kept = this.#at(a);
    this.#heap[a] = this.#at(b);
    this.#heap[b] = kept;
  }

  #at(place: number): number {
    return this.#heap[place] ?? 0;
  }
}
