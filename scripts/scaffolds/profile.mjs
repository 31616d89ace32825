/** A profile with the values of a client on somebody else's network, which refuses nothing and resolves nothing inside. */
export function profileFiles(id, constant) {
  return {
    [`sim/profiles/${id}.ts`]: `import type { Profile } from "./profile.ts";

/** Starts with the values of off-net: replace each with what was measured in this place. */
export const ${constant}: Profile = {
  id: "${id}",
  summary: "example: outside the corporate network, with the values of off-net",
  dns: "external",
  place: "outside",
  address: "192.168.178.23",
  source: "198.51.100.23",
  roundTrip: { dns: 0.02, pac: 0.03 },
};
`,
    [`test/sim/profiles/${id}.test.ts`]: `import { describe, expect, test } from "vitest";
import { DEFAULT_LIMITS, openScene, PROFILES } from "../../../sim/index.ts";
import { parseSite } from "../../../site/index.ts";
import { siteText } from "../../helpers/site-text.ts";

const PAC = \`function FindProxyForURL(url, host) {
  return isResolvable("pac.corp.example") ? "PROXY px1.corp.example:8080" : "DIRECT";
}\`;

/** What a client here makes of the PAC when the address on the Internet has this policy. */
async function answer(policy: "refuse" | "serve") {
  const listeners = \`[{ name: outside, address: 203.0.113.80, policy: \${policy} }]\`;
  const file = "pacwright.yaml";
  const scene = await openScene({
    site: { ...parseSite(siteText({ listeners }), file), file, pacFile: "proxy.pac" },
    profile: PROFILES["${id}"],
    client: "chromium",
    source: { text: PAC, file: "proxy.pac" },
    bytes: PAC.length,
    world: { now: () => 0, zone: "UTC" },
    limits: DEFAULT_LIMITS,
  });
  try {
    return await scene.ask("http://www.example.com/");
  } finally {
    scene.close();
  }
}

describe("a client in ${id}", () => {
  test("is refused at once where the address outside refuses, and asks no script", async () => {
    const { pac, chain, seen } = await answer("refuse");
    expect(pac).toMatchObject({ status: "refused", seconds: 0.05 });
    expect(chain).toEqual([{ kind: "DIRECT" }]);
    expect(seen).toBeNull();
  });

  test("gets the PAC where the address outside serves it, with the answers of external DNS", async () => {
    const { pac, dns } = await answer("serve");
    expect(pac).toMatchObject({ status: "loaded", seconds: 0.08 });
    expect(dns).toEqual([{ name: "pac.corp.example", answer: ["203.0.113.80"] }]);
  });
});
`,
    [`docs/profiles/${id}.md`]: `# ${id}

A client outside the corporate network, with the values of \`off-net\`: the starting point of a new profile.

## What a client meets here

| | |
| --- | --- |
| DNS | the site's external view |
| its own address | 192.168.178.23, unless the site says otherwise |
| the address servers see | 198.51.100.23 |
| private addresses inside | cannot be reached; packets to them vanish |

## Try it

\`\`\`console
pac-sim https://www.example.com/ --profile ${id}
\`\`\`
`,
  };
}
