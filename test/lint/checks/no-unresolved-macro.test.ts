import { noUnresolvedMacro } from "../../../lint/checks/no-unresolved-macro.ts";
import { checkTable } from "../../helpers/check-table.ts";

const returning = (result: string) => `function FindProxyForURL(url, host) {\n  return ${result};\n}\n`;
const testing = (test: string) =>
  `function FindProxyForURL(url, host) {\n  if (${test}) return "DIRECT";\n  return "PROXY px1:8080";\n}\n`;

checkTable(noUnresolvedMacro, {
  valid: [
    { name: "filled in", code: returning('"PROXY px1.corp.example:8080; DIRECT"') },
    {
      name: "a template literal, which is filled in by the script",
      code: `var GATEWAY = "px1";\n${returning("`PROXY ${GATEWAY}:80`")}`,
    },
    {
      name: "filled in by the script itself",
      code: returning(
        '"PROXY ${GATEWAY}:80; PROXY {{ second }}:80".replace("${GATEWAY}", host).replace(/\\{\\{ *second *\\}\\}/g, host)',
      ),
    },
    {
      name: "letters that a URL encodes",
      code: testing('shExpMatch(url, "*%e2%80%93*") || shExpMatch(url, "*%AB%CD*")'),
    },
    {
      name: "braces and signs of other kinds",
      code: testing(
        '/a{2}b{{c}}/.test(host) || host === "{" || host === "50%" || host === "a@b" || host === "$1"',
      ),
    },
    { name: "in a comment", code: `// ${"$"}{GATEWAY} is filled in by the portal\n${returning('"DIRECT"')}` },
    { name: "names that begin with an underscore", code: testing('host === "_ldap._tcp.corp.example"') },
  ],
  invalid: [
    {
      name: "of a hosted service",
      code: returning('"PROXY ${GATEWAY}:80; PROXY ${SECONDARY.GATEWAY}:80; DIRECT"'),
      findings: [
        { at: "2:17", messageId: "result", severity: "error", data: { name: "GATEWAY", more: "" } },
        { at: "2:38", messageId: "result", data: { name: "SECONDARY.GATEWAY" } },
      ],
    },
    {
      name: "once for all places, where it is a proxy",
      code: `function FindProxyForURL(url, host) {\n  if (host === "\${GATEWAY}") return "DIRECT";\n  return "PROXY \${GATEWAY}:80";\n}\n`,
      at: "3:17",
      messageId: "result",
      data: { more: " (in 2 places)" },
    },
    {
      name: "of template engines",
      code: returning('"PROXY {{ .Proxy }}:80; PROXY <%= proxy %>:80"'),
      findings: [
        { at: "2:17", messageId: "result" },
        { at: "2:40", messageId: "result", data: { name: "proxy" } },
      ],
    },
    {
      name: "of scripts",
      code: returning('"PROXY %PROXY_HOST%:80; PROXY @PROXY@:80"'),
      findings: [
        { at: "2:17", messageId: "result" },
        { at: "2:40", messageId: "result" },
      ],
    },
    {
      name: "in a constant",
      code: `var P = "PROXY {{proxy}}:80";\n${returning("P")}`,
      at: "1:16",
      messageId: "result",
    },
    {
      name: "in a comparison",
      code: testing('dnsDomainIs(host, ".{{ domain }}")'),
      at: "2:27",
      messageId: "text",
      data: { name: "domain" },
    },
  ],
});
