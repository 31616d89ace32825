import type { SourceCode } from "eslint";
import type * as ESTree from "estree";
import { constantArguments } from "./constant-arguments.ts";
import { createFlow } from "./flow.ts";
import { constantString } from "./fold.ts";
import { type HostComparison, readComparison } from "./host-comparison.ts";
import { listTests } from "./host-lists.ts";
import { type Role, roleOf } from "./host-role.ts";
import { perProgram } from "./per-program.ts";
import { isTemplate } from "./template.ts";
import { walk } from "./walk.ts";

/** How a text is compared: `label-or-name` is `localHostOrDomainIs`, `key` a look-up in a table or list. */
export type How = HostComparison["how"] | "glob" | "label-or-name" | "key";

/** One place where the host or the URL is compared with a text that is known without running the script. */
export interface HostTest {
  readonly role: Role;
  readonly how: How;
  /** What the source calls it: `shExpMatch`, `indexOf`, `==`. */
  readonly via: string;
  /** The expression that is true or false, and its value when the text fits; null where several share one. */
  readonly condition: ESTree.Node | null;
  readonly truth: boolean;
  /** The expression that is the host or the URL. */
  readonly subject: ESTree.Node;
  /** The expression that is the text. */
  readonly node: ESTree.Expression;
  readonly text: string;
  /** True when the text is a literal right here, so that editing it changes this test and nothing else. */
  readonly inPlace: boolean;
  /** True when the same text is compared in another way too: what fails here may be right there. */
  readonly shared: boolean;
}

type Unshared = Omit<HostTest, "shared">;

const HELPERS = [
  ["shExpMatch", "glob"],
  ["dnsDomainIs", "suffix"],
  ["localHostOrDomainIs", "label-or-name"],
] as const;

/**
 * Every test of the host or the URL against a constant: by the client's functions, `==`, `switch`, string methods and
 * tables. Constants are followed into variables, parameters and tables; those that other code fills in are left out.
 */
export const hostTests = perProgram((sourceCode: SourceCode): readonly HostTest[] => {
  const tests = [
    ...helperTests(sourceCode, "host"),
    ...helperTests(sourceCode, "url"),
    ...comparisons(sourceCode),
    ...listTests(sourceCode),
  ];
  const times = new Map<ESTree.Node, number>();
  for (const { node } of tests) times.set(node, (times.get(node) ?? 0) + 1);
  const place = ({ node }: Unshared) => sourceCode.getRange(node)[0];
  return tests
    .filter(({ text }) => text !== "" && !isTemplate(text))
    .sort((one, other) => place(one) - place(other))
    .map((test) => ({ ...test, shared: times.get(test.node) !== 1 }));
});

function helperTests(sourceCode: SourceCode, role: Role): Unshared[] {
  const isOf = ({ arguments: [subject] }: ESTree.SimpleCallExpression) =>
    subject !== undefined && roleOf(sourceCode, subject) === role;
  return HELPERS.flatMap(([via, how]) =>
    constantArguments(sourceCode, via, 1, isOf).flatMap(({ call, node, text, inPlace }): Unshared[] => {
      const [subject] = call.arguments;
      return subject ? [{ role, how, via, condition: call, truth: true, subject, node, text, inPlace }] : [];
    }),
  );
}

function comparisons(sourceCode: SourceCode): Unshared[] {
  const found: HostComparison[] = [];
  walk(sourceCode, (node) => {
    found.push(...readComparison(sourceCode, node));
  });
  // A table that is compared in two ways is listed for each of them.
  const flows = new Map<string, ReturnType<typeof createFlow>>();
  return found.flatMap(({ fits, value, ...comparison }) => {
    const { how } = comparison;
    const flow = flows.get(how) ?? createFlow(sourceCode);
    flows.set(how, flow);
    return flow(value).flatMap(({ node }): Unshared[] => {
      const text = constantString(sourceCode, node);
      if (text === null || (fits !== null && text.length !== fits)) return [];
      const inPlace = node === value && node.type === "Literal";
      return [{ ...comparison, node, text, inPlace }];
    });
  });
}
