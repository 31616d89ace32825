/** A check that finds calls of `exampleHelper`, which no client has, so it stays silent until it is changed. */
export function checkFiles(id, constant) {
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
