/** A profile with the values of a client on somebody else's network, which leaves names and connections alone. */
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
  // What the network does to names and connections, and what comes later: the words are in site/conditions.ts.
  names: {},
  paths: [{ to: "pac", does: "pass" }],
  changes: [],
};
`,
    [`test/sim/profiles/${id}.test.ts`]: `import { describe } from "vitest";
import { everyClient, travels } from "../../helpers/journey.ts";

const profile = "${id}";

describe("where the address outside refuses: every client goes DIRECT at once", () => {
  travels({ profile }, everyClient("refused 0.13 DIRECT", "the PAC host refused at once"));
});

describe("where it serves: the PAC is loaded and says DIRECT, for the names inside do not exist", () => {
  travels({ profile, policy: "serve" }, everyClient("loaded 0.18 DIRECT", "the PAC was loaded"));
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
| names | as the view says |
| connections | pass |
| later | nothing changes |

## Try it

\`\`\`console
pac-sim https://www.example.com/ --profile ${id}
pac-sim journey https://www.example.com/ --profile ${id}
\`\`\`
`,
  };
}
