/** A statement about atoms, which are numbered. */
export type Formula =
  | boolean
  | number
  | { readonly not: Formula }
  | { readonly all: readonly Formula[] }
  | { readonly any: readonly Formula[] };

/** What is known of an atom: null where nothing is. */
export type Known = (atom: number) => boolean | null;

/** Whether a formula holds as far as its atoms are known. */
export function truthOf(formula: Formula, known: Known): boolean | null {
  if (typeof formula === "boolean") return formula;
  if (typeof formula === "number") return known(formula);
  if ("not" in formula) {
    const truth = truthOf(formula.not, known);
    return truth === null ? null : !truth;
  }
  const isAll = "all" in formula;
  let result: boolean | null = isAll;
  for (const part of isAll ? formula.all : formula.any) {
    const truth = truthOf(part, known);
    if (truth === !isAll) return truth;
    if (truth === null) result = null;
  }
  return result;
}

/** What is left of a formula once some atoms are known. */
export function reduced(formula: Formula, known: Known): Formula {
  if (typeof formula === "boolean") return formula;
  if (typeof formula === "number") return known(formula) ?? formula;
  if ("not" in formula) {
    const inner = reduced(formula.not, known);
    return typeof inner === "boolean" ? !inner : { not: inner };
  }
  const isAll = "all" in formula;
  const rest: Formula[] = [];
  for (const part of isAll ? formula.all : formula.any) {
    const left = reduced(part, known);
    if (left === !isAll) return left;
    if (left !== isAll) rest.push(left);
  }
  if (rest.length === 0) return isAll;
  return isAll ? { all: rest } : { any: rest };
}

/** The atoms of a formula. */
export function atomsOf(formula: Formula, into = new Set<number>()): Set<number> {
  if (typeof formula === "number") into.add(formula);
  else if (typeof formula === "object") {
    const parts = "not" in formula ? [formula.not] : "all" in formula ? formula.all : formula.any;
    for (const part of parts) atomsOf(part, into);
  }
  return into;
}
