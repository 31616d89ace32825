import type { Knock } from "../../../../lint/live/facts.ts";
import { createProber, type Prober } from "../../../../lint/live/prober.ts";
import type { LiveWorld, Reply, Requested } from "../../../../lint/live/world.ts";

export interface FakeLiveWorld extends LiveWorld {
  /** What was asked of whom, in order: `dns SERVER NAME A`, `knock ADDRESS:PORT`, `get URL ADDRESS`. */
  readonly asked: readonly string[];
}

export interface FakeAnswers {
  /** By `SERVER NAME`, then by `NAME`; what is missing does not exist. */
  readonly dns?: Readonly<Record<string, readonly string[]>>;
  /** By `ADDRESS:PORT`; what is missing refuses. */
  readonly knocks?: Readonly<Record<string, Knock>>;
  /** By `URL`; what is missing is an empty 200. */
  readonly answers?: Readonly<Record<string, Partial<Requested>>>;
  /** Called before each probe. */
  readonly before?: (asked: string) => void;
}

/** A network of fixed answers that keeps count. Its clock moves a millisecond at each look. */
export function fakeLiveWorld({
  dns = {},
  knocks = {},
  answers = {},
  before = () => {},
}: FakeAnswers = {}): FakeLiveWorld {
  const asked: string[] = [];
  let time = 0;
  let labels = 0;
  const note = (what: string) => {
    asked.push(what);
    before(what);
  };
  return {
    asked,
    now: () => Date.UTC(2026, 6, 1),
    clock: () => time++,
    after: () => new AbortController().signal,
    randomLabel: () => `r${++labels}`,
    async ask({ name, family, server }): Promise<Reply> {
      note(`dns ${server ?? "system"} ${name} ${family === 4 ? "A" : "AAAA"}`);
      const all = dns[`${server ?? "system"} ${name}`] ?? dns[name];
      if (all === undefined) return { answer: "missing", records: [], problem: "" };
      if (all.includes("failed")) return { answer: "failed", records: [], problem: "ETIMEOUT" };
      const own = all.filter((address) => address.includes(":") === (family === 6));
      const records = own.map((address) => ({ address, ttl: 60 }));
      return { answer: own.length === 0 ? "empty" : "found", records, problem: "" };
    },
    async knock({ address, port }) {
      note(`knock ${address}:${port}`);
      return knocks[`${address}:${port}`] ?? "refused";
    },
    async request(url, address) {
      note(`get ${url.href} ${address}`);
      return { ...EMPTY, ...answers[url.href] };
    },
  };
}

const EMPTY: Requested = {
  outcome: "answered",
  problem: "",
  status: 200,
  headers: {},
  body: new Uint8Array(),
  cut: null,
  tls: null,
};

/** A prober without a limit that says nothing. */
export function quietProber(world: LiveWorld): Prober {
  return createProber({ world, limit: 1, tell: () => {}, unasked: () => {} });
}
