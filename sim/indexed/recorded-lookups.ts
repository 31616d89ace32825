import type { Lookups } from "../../pac/index.ts";
import type { Lookup, World } from "../engine/types.ts";

/** What distinguishes the browsers, as far as an index needs to know. */
export interface LookupHabits {
  /** How many different questions about names and addresses one call is answered; null: any number. */
  readonly maxQuestions: number | null;
  /** `dnsResolve` gives IPv4 addresses only. */
  readonly ipv4Only: boolean;
  /** A result with any other than ASCII characters is a failure. */
  readonly asciiResults: boolean;
}

/** A name that is longer is no name (RFC 1035, 2.3.4), and the script's own functions do not ask for it either. */
const MOST_CHARACTERS = 253;

/** Asks a world as the native functions of a client do, and remembers what was asked. One question at a time. */
export class RecordedLookups implements Lookups {
  /** The names asked for since {@link begin}, in order, each once. */
  lookups: Lookup[] = [];
  /** A name that the world must look up first. */
  missing: string | null = null;
  readonly #world: World;
  readonly #habits: LookupHabits;
  #asksOwnAddress = false;

  constructor(world: World, habits: LookupHabits) {
    this.#world = world;
    this.#habits = habits;
  }

  begin(): void {
    if (this.lookups.length > 0) this.lookups = [];
    this.missing = null;
    this.#asksOwnAddress = false;
  }

  resolve(name: string): string | null | undefined {
    // An IPv6 literal has rules of its own, and an IPv4-mapped one different ones in each client.
    if (name.includes(":") || name.length > MOST_CHARACTERS) return undefined;
    const earlier = this.lookups.find((lookup) => lookup.name === name);
    const answer = earlier === undefined ? this.#world.resolve(name) : earlier.answer;
    if (answer === undefined) {
      this.missing ??= name;
      return undefined;
    }
    if (earlier === undefined) this.lookups.push({ name, answer });
    if (this.#asksTooMuch()) return undefined;
    const found = this.#habits.ipv4Only ? answer?.find(isIpv4) : answer?.[0];
    return found ?? null;
  }

  ownAddress(): string | undefined {
    this.#asksOwnAddress = true;
    if (this.#asksTooMuch()) return undefined;
    // Chromium gives an IPv6 address where it has nothing else, Firefox 127.0.0.1: left to the script.
    const { addresses } = this.#world;
    return addresses.length === 0 ? "127.0.0.1" : addresses.find(isIpv4);
  }

  /** What happens behind the limit is left to the script. */
  #asksTooMuch(): boolean {
    const { maxQuestions } = this.#habits;
    return maxQuestions !== null && this.lookups.length + (this.#asksOwnAddress ? 1 : 0) > maxQuestions;
  }

  /** The clock is the script's: nothing else knows the zones and the mistakes of its functions. */
  time(): undefined {
    return undefined;
  }
}

function isIpv4(address: string): boolean {
  return !address.includes(":");
}
