import { type Builtin, hiddenName } from "../builtins/builtin.ts";

/** Which functions a client's script finds. */
export interface Dialect {
  readonly id: string;
  readonly builtins: readonly Builtin[];
}

/** A dialect as the two scripts a realm runs before the PAC. */
export interface DialectSource {
  /** A function expression: called with the doors, it defines the native functions. */
  readonly natives: string;
  /** A script of declarations. */
  readonly library: string;
}

/** Joins a dialect's builtins into the scripts that define them. */
export function dialectSource(dialect: Dialect): DialectSource {
  const of = (kind: Builtin["kind"]) => dialect.builtins.filter((builtin) => builtin.kind === kind);
  const natives = of("native").map(
    ({ id, source }) =>
      `Object.defineProperty(globalThis, "${id}", { value: ${source}, writable: true, configurable: true });`,
  );
  const hidden = dialect.builtins.flatMap(({ id, hidden }) =>
    hidden === undefined
      ? []
      : `Object.defineProperty(globalThis, "${hiddenName(id)}", { value: ${hidden} });`,
  );
  return {
    natives: `(function (doors) {\n${[...natives, ...hidden].join("\n")}\n})`,
    library: of("library")
      .map(({ source }) => source)
      .join("\n"),
  };
}
