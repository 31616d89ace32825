/**
 * Texts that a regular expression, or a glob of `shExpMatch`, is likely to match. Nothing is matched here: patterns of
 * a PAC are hostile input, and one that backtracks without end must do so in the sandbox only.
 */

/** As many texts as one pattern is worth. */
const MOST_SAMPLES = 6;
const LONGEST_SAMPLE = 300;
/** Nested groups beyond this are generated code; what is inside counts as nothing. */
const DEEPEST = 40;

/**
 * Texts made from a regular expression: each alternative once, repeats once, optional parts once with and once without.
 *
 * @param source as in `RegExp.prototype.source`; a text that is no regular expression gives some text, never an error
 * @returns at most 6, the simplest first, without duplicates
 */
export function samplesOf(source: string): string[] {
  const reader: Reader = { source, at: 0, depth: 0 };
  const samples = readAlternatives(reader).map((sample) => sample.slice(0, LONGEST_SAMPLE));
  return [...new Set(samples)].slice(0, MOST_SAMPLES);
}

interface Reader {
  readonly source: string;
  at: number;
  depth: number;
}

function readAlternatives(reader: Reader): string[] {
  const all: string[][] = [readSequence(reader)];
  while (reader.source[reader.at] === "|") {
    reader.at += 1;
    all.push(readSequence(reader));
  }
  // The first of each alternative, then the second of each.
  const samples: string[] = [];
  for (let i = 0; i < MOST_SAMPLES; i++) {
    for (const own of all) if (own[i] !== undefined) samples.push(own[i] ?? "");
  }
  return samples.slice(0, MOST_SAMPLES);
}

/** The atoms one behind the other; other samples of an atom are used one atom at a time. */
function readSequence(reader: Reader): string[] {
  const atoms: string[][] = [];
  while (reader.at < reader.source.length) {
    const c = reader.source[reader.at];
    // At the outside there is nothing that a parenthesis could close.
    if (c === "|" || (c === ")" && reader.depth > 0)) break;
    atoms.push(quantified(reader, readAtom(reader)));
  }
  const first = atoms.map(([sample = ""]) => sample);
  const samples = [first.join("")];
  for (const [i, choices] of atoms.entries()) {
    for (const choice of choices.slice(1)) {
      if (samples.length >= MOST_SAMPLES) return samples;
      samples.push(first.with(i, choice).join(""));
    }
  }
  return samples;
}

function readAtom(reader: Reader): string[] {
  const c = reader.source.charAt(reader.at);
  reader.at += 1;
  if (c === "^" || c === "$") return [""];
  if (c === ".") return ["a"];
  if (c === "\\") return [readEscape(reader)];
  if (c === "[") return [readSet(reader)];
  return c === "(" ? readGroup(reader) : [c];
}

function readGroup(reader: Reader): string[] {
  const [opening = ""] =
    /^\?(?::|=|!|<=|<!|<[^>]*>)/.exec(reader.source.slice(reader.at, reader.at + 80)) ?? [];
  reader.at += opening.length;
  reader.depth += 1;
  if (reader.depth > DEEPEST) reader.at = reader.source.length;
  const samples = readAlternatives(reader);
  reader.depth -= 1;
  if (reader.source[reader.at] === ")") reader.at += 1;
  // A look-around takes no room; what a negative one forbids must not be there.
  return /^\?(=|!|<=|<!)$/.test(opening) ? [""] : samples;
}

const CLASS_SAMPLES: Readonly<Record<string, string>> = {
  d: "1",
  w: "a",
  s: " ",
  D: "a",
  W: "-",
  S: "a",
  b: "",
  B: "",
};

function readEscape(reader: Reader): string {
  const [code] = /^(?:x[0-9a-f]{2}|u[0-9a-f]{4})/i.exec(reader.source.slice(reader.at, reader.at + 5)) ?? [];
  if (code !== undefined) {
    reader.at += code.length;
    return String.fromCharCode(Number.parseInt(code.slice(1), 16));
  }
  const c = reader.source.charAt(reader.at);
  reader.at += 1;
  return CLASS_SAMPLES[c] ?? c;
}

function readSet(reader: Reader): string {
  const end = setEnd(reader.source, reader.at);
  const inside = reader.source.slice(reader.at, end);
  reader.at = end + 1;
  const negated = inside.startsWith("^");
  const members = negated ? inside.slice(1) : inside;
  const excluded = (c: string) => members.includes(c) || (/[a-z]/.test(c) && /a-z|\\w/i.test(members));
  if (negated) return ["a", "x", "1", "-"].find((c) => !excluded(c)) ?? "_";
  if (members.startsWith("\\")) return readEscape({ source: members, at: 1, depth: 0 });
  return members.charAt(0);
}

function setEnd(source: string, from: number): number {
  for (let at = from; at < source.length; at++) {
    if (source[at] === "\\") at += 1;
    else if (source[at] === "]") return at;
  }
  return source.length;
}

function quantified(reader: Reader, samples: string[]): string[] {
  const [mark = ""] =
    /^(?:[*+?]|\{\d+(?:,\d*)?\})/.exec(reader.source.slice(reader.at, reader.at + 12)) ?? [];
  if (mark === "") return samples;
  reader.at += mark.length;
  if (reader.source[reader.at] === "?") reader.at += 1;
  const times = Number(/^\{(\d+)/.exec(mark)?.[1] ?? "1");
  const repeated = samples.map((sample) => sample.repeat(Math.min(Math.max(times, 1), 20)));
  const optional = mark === "?" || mark === "*" || times === 0;
  return optional ? [...repeated, ""] : repeated;
}
