import { isIP } from "node:net";
import { VIEWS, type View } from "../deployment.ts";

/** Which resolver to ask in the name of a view; in the form `address`, `address:port` or `[address]:port`. */
export type Resolvers = Readonly<Partial<Record<View, string>>>;

/** Why a value of `--resolver` cannot be used. */
export class ResolverProblem extends Error {}

/**
 * Reads one value of `--resolver`, such as `internal=10.0.0.53` or `external=[2001:db8::53]:5353`.
 *
 * @param known what was read before
 * @returns both together
 * @throws ResolverProblem with words for the person at the terminal
 */
export function readResolver(text: string, known: Resolvers = {}): Resolvers {
  const at = text.indexOf("=");
  const view = VIEWS.find((each) => each === text.slice(0, Math.max(0, at)));
  if (view === undefined)
    throw new ResolverProblem(
      at < 0
        ? `expected VIEW=ADDRESS such as internal=10.0.0.53; a file goes before this option, or after "--".`
        : `expected internal= or external= before the address.`,
    );
  if (known[view] !== undefined) throw new ResolverProblem(`${view} is given twice.`);
  const server = serverOf(text.slice(at + 1));
  if (server === null)
    throw new ResolverProblem(
      "expected an address such as 10.0.0.53, 10.0.0.53:5353 or [2001:db8::53]:5353.",
    );
  return { ...known, [view]: server };
}

/** The form that node:dns takes, or null. */
function serverOf(text: string): string | null {
  if (isIP(text) === 6) return `[${text}]`;
  const [, bracketed, plain, port] = /^(?:\[([^\]]+)\]|([^:]+))(?::(\d{1,5}))?$/.exec(text) ?? [];
  const family = bracketed === undefined ? 4 : 6;
  if (isIP(bracketed ?? plain ?? "") !== family) return null;
  return port === undefined || (Number(port) > 0 && Number(port) < 65_536) ? text : null;
}
