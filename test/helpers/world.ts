import type { Limits, World } from "../../sim/index.ts";

export interface FakeWorld extends World {
  /** Names in the order they were really looked up; only a world that must be asked looks anything up. */
  readonly fetched: readonly string[];
}

export interface FakeWorldOptions {
  /** Name to addresses. A name that is missing does not exist. */
  readonly dns?: Readonly<Record<string, readonly string[]>>;
  readonly addresses?: readonly string[];
  /** ISO 8601. */
  readonly now?: string;
  readonly zone?: string;
  /** Answers are known only after they were fetched, as from a real resolver. */
  readonly mustAsk?: boolean;
}

/** A world of fixed answers that keeps count of its look-ups. Monday noon in Greenwich unless told otherwise. */
export function fakeWorld({
  dns = {},
  addresses = ["10.20.1.23"],
  now = "2026-01-12T12:00:00Z",
  zone = "UTC",
  mustAsk = false,
}: FakeWorldOptions = {}): FakeWorld {
  const fetched: string[] = [];
  const answers = new Map(Object.entries(dns));
  return {
    fetched,
    addresses,
    zone,
    now: () => Date.parse(now),
    resolve: (name) => (mustAsk && !fetched.includes(name) ? undefined : (answers.get(name) ?? null)),
    ...(mustAsk ? { fetch: async (name: string) => void fetched.push(name) } : {}),
  };
}

/** Enough for every honest script of the tests; an endless one ends soon. */
export const SHORT: Limits = { milliseconds: 200, memoryBytes: 32 * 1024 * 1024 };
