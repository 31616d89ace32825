import type { Lookups, Question } from "../condition.ts";
import { quad } from "../kinds/range.ts";
import { time } from "../kinds/time.ts";

/** All that conditions can ask about: a URL, and where and when the client is. */
export interface World {
  readonly url: string;
  readonly host: string;
  /** What `myIpAddress` gives. */
  readonly own: string;
  /** What names resolve to; null, and what is not named: nothing. */
  readonly addresses: ReadonlyMap<string, string | null>;
  /** The calls of `timeRange` and the like that are true, in words. */
  readonly times: ReadonlySet<string>;
}

/** An address that no PAC has a rule for, so that rules about addresses are only met where they are meant. */
export const SOME_ADDRESS = "198.51.100.23";

/** A world in which no name resolves. */
export function worldAt(url: string, host: string): World {
  return { url, host, own: SOME_ADDRESS, addresses: new Map(), times: new Set() };
}

/** A question in a world. It notes what was looked up for an answer. */
export class Inquiry implements Question, Lookups {
  readonly url: string;
  readonly host: string;
  readonly lookups: Lookups = this;
  readonly #world: World;
  readonly #knowsTime: boolean;
  #facts: Set<string> | null = null;

  /** @param knowsTime false: what depends on the clock is not known */
  constructor(world: World, knowsTime: boolean) {
    this.url = world.url;
    this.host = world.host;
    this.#world = world;
    this.#knowsTime = knowsTime;
  }

  resolve(name: string): string | null {
    if (isAddress(name)) return name;
    const found = this.#world.addresses.get(name) ?? null;
    // Chromium asks for IPv4 alone, so an IPv6 literal has no address (`dnsResolve` of one, asked of Chromium 156).
    if (!name.includes(":"))
      this.#note(found === null ? `${name} does not resolve` : `${name} resolves to ${found}`);
    return found;
  }

  ownAddress(): string {
    this.#note(`the own address is ${this.#world.own}`);
    return this.#world.own;
  }

  time(helper: string, values: readonly (string | number)[]): boolean | undefined {
    return this.#knowsTime ? this.#world.times.has(time(helper, values).words()) : undefined;
  }

  /** What was looked up so far, in words. */
  get facts(): readonly string[] {
    return this.#facts === null ? [] : [...this.#facts];
  }

  #note(fact: string): void {
    this.#facts ??= new Set();
    this.#facts.add(fact);
  }
}

/** True for a dotted address. */
function isAddress(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return last >= 0x30 && last <= 0x39 && quad(text) !== null;
}
