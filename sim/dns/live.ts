import { canonicalName, knownWithoutAsking } from "./names.ts";

/** Looks a name up for real. null: it does not exist, or nobody answers. */
export type LookUp = (name: string) => Promise<readonly string[] | null>;

/** A world's DNS that must be asked: unknown names are undefined until `fetch` has looked them up, once each. */
export function liveDns(lookUp: LookUp): {
  resolve(name: string): readonly string[] | null | undefined;
  fetch(name: string): Promise<void>;
} {
  const known = new Map<string, readonly string[] | null>();
  return {
    resolve(asked) {
      const name = canonicalName(asked);
      return name === null ? null : (knownWithoutAsking(name) ?? known.get(name));
    },
    async fetch(asked) {
      const name = canonicalName(asked);
      if (name !== null && !known.has(name)) known.set(name, await lookUp(name));
    },
  };
}
