/**
 * A check that finds calls of `exampleHelper`, which no client has, so it stays silent until it is changed.
 *
 * @param evidence "list": it looks at the rules instead, for those that return "EXAMPLE"
 */
export function checkFiles(id, constant, evidence) {
  if (evidence === "list") return listCheckFiles(id, constant);
  return {
    [`lint/checks/${id}.ts`]: `import type { SyntaxCheck } from "../check.ts";
import { helperCalls } from "../syntax/helper-calls.ts";

/** The pattern this check starts from: replace it with the one to be found, and cite where the fact comes from. */
const EXAMPLE = "exampleHelper";

export const ${constant}: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "${id}",
    summary: "example: calls of \`exampleHelper\`",
    group: "structure",
    clients: "all",
    messages: {
      called: {
        severity: "warning",
        text: '"{{name}}" is called, which no client defines, so the script fails there; remove the call',
      },
    },
  },
  create(context) {
    return {
      "Program:exit"() {
        for (const { node, name } of helperCalls(context.sourceCode, EXAMPLE)) {
          context.report({ node, messageId: "called", data: { name } });
        }
      },
    };
  },
};
`,
    [`test/lint/checks/${id}.test.ts`]: `import { ${constant} } from "../../../lint/checks/${id}.ts";
import { checkTable } from "../../helpers/check-table.ts";

checkTable(${constant}, {
  valid: [
    { name: "another helper", code: "isPlainHostName(host);" },
    { name: "the PAC's own function of that name", code: "function exampleHelper() {}\\nexampleHelper();" },
    { name: "only mentioned", code: "typeof exampleHelper;" },
  ],
  invalid: [
    {
      name: "called",
      code: "\\n  exampleHelper(host);",
      at: "2:3",
      messageId: "called",
      data: { name: "exampleHelper" },
      severity: "warning",
    },
  ],
});
`,
    [`docs/checks/${id}.md`]: `# ${id}

Calls of \`exampleHelper\`, the pattern a new check starts from, must not be there.

## Incorrect

\`\`\`js incorrect
function FindProxyForURL(url, host) {
  if (exampleHelper(host)) return "DIRECT";
  return "PROXY px1.corp.example:8080";
}
\`\`\`

## Correct

\`\`\`js correct
function FindProxyForURL(url, host) {
  if (isPlainHostName(host)) return "DIRECT";
  return "PROXY px1.corp.example:8080";
}
\`\`\`

## Why

No client defines a function of that name. The call throws, and a client whose script throws goes DIRECT.

## When not to use it

There is no deployment in which the call works.

## Clients

All.

## See also

- [no-undefined-helper](no-undefined-helper.md): every function that neither the file nor a client defines
`,
  };
}

function listCheckFiles(id, constant) {
  return {
    [`lint/checks/${id}.ts`]: `import type { ListCheck } from "../check.ts";

/** The result this check starts from: replace it with what is to be found, and cite where the fact comes from. */
const EXAMPLE = "EXAMPLE";

export const ${constant}: ListCheck = {
  evidence: "list",
  meta: {
    id: "${id}",
    summary: "example: rules that return \`EXAMPLE\`",
    group: "reachability",
    clients: "all",
    messages: {
      found: {
        severity: "warning",
        text: 'the rule for "{{condition}}" returns "{{result}}", which is no directive; return "DIRECT"',
      },
    },
  },
  examine(list, report) {
    for (const rule of list.rules.filter(({ result }) => result === EXAMPLE)) {
      const data = { condition: rule.condition.words(), result: EXAMPLE };
      report({ messageId: "found", data, loc: list.placeOf(rule) });
    }
  },
};
`,
    [`test/lint/checks/${id}.test.ts`]: `import { ${constant} } from "../../../lint/checks/${id}.ts";
import { checkTable } from "../../helpers/check-table.ts";

const code = (result: string) =>
  \`function FindProxyForURL(url, host) {\\n  if (host === "a.example") return "\${result}";\\n  return "DIRECT";\\n}\\n\`;

checkTable(${constant}, {
  valid: [
    { name: "another result", code: code("DIRECT") },
    { name: "no list at all", code: 'var result = "EXAMPLE";' },
  ],
  invalid: [
    {
      name: "the result",
      code: code("EXAMPLE"),
      at: "2:16",
      messageId: "found",
      data: { condition: "host is a.example" },
      severity: "warning",
    },
  ],
});
`,
    [`docs/checks/${id}.md`]: `# ${id}

No rule returns \`EXAMPLE\`, the result a new list check starts from.

## Incorrect

\`\`\`js incorrect
function FindProxyForURL(url, host) {
  if (host === "www.example.com") return "EXAMPLE";
  return "PROXY px1.corp.example:8080";
}
\`\`\`

## Correct

\`\`\`js correct
function FindProxyForURL(url, host) {
  if (host === "www.example.com") return "DIRECT";
  return "PROXY px1.corp.example:8080";
}
\`\`\`

## Why

No client knows the word, so it goes DIRECT or fails.

## When not to use it

There is no deployment in which the result works.

## Clients

All.

## See also

- [valid-directive-keyword](valid-directive-keyword.md): every word that no client knows
`,
  };
}
