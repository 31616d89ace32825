import type { QuickJS } from "quickjs-wasi";

/** What degenerator makes of a PAC for pac-resolver, or why it makes nothing. */
export type Rewritten =
  | { readonly text: string; readonly problem: null }
  | { readonly text: null; readonly problem: string; readonly line: number | null };

/**
 * A PAC as pac-resolver runs it: rewritten by its own degenerator to wait for look-ups.
 *
 * pac-resolver offers no way to ask for the text alone, so it gets an engine that keeps the text instead of running it.
 */
export async function rewrittenForPacResolver(pac: string): Promise<Rewritten> {
  // Loaded late: it brings a parser and a printer that nothing else needs.
  const { createPacResolver } = await import("pac-resolver");
  let text: string | null = null;
  const engine = engineThatKeeps((code) => {
    text = code;
  });
  try {
    createPacResolver(engine, pac);
  } catch (error) {
    const { message = String(error), lineNumber } = error as { message?: string; lineNumber?: number };
    return { text: null, problem: message.replace(/^Line \d+: /, ""), line: lineNumber ?? null };
  }
  return text === null
    ? { text, problem: "it was not handed to the engine", line: null }
    : { text: withoutReturnName(text), problem: null };
}

/** pac-resolver adds the name of the function that it wants back. */
function withoutReturnName(code: string): string {
  return code.replace(/;FindProxyForURL$/, "");
}

/** As much of an engine as pac-resolver's compiler touches. */
function engineThatKeeps(keep: (code: string) => void): QuickJS {
  const handle = {
    dispose: () => undefined,
    consume: (use: (handle: unknown) => unknown) => use(handle),
  };
  const stand = {
    global: handle,
    newString: () => handle,
    newFunction: () => handle,
    getProp: () => handle,
    setProp: () => undefined,
    defineProp: () => undefined,
    registerHostCallback: () => undefined,
    typeof: () => "function",
    evalCode: (code: string) => {
      keep(code);
      return handle;
    },
  };
  return stand as unknown as QuickJS;
}
