import type { Automaton } from "./automaton.ts";
import { DEAD } from "./automaton.ts";
import type { Budget } from "./budget.ts";
import { CHARACTERS, type Grammar, grammarClass, type Part } from "./grammar.ts";

/** An automaton that reads the whole text, or only the host in it. */
export interface Reader {
  readonly automaton: Automaton;
  readonly reads: "host" | "text";
}

/** The end of the host was reached: whether its reader accepted. */
const ACCEPTED = -2;

interface Node {
  readonly at: number;
  readonly states: readonly number[];
  readonly from: Node | null;
  readonly char: string;
}

/**
 * All texts of a grammar, the shortest first, as far as the readers tell them apart.
 *
 * @param hopeless asked with what is settled of the readers, null where it is open: no text that goes on from here
 *   is wanted
 * @yields each combination of what the readers say of a text, once, with the shortest such text
 * @throws TooMuch
 */
export function* texts(
  grammar: Grammar,
  readers: readonly Reader[],
  hopeless: (settled: readonly (boolean | null)[]) => boolean,
  budget: Budget,
): Generator<{ readonly text: string; readonly said: readonly boolean[] }> {
  const alphabet = alphabetFor(readers);
  const seen = new Set<string>();
  const said = new Set<string>();
  const start = { at: grammar.start, states: readers.map(({ automaton }) => automaton.start), from: null };
  // What is odd waits until there is nothing else.
  const [usual, odd]: [Node[], Node[]] = [[{ ...start, char: "" }], []];
  for (const queue of [usual, odd]) {
    for (let next = 0; next < queue.length; next++) {
      const node = queue[next];
      if (node === undefined) break;
      if (grammar.accepts(node.at)) {
        const accepted = readers.map(({ automaton }, i) => ends(automaton, node.states[i] ?? DEAD));
        const key = accepted.join();
        if (!said.has(key)) {
          said.add(key);
          yield { text: textOf(node), said: accepted };
        }
      }
      for (const char of alphabet(grammar.partAfter(node.at))) {
        const at = grammar.step(node.at, char);
        if (at < 0) continue;
        budget.pay(readers.length + 1);
        const inHost = grammar.readsHost(at);
        const wasInHost = grammar.readsHost(node.at);
        const states = readers.map((reader, i) =>
          moved(reader, node.states[i] ?? DEAD, char, inHost, wasInHost),
        );
        const key = `${at} ${states.join(" ")}`;
        if (seen.has(key)) continue;
        seen.add(key);
        if (hopeless(readers.map(({ automaton }, i) => settled(automaton, states[i] ?? DEAD)))) continue;
        const found = { at, states, from: node, char };
        if (queue === usual && grammar.isOdd(at)) odd.push(found);
        else queue.push(found);
      }
    }
  }
}

function moved(reader: Reader, state: number, char: string, inHost: boolean, wasInHost: boolean): number {
  const { automaton, reads } = reader;
  if (reads === "text" || inHost) return state < 0 ? state : automaton.step(state, char);
  return wasInHost && state >= 0 ? (automaton.accepts(state) ? ACCEPTED : DEAD) : state;
}

function ends(automaton: Automaton, state: number): boolean {
  return state === ACCEPTED || (state !== DEAD && automaton.accepts(state));
}

function settled(automaton: Automaton, state: number): boolean | null {
  return state === ACCEPTED ? true : automaton.settled(state);
}

function textOf(last: Node): string {
  const chars: string[] = [];
  for (let node: Node | null = last; node !== null; node = node.from) chars.push(node.char);
  return chars.reverse().join("");
}

/** For each part of a text the characters to be tried: one of those that nobody tells apart. */
function alphabetFor(readers: readonly Reader[]): (part: Part) => readonly string[] {
  const digits = new Set([..."0123456789"].map((char) => classesOf(readers, char)));
  const known = new Map<Part, readonly string[]>();
  return (part) => {
    const there = known.get(part);
    if (there !== undefined) return there;
    const found = new Map<string, string>();
    for (const char of CHARACTERS[part]) {
      // A number is valid by its value, so where one digit counts all of them do.
      const own = digits.size > 1 && char >= "0" && char <= "9" ? char : grammarClass(part, char);
      const key = `${own} ${classesOf(readers, char)}`;
      if (!found.has(key)) found.set(key, char);
    }
    const chars = [...found.values()];
    known.set(part, chars);
    return chars;
  };
}

function classesOf(readers: readonly Reader[], char: string): string {
  return readers.map(({ automaton }) => automaton.classOf(char)).join();
}
