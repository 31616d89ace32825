import { JSException } from "quickjs-wasi";
import type { DialectSource, Seen } from "../../pac/index.ts";
import { describeFailure } from "./pac-error.ts";
import { createRealm, type Realm } from "./realm.ts";
import type { Limits, PacError, PacSource, World } from "./types.ts";

/** What a marked copy gave: its string, or why it has none. */
export interface CopyOutcome {
  readonly value: string | null;
  /** The type of what it returned. */
  readonly type: string;
  readonly failure: PacError | null;
}

/** A copy of a PAC with marks in it, loaded into a realm of its own beside the PAC. It explains and never answers. */
export class Copy {
  readonly realm: Realm;
  readonly loadFailure: PacError | null;
  readonly #file: string;
  readonly #limits: Limits;
  readonly #entryPoint: string;

  /** @param prepare defines what the marks call, before the copy runs */
  static async load(
    copy: PacSource,
    dialect: DialectSource,
    world: World,
    limits: Limits,
    prepare: (realm: Realm) => void,
  ): Promise<Copy> {
    const realm = await createRealm(dialect, world, limits);
    prepare(realm);
    realm.run(dialect.removal, "(pac functions)");
    return new Copy(realm, copy, limits, dialect.entryPoint);
  }

  private constructor(realm: Realm, { text, file }: PacSource, limits: Limits, entryPoint: string) {
    this.realm = realm;
    this.#entryPoint = entryPoint;
    this.#file = file;
    this.#limits = limits;
    this.loadFailure = this.#attempt(() => realm.run(text, file)).failure;
  }

  call(seen: Seen): CopyOutcome {
    this.realm.begin();
    const { value, failure } = this.#attempt(() => this.realm.call(this.#entryPoint, seen.url, seen.host));
    return { value: value?.value ?? null, type: value?.type ?? "undefined", failure };
  }

  /** The type of the entry point; asking may run a getter of the script's. */
  typeOfEntryPoint(): { type: string; failure: PacError | null } {
    const { value, failure } = this.#attempt(() => this.realm.typeOfGlobal(this.#entryPoint));
    return { type: value ?? "undefined", failure };
  }

  dispose(): void {
    this.realm.dispose();
  }

  #attempt<T>(action: () => T): { value: T | null; failure: PacError | null } {
    try {
      return { value: action(), failure: null };
    } catch (error) {
      const failure = describeFailure(error, this.#file, this.#limits.milliseconds);
      if (error instanceof JSException) error.dispose();
      return { value: null, failure };
    }
  }
}
