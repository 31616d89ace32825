import { winhttpDialect, winhttpExDialect } from "../../pac/index.ts";
import { jscriptSyntaxError } from "./jscript-syntax.ts";
import { refusedPac } from "./refused-pac.ts";
import { loadInSandbox } from "./sandbox.ts";
import type { Limits, LoadedPac, PacError, PacSource, World } from "./types.ts";

/**
 * Loads a PAC as Windows does, as far as that is known: an engine of ECMAScript 3, and FindProxyForURLEx before
 * FindProxyForURL.
 *
 * Which of the two a script defines is known only when it has run, and what it finds depends on that. So it is run
 * with Microsoft's functions first, and without them when it turns out to define FindProxyForURL alone.
 */
export async function loadLikeWinhttp(pac: PacSource, world: World, limits: Limits): Promise<LoadedPac> {
  const unreadable = jscriptSyntaxError(pac.text);
  if (unreadable !== null) return refusedPac(unreadable);
  const preferred = await loadInSandbox(pac, winhttpExDialect, world, limits);
  if (preferred.loadError?.code !== "no-entry-point") return inWordsOfJscript(preferred);
  preferred.dispose();
  return inWordsOfJscript(await loadInSandbox(pac, winhttpDialect, world, limits));
}

/** Says of an exception what the engine has to do with it. */
function inWordsOfJscript(pac: LoadedPac): LoadedPac {
  const some = pac.askSome?.bind(pac);
  return {
    get loadError() {
      return told(pac.loadError);
    },
    async ask(seen, options) {
      const answer = await pac.ask(seen, options);
      return { ...answer, error: told(answer.error) };
    },
    ...(some && {
      async askSome(seen, options) {
        const answers = await some(seen, options);
        return answers.map((answer) => ({ ...answer, error: told(answer.error) }));
      },
    }),
    dispose: () => pac.dispose(),
  };
}

function told(error: PacError | null): PacError | null {
  const reason = error === null ? "" : reasonOf(error.message);
  return error === null || reason === "" ? error : { ...error, message: `${error.message}; ${reason}` };
}

const EXTENSIONS = new Set(winhttpExDialect.builtins.map(({ id }) => id));

function reasonOf(message: string): string {
  const missing = /^ReferenceError: (\w+) is not defined$/.exec(message)?.[1];
  if (missing !== undefined && EXTENSIONS.has(missing))
    return "only a script with FindProxyForURLEx finds it";
  const late = missing === undefined ? /^TypeError: .*not a function$/.test(message) : missing in globalThis;
  return late ? "winhttp's engine is JScript, with the library of ECMAScript 3" : "";
}
