import { preferLookupTable } from "../../../lint/checks/prefer-lookup-table.ts";
import { checkTable } from "../../helpers/check-table.ts";

const rules = (count: number, test: (i: number) => string) =>
  `function FindProxyForURL(url, host) {\n${Array.from({ length: count }, (_, i) => `  if (${test(i)}) return "DIRECT";\n`).join("")}  return "PROXY px1:8080";\n}\n`;
const isHost = (i: number) => `host == "h${i}.example"`;

checkTable(preferLookupTable, {
  valid: [
    { name: "a few", code: rules(99, isHost) },
    { name: "domains, which are no keys", code: rules(200, (i) => `dnsDomainIs(host, ".h${i}.example")`) },
    { name: "hosts with something else", code: rules(200, (i) => `${isHost(i)} && isPlainHostName(host)`) },
    {
      name: "one long condition is dangling-or-chain's business",
      code: rules(1, () => Array.from({ length: 200 }, (_, i) => isHost(i)).join(" || ")),
    },
    { name: "URLs", code: rules(200, (i) => `url == "http://h${i}.example/"`) },
  ],
  invalid: [
    {
      name: "a hundred hosts",
      code: rules(100, isHost),
      at: "2:7",
      messageId: "many",
      severity: "note",
      data: { count: 100, last: 101 },
    },
    {
      name: "else-ifs, and other rules between them",
      code: rules(240, (i) => (i % 2 === 0 ? isHost(i) : `dnsDomainIs(host, ".h${i}.example")`)).replaceAll(
        '";\n  if',
        '";\n  else if',
      ),
      at: "2:7",
      messageId: "many",
      data: { count: 120 },
    },
  ],
});
