import path from "node:path";
import { describe, expect, test } from "vitest";
import { importsOf } from "./support/code.ts";
import { filesBelow, textOf } from "./support/repository.ts";

/** Imports go only to the left. */
const LAYERS = ["pac", "site", "sim", "lint", "server"];

const sources = LAYERS.flatMap(filesBelow).filter((file) => /\.ts$/.test(file));

/** Why a module may not import another one; null when it may. */
function problemWith(file: string, specifier: string): string | null {
  if (!specifier.startsWith(".")) return null;
  if (!specifier.endsWith(".ts")) return "a relative import ends in .ts";
  const target = path.posix.join(path.posix.dirname(file), specifier);
  const [from = "", to = ""] = [file, target].map((name) => name.split("/")[0] ?? "");
  if (!LAYERS.includes(to)) return "only the layers may be imported";
  if (from === to) return null;
  if (LAYERS.indexOf(to) > LAYERS.indexOf(from)) return `${to} stands above ${from}`;
  return target === `${to}/index.ts` ? null : `${to} is entered through ${to}/index.ts`;
}

describe("imports", () => {
  test.each(LAYERS)("of %s keep to the layers", (layer) => {
    const files = sources.filter((file) => file.startsWith(`${layer}/`));
    const problems = files.flatMap((file) =>
      importsOf(textOf(file)).flatMap((specifier) => {
        const problem = problemWith(file, specifier);
        return problem === null ? [] : [`${file} imports ${specifier}: ${problem}`];
      }),
    );
    expect(problems).toEqual([]);
    expect(files.flatMap((file) => importsOf(textOf(file))).length).toBeGreaterThan(0);
  });

  test("each layer is used by the next one", () => {
    for (const [i, layer] of LAYERS.slice(1).entries()) {
      const files = sources.filter((file) => file.startsWith(`${layer}/`));
      const below = new RegExp(`^(\\.\\./)+${LAYERS[i]}/index\\.ts$`);
      expect(
        files.some((file) => importsOf(textOf(file)).some((specifier) => below.test(specifier))),
        layer,
      ).toBe(true);
    }
  });
});

describe("the rule itself", () => {
  const ROWS = [
    { name: "inside a folder", file: "lint/checks/a.ts", specifier: "../syntax/b.ts", allowed: true },
    {
      name: "down, through the index",
      file: "lint/checks/a.ts",
      specifier: "../../pac/index.ts",
      allowed: true,
    },
    { name: "a package", file: "pac/a.ts", specifier: "netmask", allowed: true },
    { name: "down, past the index", file: "sim/a.ts", specifier: "../pac/chain.ts", allowed: false },
    { name: "up", file: "pac/a.ts", specifier: "../sim/index.ts", allowed: false },
    { name: "a test", file: "pac/a.ts", specifier: "../test/helpers/b.ts", allowed: false },
    { name: "without an extension", file: "pac/a.ts", specifier: "./chain", allowed: false },
  ];
  test.each(ROWS)("$name", ({ file, specifier, allowed }) =>
    expect(problemWith(file, specifier) === null).toBe(allowed),
  );

  test("sees every form of import", () => {
    const source = [
      'import type { A } from "./a.ts";',
      'import {\n  b,\n} from "./b.ts";',
      'import "./c.ts";',
      'export * from "./d.ts";',
      'export { e } from "./e.ts";',
      'const f = await import("./f.ts");',
      '// import { g } from "./g.ts";',
    ].join("\n");
    expect(importsOf(source)).toEqual(["./a.ts", "./b.ts", "./c.ts", "./d.ts", "./e.ts", "./f.ts"]);
  });
});
