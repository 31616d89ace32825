import { addressFamily } from "../../pac/index.ts";
import type { NameRules } from "../../site/index.ts";
import type { DnsAnswer, Resolver } from "../dns/resolver.ts";

/** A resolver on the network as a laptop finds it at one moment. */
export interface NameService {
  readonly resolve: Resolver;
  /** The same for the names of pages, which a site need not list. */
  readonly resolvePage: Resolver;
  readonly rules: NameRules;
  /** Seconds for one question. */
  readonly roundTrip: number;
}

/** What asking for a name gave, and how long it took. */
export interface NameLookup {
  readonly answer: DnsAnswer | null;
  readonly seconds: number;
  /** Seconds this answer still has; null: it was asked for just now. */
  readonly cachedFor: number | null;
}

/** Windows keeps "does not exist" for 5 s (MaxNegativeCacheTtl of its DNS client); others do not keep it longer. */
const NEGATIVE_SECONDS = 5;

/** The C library asks twice and waits 5 s each time (resolv.conf(5), options timeout and attempts). */
const SILENT_SECONDS = 10;

interface Entry {
  readonly answer: DnsAnswer | null;
  readonly until: number;
}

/**
 * What a client knows of names, on the journey's own clock: the operating system's cache, which keeps an answer for its
 * TTL through every change of network (that is how a laptop goes on asking the Internet's address after its VPN came
 * up), and in front of it the client's own, if it has one.
 */
export class NameCache {
  readonly #keptSeconds: number;
  readonly #system = new Map<string, Entry>();
  readonly #own = new Map<string, Entry>();

  /** @param keptSeconds what the client's own cache keeps an answer for at least; 0: it has none */
  constructor(keptSeconds = 0) {
    this.#keptSeconds = keptSeconds;
  }

  /** @param at seconds on the journey's clock */
  lookUp(name: string, service: NameService, at: number): NameLookup {
    const own = this.#own.get(name);
    if (own !== undefined && own.until > at)
      return { answer: own.answer, seconds: 0, cachedFor: own.until - at };
    const looked = this.#askTheSystem(name, service, at);
    if (looked.answer === null || this.#keptSeconds === 0) return looked;
    const keep = Math.max(this.#keptSeconds, looked.cachedFor ?? 0);
    this.#own.set(name, { answer: looked.answer, until: at + looked.seconds + keep });
    return looked;
  }

  /** The client has noticed a new address: what it kept itself is gone, what the system keeps is not. */
  newAddress(): void {
    this.#own.clear();
  }

  #askTheSystem(name: string, service: NameService, at: number): NameLookup {
    const entry = this.#system.get(name);
    if (entry !== undefined && entry.until > at)
      return { answer: entry.answer, seconds: 0, cachedFor: entry.until - at };
    const answer = service.resolve(name);
    // Addresses and localhost are known without a resolver.
    if (answer === null && service.rules.silent === true)
      return { answer, seconds: SILENT_SECONDS, cachedFor: null };
    const keep = answer === null ? NEGATIVE_SECONDS : (answer.ttl ?? 0);
    const seconds = addressFamily(name) === null ? service.roundTrip : 0;
    if (keep > 0) this.#system.set(name, { answer, until: at + seconds + keep });
    return { answer, seconds, cachedFor: null };
  }
}
