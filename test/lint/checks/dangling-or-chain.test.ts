import { danglingOrChain } from "../../../lint/checks/dangling-or-chain.ts";
import { checkTable } from "../../helpers/check-table.ts";

const hosts = (count: number) => Array.from({ length: count }, (_, i) => `host == "h${i}.example"`);
const when = (...tests: string[]) =>
  `function FindProxyForURL(url, host) {\n${tests.map((test) => `  if (${test}) return "DIRECT";\n`).join("")}  return "PROXY px1:8080";\n}\n`;

checkTable(danglingOrChain, {
  valid: [
    { name: "a hundred", code: when(hosts(100).join(" || ")) },
    { name: "many short ones", code: when(...hosts(300)) },
    { name: "joined by &&", code: when(hosts(150).join(" && ")) },
    { name: "groups", code: when(hosts(90).join(" || "), hosts(90).join(" || ")) },
  ],
  invalid: [
    {
      name: "a hundred and one",
      code: when(hosts(101).join(" || ")),
      at: "2:7",
      messageId: "long",
      severity: "note",
      data: { count: 101 },
    },
    {
      name: "with brackets, behind something else",
      code: when(`isPlainHostName(host) && (${hosts(60).join(" || ")} || (${hosts(60).join(" || ")}))`),
      at: "2:33",
      messageId: "long",
      data: { count: 120 },
    },
    {
      name: "thousands, each nested in the next",
      code: when(hosts(3_000).join(" || ")),
      at: "2:7",
      messageId: "long",
    },
  ],
});
