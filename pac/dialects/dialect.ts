import { type Builtin, hiddenName } from "../builtins/builtin.ts";

/** Which functions a client's script finds, and the rules of the engine around them. */
export interface Dialect {
  readonly id: string;
  readonly builtins: readonly Builtin[];
  /** How many different questions about names and addresses one call is answered; null: any number. */
  readonly maxQuestions: number | null;
  /** A result with any other than ASCII characters counts as a failed call. */
  readonly asciiResults: boolean;
  /**
   * The library and the PAC are one script, in this order. A directive at the head of the PAC ("use strict") is then a
   * mere string, and the library's tables are assigned after the PAC's functions were declared.
   */
  readonly oneScript: boolean;
  /**
   * A call that asks for an address the client does not know yet is given up, and made again when it does. What the
   * first attempt did to the script's globals stays.
   */
  readonly restarts: boolean;
  /** The addresses of a name come in the order in which the client would try them. */
  readonly sortsAddresses: boolean;
  /** A loop over the global object meets the native functions. */
  readonly enumerableNatives: boolean;
  /** The engine knows strict mode; to an older one "use strict" at the head of the PAC is a mere string. */
  readonly strictMode: boolean;
  /** The global function that is asked. */
  readonly entryPoint: string;
  /** A script that runs last before the PAC and takes away what the client's engine does not have; empty: nothing. */
  readonly removal: string;
}

/** A dialect as the two scripts a realm runs before the PAC. */
export interface DialectSource {
  /** A function expression: called with the doors, it defines the native functions. */
  readonly natives: string;
  /** A script of declarations. */
  readonly declarations: string;
  /** What stands in front of the PAC in the PAC's own script: no line break, and nothing but statements. */
  readonly prelude: string;
  readonly maxQuestions: number | null;
  readonly sortsAddresses: boolean;
  readonly entryPoint: string;
  readonly removal: string;
}

/** Joins a dialect's builtins into the scripts that define them. */
export function dialectSource(dialect: Dialect): DialectSource {
  const of = (kind: Builtin["kind"]) => dialect.builtins.filter((builtin) => builtin.kind === kind);
  const natives = of("native").map(({ id, source, ofEngine = false }) => {
    const enumerable = dialect.enumerableNatives && !ofEngine;
    return `Object.defineProperty(globalThis, "${id}", { value: ${source}, writable: true, configurable: true, enumerable: ${enumerable} });`;
  });
  const hidden = dialect.builtins.flatMap(({ id, hidden }) =>
    hidden === undefined
      ? []
      : `Object.defineProperty(globalThis, "${hiddenName(id)}", { value: ${hidden} });`,
  );
  const declared = dialect.builtins.filter(({ kind }) => kind !== "native");
  const tables = of("table").map(({ source }) => source);
  return {
    natives: `(function (doors) {\n${[...natives, ...hidden].join("\n")}\n})`,
    declarations: declared.map(({ source }) => source).join("\n"),
    prelude: dialect.oneScript ? `${tables.join(" ")}; ` : dialect.strictMode ? "" : "; ",
    maxQuestions: dialect.maxQuestions,
    sortsAddresses: dialect.sortsAddresses,
    entryPoint: dialect.entryPoint,
    removal: dialect.removal,
  };
}
