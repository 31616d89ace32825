/** Names that a piece of the script can see, each with the number of its variable. */
export interface Scope {
  readonly names: Map<string, number>;
  readonly parent: Scope | null;
}

/** The scope of the global variables. */
export function outermost(scope: Scope): Scope {
  let at = scope;
  while (at.parent !== null) at = at.parent;
  return at;
}

/** The number of a variable, or null when no scope declares the name. */
export function numberOf(scope: Scope, name: string): number | null {
  for (let at: Scope | null = scope; at !== null; at = at.parent) {
    const found = at.names.get(name);
    if (found !== undefined) return found;
  }
  return null;
}
