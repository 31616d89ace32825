/** A client that answers as chromium does: only what is measured to differ has to be written. */
export function clientFiles(id, constant) {
  return {
    [`sim/clients/${id}.ts`]: `import type { Client } from "../engine/types.ts";
import { chromium } from "./chromium.ts";

/** Starts as chromium in everything: override each part that was measured to differ, and say where. */
export const ${constant}: Client = {
  ...chromium,
  id: "${id}",
  summary: "example: as chromium in everything",
};
`,
    [`test/sim/clients/${id}.test.ts`]: `import { describe, expect, test } from "vitest";
import { formatChain } from "../../../pac/index.ts";
import { openPac, type World } from "../../../sim/index.ts";

const WORLD: World = {
  resolve: () => null,
  addresses: ["10.20.1.23"],
  now: () => Date.UTC(2026, 6, 1, 12),
  zone: "UTC",
};

const PAC = \`function FindProxyForURL(url, host) {
  if (isPlainHostName(host)) return "DIRECT";
  return "PROXY px1.corp.example:8080; NONSENSE; DIRECT";
}\`;

/** Only the path of plain HTTP reaches the script. */
const PROXY = "PROXY px1.corp.example:8080; DIRECT";
const ROWS = [
  { url: "http://www.example.com/a?b", seen: "http://www.example.com/a?b", chain: PROXY, problems: 1 },
  { url: "https://www.example.com/a?b", seen: "https://www.example.com/", chain: PROXY, problems: 1 },
  { url: "http://intranet/", seen: "http://intranet/", chain: "DIRECT", problems: 0 },
];

describe("${id}", () => {
  test.each(ROWS)("$url", async ({ url, seen, chain, problems }) => {
    const pac = await openPac({ text: PAC, file: "proxy.pac" }, "${id}", WORLD);
    try {
      const asked = await pac.ask(url);
      expect(asked.error).toBeNull();
      expect(asked.seen?.url).toBe(seen);
      expect(formatChain(asked.chain)).toBe(chain);
      expect(asked.problems).toHaveLength(problems);
    } finally {
      pac.close();
    }
  });
});
`,
    [`docs/clients/${id}.md`]: `# ${id}

A client that does everything as \`chromium\` does: the starting point of a new client.

## How it fetches the PAC

As \`chromium\`: it gives up on a silent server after 30 s and takes at most 1,048,576 bytes.

## What the script sees

As \`chromium\`: of an \`https\` URL only the origin, of an \`http\` URL the path and the query too.

## What it makes of the result

As \`chromium\`: directives it does not know are skipped.

## Try it

\`\`\`console
pac-sim https://www.example.com/ --client ${id}
\`\`\`
`,
  };
}
