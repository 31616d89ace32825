/** Which texts there are: the same as an automaton, but it knows which part of the text it is in. */
export interface Grammar {
  readonly start: number;
  /** The state after a character; -1: no text goes on like this. */
  step(state: number, char: string): number;
  /** Whether a text may end here. */
  accepts(state: number): boolean;
  /** The part of the text that the next character belongs to. */
  partAfter(state: number): Part;
  /** The character that led here belongs to the host. */
  readsHost(state: number): boolean;
  /** Nobody writes this into an example who can avoid it: another scheme than http, an IPv6 literal. */
  isOdd(state: number): boolean;
}

export type Part = "scheme" | "host" | "address" | "port" | "path";

const LETTERS = "xwyabcdefghijklmnopqrstuvz";
const DIGITS = "1203456789";
/** What stands in a path as the client passes it; everything else is escaped (URL Standard, path and query sets). */
const PATH = `/${LETTERS}${DIGITS}.?-_~%=&+:,;@!$'()*[]${LETTERS.toUpperCase()}{}|^\`\\`;

/** The characters of each part, those first that examples should be made of. */
export const CHARACTERS: Readonly<Record<Part, string>> = {
  scheme: `${LETTERS}:/${DIGITS}+-.`,
  // After "[" what URL parsers leave in a host and no name in the DNS has.
  host: `${LETTERS}${DIGITS}.-_:[/~!$&'()+,="\`{}`,
  address: `${DIGITS}abcdef:]`,
  port: `${DIGITS}/:`,
  path: PATH,
};

/** Characters that the grammar itself tells apart in a part, by themselves or as a group. */
const TOLD_APART: Readonly<Record<Part, RegExp>> = {
  // The letters of http, https, ws, wss and ftp.
  scheme: /^([hpstwf:/])$|^([a-z])$/,
  host: /^([x.:[/])$|^(\d)$|^([a-f])$/,
  address: /^([:\]])$|^(\d)$|^([a-f])$/,
  port: /^([/:])$|^(\d)$/,
  path: /^([/.?'])$|^([{}|^`\\])$/,
};

/** The same for characters that a grammar does not tell apart in a part of a text. */
export function grammarClass(part: Part, char: string): string {
  const [, alone, ...groups] = TOLD_APART[part].exec(char) ?? [];
  return alone ?? String(groups.findIndex((group) => group !== undefined));
}

/** A grammar whose states are texts that it makes up as it goes; the numbers come from here. */
export abstract class NamedStates {
  readonly #names: string[] = [];
  readonly #ids = new Map<string, number>();
  readonly #moves: Map<string, number>[] = [];

  step(state: number, char: string): number {
    const moves = this.#moves[state];
    const known = moves?.get(char);
    if (known !== undefined) return known;
    const next = this.next(this.nameOf(state), char);
    const id = next === null ? -1 : this.idOf(next);
    moves?.set(char, id);
    return id;
  }

  /** The name of the state after a character; null: there is none. */
  protected abstract next(name: string, char: string): string | null;

  protected nameOf(state: number): string {
    return this.#names[state] ?? "";
  }

  protected idOf(name: string): number {
    const known = this.#ids.get(name);
    if (known !== undefined) return known;
    const id = this.#names.push(name) - 1;
    this.#moves.push(new Map());
    this.#ids.set(name, id);
    return id;
  }
}
