import type { AnyNode, DoWhileStatement, ForStatement, WhileStatement } from "acorn";
import { childrenOf, namesIn } from "./functions.ts";
import type { Machine } from "./machine.ts";
import { behindSeparators, keyOfText, partOf, type Text, type Turn } from "./parts.ts";
import { numberOf, type Scope } from "./scope.ts";
import { segmentsAt } from "./segments.ts";
import type { Stored } from "./store.ts";
import { casesOf, type Value } from "./values.ts";

export type Loop = ForStatement | WhileStatement | DoWhileStatement;

/** What a loop changes, by number, and whether that is counted up. */
export type Changed = ReadonlyMap<number, boolean>;

/** Names have labels, and nothing else that is taken off piece by piece is looked up in tables. */
export const SEPARATOR = ".";

/** The names that a loop gives values to, and whether that is counting; those of arrays it shortens; all it reads. */
export interface LoopNames {
  readonly set: Map<string, boolean>;
  readonly shifted: Set<string>;
  readonly read: Set<string>;
}

/** Variables and arrays that a loop changes. */
export function changedIn(machine: Machine, node: Loop, scope: Scope): Changed {
  const { set, shifted } = namesOf(machine, node);
  const changed = new Map<number, boolean>();
  for (const [name, counts] of set) {
    const id = numberOf(scope, name);
    if (id !== null) changed.set(id, counts);
  }
  for (const name of shifted) {
    const object = valueNamed(machine, scope, name);
    if (object?.t === "reference") changed.set(object.id, false);
  }
  return changed;
}

/** The text that is taken apart: what the variables of the loop begin with; null: there is none. */
export function startOf(machine: Machine, node: Loop, scope: Scope, changed: Changed): Text | null {
  const texts: Text[] = [];
  for (const [id, counts] of changed) {
    const content = machine.store.get(id);
    if (content === undefined || "members" in content) continue;
    const text = textIn(content);
    if (text !== null) texts.push(bare(text));
    if (!counts || content.t !== "constant" || content.value !== 0) continue;
    for (const name of namesOf(machine, node).read) {
      const object = valueNamed(machine, scope, name);
      const segments = object?.t === "reference" ? segmentsAt(machine, object.id) : null;
      if (segments?.t === "segments" && segments.text !== null && segments.separator === SEPARATOR)
        texts.push(segments.text);
    }
  }
  return texts.find((text) => texts.every((each) => offset(text, each) !== null)) ?? null;
}

/**
 * What a variable has in it in some turn, when so many more labels are off than in that turn; null: the loop does not
 * take labels off it.
 */
export function withTurn(
  content: Stored,
  to: { start: Text; turn: Turn; plus: number; counts: boolean },
): Value | null {
  if (content === undefined || "members" in content) return null;
  const moved = (text: Text): Text | null => {
    const off = offset(to.start, bare(text));
    if (off === null) return null;
    const rest = partOf({
      of: to.start,
      separator: SEPARATOR,
      from: to.turn,
      at: off + to.plus,
      single: false,
    });
    return { ...rest, before: text.before, behind: text.behind };
  };
  if (content.t === "constant" && content.value === 0 && to.counts)
    return { t: "turns", text: to.start, of: SEPARATOR, turn: to.turn, plus: to.plus };
  const given = textIn(content);
  const text = given && moved(given);
  if (given === null || text === null) return null;
  if (content.t === "text") return { ...content, text };
  if (content.t === "segments") return { ...content, text };
  if (content.t !== "index") return null;
  return { ...content, text, within: keyOfText(content.within) === keyOfText(given) ? text : content.within };
}

/** A loop is read once for each of so many texts that it may begin with. */
const MOST_STARTS = 3;

/** Reads a loop for each of the few texts that it may take apart, and joins what becomes of them. */
export function forEachStart(
  machine: Machine,
  node: Loop,
  scope: Scope,
  depth: number,
  run: () => boolean,
): boolean {
  if (depth === MOST_STARTS || machine.store.loaded === 0) return run();
  for (const id of changedIn(machine, node, scope).keys()) {
    const content = machine.store.get(id);
    if (content === undefined || "members" in content || content.t !== "cases") continue;
    const [first, ...rest] = content.cases;
    const all = [...content.cases.map(({ value }) => value), content.otherwise];
    if (first === undefined || rest.length > 1 || !all.some((each) => textIn(each) !== null)) continue;
    const later = rest.length === 0 ? content.otherwise : casesOf(rest, content.otherwise);
    const runWith = (value: Value) => () => {
      machine.store.set(id, value);
      return forEachStart(machine, node, scope, depth + 1, run);
    };
    if (machine.path.includes(first.condition)) return runWith(first.value)();
    return machine.decide(first.condition, runWith(first.value), runWith(later));
  }
  return run();
}

function textIn(content: Value): Text | null {
  if (content.t === "text") return content.text;
  if (content.t === "index" && content.last === 0 && content.needle === SEPARATOR) return content.text;
  return content.t === "segments" && content.separator === SEPARATOR ? content.text : null;
}

function bare(text: Text): Text {
  return { ...text, before: "", behind: "" };
}

/** How many labels are off one text to make another; null: that is not how it is made. */
function offset(from: Text, to: Text): number | null {
  const wanted = keyOfText(to);
  const count = [0, 1, 2].find((each) => keyOfText(behindSeparators(from, SEPARATOR, each)) === wanted);
  return count ?? null;
}

function valueNamed(machine: Machine, scope: Scope, name: string): Value | null {
  const id = numberOf(scope, name);
  const content = id === null ? undefined : machine.store.get(id);
  return content === undefined || "members" in content ? null : content;
}

function namesOf(machine: Machine, node: Loop): LoopNames {
  const there = machine.loops.get(node);
  if (there !== undefined) return there;
  const names: LoopNames = { set: new Map(), shifted: new Set(), read: new Set() };
  const rest: AnyNode[] = [node];
  for (let at = rest.pop(); at !== undefined; at = rest.pop()) {
    note(at, names);
    rest.push(...childrenOf(at));
  }
  machine.loops.set(node, names);
  return names;
}

function note(node: AnyNode, { set, shifted, read }: LoopNames): void {
  if (node.type === "Identifier") read.add(node.name);
  if (node.type === "AssignmentExpression")
    for (const name of namesIn(node.left)) set.set(name, node.operator === "+=");
  if (node.type === "VariableDeclarator") for (const name of namesIn(node.id)) set.set(name, false);
  if (node.type === "UpdateExpression" && node.argument.type === "Identifier")
    set.set(node.argument.name, node.operator === "++");
  if (node.type !== "CallExpression" || node.callee.type !== "MemberExpression") return;
  const { object, property } = node.callee;
  if (object.type === "Identifier" && property.type === "Identifier" && property.name === "shift")
    shifted.add(object.name);
}
