import type { SourceCode } from "eslint";
import { staticKey } from "./node.ts";
import { perProgram } from "./per-program.ts";
import { walk } from "./walk.ts";

export interface RuntimeNames {
  /** Names that come into being as properties of the global object. */
  readonly assigned: ReadonlySet<string>;
  /** Code is made at run time, or `with` is used: any name may mean anything. */
  readonly evaluates: boolean;
}

const GLOBAL_OBJECTS: ReadonlySet<string> = new Set(["globalThis", "self", "window", "root", "global"]);

/** What gives names a meaning that no declaration shows. */
export const runtimeNames = perProgram((sourceCode: SourceCode): RuntimeNames => {
  const assigned = new Set<string>();
  let evaluates = false;
  walk(sourceCode, (node) => {
    if (node.type === "WithStatement") evaluates = true;
    if (node.type === "AssignmentExpression" && node.left.type === "MemberExpression") {
      const { object } = node.left;
      const key = staticKey(node.left);
      const global =
        object.type === "ThisExpression" || (object.type === "Identifier" && GLOBAL_OBJECTS.has(object.name));
      if (global && key !== null) assigned.add(key);
    }
    if (node.type === "CallExpression" || node.type === "NewExpression") {
      const { callee } = node;
      if (callee.type === "Identifier" && (callee.name === "eval" || callee.name === "Function"))
        evaluates = true;
    }
  });
  return { assigned, evaluates };
});
