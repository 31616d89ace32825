import { type Contents, NOWHERE, NotUnderstood, type Value } from "./values.ts";

export type Stored = Value | Contents | undefined;
/** What a part of the script changed: number to what is there after it. */
export type Changes = ReadonlyMap<number, Stored>;

export const NO_CHANGES: Changes = new Map();

/**
 * Variables, arrays and objects by number. A branch of the script is read on a store that can be taken back, so that
 * what it changed can be joined with what the other branch changed.
 */
export class Store {
  readonly #now = new Map<number, Stored>();
  /** For each open branch: what was there before, of all that it changed; `made`: what is newer was made in it. */
  readonly #branches: { readonly before: Map<number, Stored>; made: number }[] = [];
  /** Arrays and objects, which can be got hold of wherever they were made. */
  readonly #objects = new Set<number>();
  #next = 0;
  #oldest = 0;
  /** Numbers below are from the time when the file was loaded. */
  loaded = 0;
  /** Counts what was changed where it lies. */
  version = 0;
  /** What was made at load and is changed by a call. */
  readonly changedByCalls = new Set<number>();

  allocate(content: Stored): number {
    this.#now.set(this.#next, content);
    return this.#next++;
  }

  /** The number of what is made next. */
  get next(): number {
    return this.#next;
  }

  /** An array or an object. */
  allocateObject(content: Stored): number {
    const id = this.allocate(content);
    this.#objects.add(id);
    return id;
  }

  /** A function was made, and keeps the variables around it for longer than the branches in which they were made. */
  keepVariables(): void {
    for (const branch of this.#branches) branch.made = Number.POSITIVE_INFINITY;
  }

  #isOlder(id: number, made: number): boolean {
    return id < made || this.#objects.has(id);
  }

  get(id: number): Stored {
    return this.#now.get(id);
  }

  set(id: number, content: Stored): void {
    this.#mayChange(id);
    if (id < this.loaded) this.changedByCalls.add(id);
    const branch = this.#branches.at(-1);
    if (branch !== undefined && id < branch.made && !branch.before.has(id))
      branch.before.set(id, this.#now.get(id));
    this.#now.set(id, content);
  }

  /** Changes an array or an object where it lies, which nobody may have to take back. */
  change(id: number, run: () => void): void {
    this.#mayChange(id);
    if (id < this.loaded) this.changedByCalls.add(id);
    this.version++;
    run();
  }

  /**
   * Nothing that is there now may be changed, because what is done is done for one of several values.
   *
   * @param before what this gave earlier: back to that
   */
  keepOlder(before = this.#next): number {
    const earlier = this.#oldest;
    this.#oldest = before;
    return earlier;
  }

  #mayChange(id: number): void {
    if (id < this.#oldest) throw new NotUnderstood("something is changed for one of several values", NOWHERE);
  }

  /** From now on, changes to what exists are changes by a call. */
  endOfLoad(): void {
    this.loaded = this.#next;
  }

  get depth(): number {
    return this.#branches.length;
  }

  /** All changes since a depth, of what was made before. */
  since(depth: number, made: number): Changes {
    const changes = new Map<number, Stored>();
    for (let i = depth; i < this.#branches.length; i++) {
      for (const id of this.#branches[i]?.before.keys() ?? [])
        if (this.#isOlder(id, made)) changes.set(id, this.#now.get(id));
    }
    return changes;
  }

  /** Runs something, takes back what it changed, and says what that was. */
  apart<T>(run: () => T): { readonly value: T; readonly changes: Changes } {
    const before = new Map<number, Stored>();
    this.#branches.push({ before, made: this.#next });
    try {
      const value = run();
      if (before.size === 0) return { value, changes: NO_CHANGES };
      const changes = new Map<number, Stored>();
      for (const id of before.keys()) changes.set(id, this.#now.get(id));
      return { value, changes };
    } finally {
      this.#branches.pop();
      for (const [id, content] of before) this.#now.set(id, content);
    }
  }

  apply(changes: Changes): void {
    for (const [id, content] of changes) this.set(id, content);
  }
}
