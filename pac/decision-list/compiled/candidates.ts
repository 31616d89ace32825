/** Some numbers, in a memory that is used again for each question: most have none or one. */
export class Candidates {
  #numbers = new Int32Array(64);
  #count = 0;

  clear(): void {
    this.#count = 0;
  }

  addAll(numbers: readonly number[]): void {
    for (const number of numbers) this.add(number);
  }

  add(number: number): void {
    if (this.#count === this.#numbers.length) {
      const more = new Int32Array(2 * this.#count);
      more.set(this.#numbers);
      this.#numbers = more;
    }
    this.#numbers[this.#count++] = number;
  }

  /** The number at a position; infinite behind the last. */
  at(position: number): number {
    return position < this.#count ? (this.#numbers[position] ?? 0) : Number.POSITIVE_INFINITY;
  }

  sort(): void {
    if (this.#count > 1) this.#numbers.subarray(0, this.#count).sort();
  }
}
