/** A policy that answers every request with a short 404. */
export function policyFiles(id, constant) {
  return {
    [`server/policies/${id}.ts`]: `import { shortReply } from "../respond/reply.ts";
import type { RequestPolicy } from "./policy.ts";

const REPLY = shortReply(404, "there is no PAC here", { Connection: "close" });

/** Starts as an answer without a PAC: replace it with what these clients shall meet, and say what they make of it. */
export const ${constant}: RequestPolicy = {
  id: "${id}",
  summary: "Example: answers every request with a short 404 and closes",
  meets: "http-404",
  layer: "request",
  onRequest: () => REPLY,
};
`,
    [`test/server/policies/${id}.test.ts`]: `import { afterEach, describe, expect, test } from "vitest";
import { ask, request } from "../support/exchange.ts";
import { testListener } from "../support/site.ts";
import { started, stopServers } from "../support/world.ts";

afterEach(stopServers);

const ROWS = [
  { name: "the PAC", path: "/proxy.pac" },
  { name: "an unknown path", path: "/nothing" },
];

describe("${id} answers every request with the same 404", () => {
  test.each(ROWS)("$name", async ({ path }) => {
    const { world, port } = await started({ listeners: [testListener({ policy: "${id}" })] });
    const { status, headers, body } = await ask({ port }, request("GET", path));
    expect([status, body.toString()]).toEqual([404, "there is no PAC here\\n"]);
    expect(headers).toMatchObject({ connection: "close" });
    expect(headers).not.toHaveProperty("etag");
    expect(world.lines().at(-1)).toMatchObject({ policy: "${id}", status: 404 });
  });
});
`,
    [`docs/policies/${id}.md`]: `# ${id}

Answers every request with a short 404 and closes: the starting point of a new policy.

## What a client meets

The connection is accepted. Every request gets \`404\` and one line of text, and the connection is closed.

## In the site file

\`\`\`yaml
listeners:
  - name: internet
    address: 127.0.0.2
    port: 8080
    policy: ${id}
\`\`\`
`,
  };
}
