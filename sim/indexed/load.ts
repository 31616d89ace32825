import { parse } from "acorn";
import {
  type CompiledList,
  chromiumDialect,
  compileList,
  type DecisionList,
  type Dialect,
  decisionList,
  firefoxDialect,
  MAX_PAC_BYTES,
  opaqueParts,
} from "../../pac/index.ts";
import type { Loader, PacSource } from "../engine/types.ts";
import { IndexedPac } from "./indexed-pac.ts";

/** The clients whose lists are known, and what their native functions are like. */
const DIALECTS: Readonly<
  Record<string, { readonly list: DecisionList["dialect"]; readonly dialect: Dialect }>
> = {
  chromium: { list: "chromium", dialect: chromiumDialect },
  firefox: { list: "firefox", dialect: firefoxDialect },
};

/**
 * A loader whose PACs are answered from an index of their rules, without running them, wherever that gives the same
 * answer; everything else goes to the script.
 *
 * @param script loads the script itself; it is called when a question needs it, and not before
 */
export function indexFirst(script: Loader): Loader {
  const lists = new Map<string, Read | null>();
  return async (client, pac, world, limits) => {
    const scriptOf = () => script(client, pac, world, limits);
    const known = Object.hasOwn(DIALECTS, client) ? DIALECTS[client] : undefined;
    if (known === undefined) return scriptOf();
    // Every profile asks for the same file.
    const key = `${known.list}\n${pac.text}`;
    const read = lists.get(key) ?? readList(pac, known.list);
    lists.set(key, read);
    if (read === null) return scriptOf();
    const { maxQuestions, asciiResults } = known.dialect;
    const habits = { maxQuestions, asciiResults, ipv4Only: known.list === "chromium" };
    return new IndexedPac(read.list, read.compiled, world, habits, scriptOf);
  };
}

interface Read {
  readonly list: DecisionList;
  readonly compiled: CompiledList;
}

/** The list of a PAC; null where single questions cannot be answered from it. */
function readList({ text }: PacSource, dialect: DecisionList["dialect"]): Read | null {
  // What clients refuse, by its size or because it is no script, is for the sandbox to say.
  if (text.length > MAX_PAC_BYTES || !text.includes("FindProxyForURL")) return null;
  const list = listOf(text, dialect);
  if (list === null || list.rules.every(isOpaque)) return null;
  // A script that is asked for some of the URLs only must not depend on the others.
  if (list.keepsState && list.rules.some(isOpaque)) return null;
  return { list, compiled: compileList(list) };
}

function listOf(text: string, dialect: DecisionList["dialect"]): DecisionList | null {
  try {
    return decisionList(
      parse(text, { ecmaVersion: "latest", sourceType: "script", locations: true }),
      dialect,
    );
  } catch (error) {
    // No script, or one that is nested more deeply than the stack has room for.
    if (error instanceof SyntaxError || error instanceof RangeError) return null;
    throw error;
  }
}

function isOpaque(rule: DecisionList["rules"][number]): boolean {
  return opaqueParts(rule).length > 0;
}
