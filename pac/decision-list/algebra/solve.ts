import type { Condition } from "../condition.ts";
import { type About, type Atom, Atoms, type Automata } from "./atoms.ts";
import { type Budget, TooMuch } from "./budget.ts";
import { atomsOf, type Formula, reduced, truthOf } from "./formula.ts";
import { PlainGrammar } from "./plain-grammar.ts";
import { type Reader, texts } from "./search.ts";
import { UrlGrammar } from "./url-grammar.ts";
import type { Way } from "./ways.ts";
import { SOME_ADDRESS, type World } from "./world.ts";

/** A problem with more atoms than this is not begun: its states would be too many. */
const MOST_ATOMS = 120;
/** The host where no condition is about it. */
const SOME_HOST = "www.example.com";

/** What is known once a text was chosen: the world so far. */
interface Rest {
  own: string | null;
  /** By name; null for the host's own. */
  readonly addresses: Map<string | null, string | null>;
  readonly times: Set<string>;
}

/** Finds worlds in which some conditions hold and others do not. */
export class Solver {
  readonly #automata: Automata;
  readonly #budget: Budget;
  readonly #urls: UrlGrammar;
  readonly #hosts = new PlainGrammar("hosts");
  readonly #ipv4 = new PlainGrammar("IPv4");
  readonly #addresses = new PlainGrammar("addresses");

  /** @param dialect whose URLs there are */
  constructor(dialect: "chromium" | "firefox", automata: Automata, budget: Budget) {
    this.#automata = automata;
    this.#budget = budget;
    this.#urls = new UrlGrammar(dialect);
  }

  /**
   * A world in which a way holds and none of some others does, with a URL as short as can be. What is unknown, such as
   * an opaque condition, may turn out as is needed.
   *
   * @returns null when there is none
   * @throws TooMuch when the budget does not suffice to tell
   */
  world(way: Way, none: readonly Way[]): World | null {
    const all = [way, ...none].flatMap(({ positive, negative }) => [...positive, ...negative]);
    const atoms = new Atoms(this.#automata, all);
    const of = (each: Condition) => atoms.formulaOf(each);
    const holds = ({ positive, negative }: Way): Formula => ({
      all: [...positive.map(of), ...negative.map((each) => ({ not: of(each) }))],
    });
    const formula = reduced({ all: [holds(way), ...none.map((each) => ({ not: holds(each) }))] }, () => null);
    if (formula === false) return null;
    if (atoms.all.length > MOST_ATOMS) throw new TooMuch();
    return this.#withUrl(formula, atoms.all);
  }

  #withUrl(formula: Formula, atoms: readonly Atom[]): World | null {
    const about = (...what: About[]) =>
      [...atomsOf(formula)].filter((id) => what.some((each) => atoms[id]?.about === each));
    const [ofUrl, ofHost] = [about("url"), about("host")];
    if (ofUrl.length === 0 && ofHost.length === 0) {
      const rest = this.#rest(formula, atoms);
      return rest && worldOf(`http://${SOME_HOST}/`, SOME_HOST, rest);
    }
    let possible = false;
    for (const { text, said } of this.#texts(ofHost, atoms, formula, this.#hosts)) {
      const left = reduced(formula, (id) => said[ofHost.indexOf(id)] ?? null);
      const rest = this.#rest(left, atoms);
      if (rest === null) continue;
      possible = true;
      if (ofUrl.length > 0) break;
      const host = text.replace("[", "");
      return worldOf(`http://${host.includes(":") ? `[${host}]` : host}/`, host, rest);
    }
    // There are many more URLs than hosts, so they are looked at where some host will do at all.
    if (!possible) return null;
    const read = [...ofUrl, ...ofHost];
    for (const { text, said } of this.#texts(read, atoms, formula, this.#urls)) {
      const rest = this.#rest(
        reduced(formula, (id) => said[read.indexOf(id)] ?? null),
        atoms,
      );
      if (rest !== null) return worldOf(text, hostIn(text), rest);
    }
    return null;
  }

  /** Chooses addresses and times, one after the other, until the formula holds. */
  #rest(formula: Formula, atoms: readonly Atom[]): Rest | null {
    if (formula === false) return null;
    if (formula === true) return { own: null, addresses: new Map(), times: new Set() };
    const open = [...atomsOf(formula)];
    const [first = -1] = open;
    const { about, words } = atoms[first] ?? { about: "unknown", words: null };
    // Of the URL only its host is known so far.
    if (about === "unknown" || about === "url") {
      for (const truth of [false, true]) {
        const rest = this.#rest(
          reduced(formula, (id) => (id === first ? truth : null)),
          atoms,
        );
        if (rest !== null && truth && words !== null) rest.times.add(words);
        if (rest !== null) return rest;
      }
      return null;
    }
    const read = open.filter((id) => atoms[id]?.about === about);
    const without =
      about !== "own" &&
      this.#rest(
        reduced(formula, (id) => (read.includes(id) ? false : null)),
        atoms,
      );
    if (without) return without;
    const grammar = about === "own" ? this.#addresses : this.#ipv4;
    for (const { text, said } of this.#texts(read, atoms, formula, grammar)) {
      const rest = this.#rest(
        reduced(formula, (id) => said[read.indexOf(id)] ?? null),
        atoms,
      );
      if (rest === null) continue;
      if (about === "own") rest.own = text.replace("[", "");
      else rest.addresses.set(nameOf(about), text);
      return rest;
    }
    return null;
  }

  #texts(
    read: readonly number[],
    atoms: readonly Atom[],
    formula: Formula,
    grammar: UrlGrammar | PlainGrammar,
  ) {
    const readers = read.map((id): Reader => {
      const atom = atoms[id];
      if (!atom?.automaton) throw new TypeError("nothing reads what is unknown");
      return { automaton: atom.automaton, reads: atom.about === "url" ? "text" : "host" };
    });
    const at = new Map(read.map((id, i) => [id, i]));
    const hopeless = (settled: readonly (boolean | null)[]) =>
      truthOf(formula, (id) => settled[at.get(id) ?? -1] ?? null) === false;
    return texts(grammar, readers, hopeless, this.#budget);
  }
}

function nameOf(about: About): string | null {
  return about.startsWith("address of ") ? about.slice("address of ".length) : null;
}

function hostIn(url: string): string {
  return /^[^:]*:\/\/(?:\[([^\]]*)\]|([^:/]*))/.exec(url)?.slice(1).join("") ?? "";
}

function worldOf(url: string, host: string, { own, addresses, times }: Rest): World {
  const named = [...addresses].map(([name, address]) => [name ?? host, address] as const);
  return { url, host, own: own ?? SOME_ADDRESS, addresses: new Map(named), times };
}
