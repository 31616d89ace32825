import { addressFamily } from "../../address.ts";
import type { Condition } from "../condition.ts";
import { quad } from "../kinds/range.ts";
import { ANYTHING, literalTokens, type Pattern, type Token } from "../pattern.ts";
import { type Automaton, NetworkAutomaton, TokenAutomaton } from "./automaton.ts";
import type { Formula } from "./formula.ts";

/**
 * What an atom is about: the host, the URL, the own address, the address that the host or another name resolves to, or
 * nothing that can be reasoned about.
 */
export type About = "host" | "url" | "own" | "host's address" | `address of ${string}` | "unknown";

/** One statement about one text. */
export interface Atom {
  readonly about: About;
  /** Reads the text; null for what is unknown. */
  readonly automaton: Automaton | null;
  /** What an unknown atom says, in words; null: only that it is unknown. */
  readonly words: string | null;
}

const NO_DOT: Token = { chars: ".:", not: true, star: true };
const EVERY_ADDRESS = { base: 0, mask: 0 };

/** Automata by what they read, made once for a list. */
export class Automata {
  readonly #byPattern = new Map<Pattern, TokenAutomaton>();
  readonly #folding = new Map<Pattern, TokenAutomaton>();
  readonly #networks = new Map<string, NetworkAutomaton>();
  readonly #names = new Map<string, TokenAutomaton>();
  readonly everything = new TokenAutomaton([ANYTHING], false);
  readonly plain = new TokenAutomaton([NO_DOT], false);
  readonly colons = new TokenAutomaton([ANYTHING, ...literalTokens(":"), ANYTHING], false);

  ofPattern(pattern: Pattern, fold: boolean): TokenAutomaton {
    const all = fold ? this.#folding : this.#byPattern;
    const found = all.get(pattern) ?? new TokenAutomaton(pattern.tokens, fold);
    all.set(pattern, found);
    return found;
  }

  ofName(name: string): TokenAutomaton {
    const found = this.#names.get(name) ?? new TokenAutomaton(literalTokens(name), false);
    this.#names.set(name, found);
    return found;
  }

  ofNetwork(network: { readonly base: number; readonly mask: number }): NetworkAutomaton {
    const key = `${network.base} ${network.mask}`;
    const found = this.#networks.get(key) ?? new NetworkAutomaton(network);
    this.#networks.set(key, found);
    return found;
  }
}

/** Conditions without parts as formulas over atoms, each atom once. */
export class Atoms {
  readonly all: Atom[] = [];
  readonly #automata: Automata;
  /** Names other than the host whose addresses are asked for: the host may be one of them. */
  readonly #names: readonly string[];
  readonly #ids = new Map<Automaton, Map<About, number>>();
  readonly #calls = new Map<string, number>();

  /** @param conditions all that {@link formulaOf} will be asked about */
  constructor(automata: Automata, conditions: readonly Condition[]) {
    this.#automata = automata;
    this.#names = [...new Set(conditions.flatMap(nameIn))];
  }

  /** What a condition says. What it looks up of a literal address is that address. */
  formulaOf(condition: Condition): Formula {
    const { kind, test, network, resolves } = condition;
    if (kind === "plain") return this.#atom("host", this.#automata.plain);
    const subject = test?.subject ?? network?.subject ?? resolves;
    if (subject === undefined) return this.#unknown(kind === "time" ? condition.words() : null);
    const automaton =
      test !== undefined
        ? this.#automata.ofPattern(test.pattern, subject.lower && subject.of === "url")
        : network !== undefined
          ? this.#automata.ofNetwork(network)
          : this.#automata.everything;
    // isInNet of a URL looks up a name that cannot be.
    if (subject.of === "url") return network === undefined && this.#atom("url", automaton);
    if (subject.of === "own") return this.#atom("own", automaton);
    if (subject.of === "host" && network === undefined) return this.#atom("host", automaton);
    const name = subject.of === "host" ? null : (subject.name ?? null);
    return name === null ? this.#ofHostsAddress(automaton) : this.#ofNamed(name, automaton);
  }

  #ofHostsAddress(automaton: Automaton): Formula {
    const isAddress = this.#atom("host", this.#automata.ofNetwork(EVERY_ADDRESS));
    const isV6 = this.#atom("host", this.#automata.colons);
    const known = this.#names.map((name) => ({
      is: this.#atom("host", this.#automata.ofName(name)),
      address: this.#ofNamed(name, automaton),
    }));
    return {
      any: [
        { all: [isAddress, this.#atom("host", automaton)] },
        ...known.map(({ is, address }) => ({ all: [is, address] })),
        {
          all: [
            ...[isAddress, isV6, ...known.map(({ is }) => is)].map((each) => ({ not: each })),
            this.#atom("host's address", automaton),
          ],
        },
      ],
    };
  }

  #ofNamed(name: string, automaton: Automaton): Formula {
    if (quad(name) !== null) return reads(automaton, name);
    return addressFamily(name) === null && this.#atom(`address of ${name}`, automaton);
  }

  #atom(about: About, automaton: Automaton): number {
    const ids = this.#ids.get(automaton) ?? new Map<About, number>();
    this.#ids.set(automaton, ids);
    const id = ids.get(about) ?? this.all.push({ about, automaton, words: null }) - 1;
    ids.set(about, id);
    return id;
  }

  /** Calls that read the same are the same; what is opaque is like nothing else. */
  #unknown(words: string | null): number {
    const known = words === null ? undefined : this.#calls.get(words);
    const id = known ?? this.all.push({ about: "unknown", automaton: null, words }) - 1;
    if (words !== null) this.#calls.set(words, id);
    return id;
  }
}

function nameIn({ test, network, resolves }: Condition): string[] {
  const { of, name = null } = test?.subject ?? network?.subject ?? resolves ?? { of: "host" };
  return of === "dns" && name !== null && addressFamily(name) === null ? [name] : [];
}

function reads(automaton: Automaton, text: string): boolean {
  let state = automaton.start;
  for (const char of text) state = automaton.step(state, char);
  return automaton.accepts(state);
}
