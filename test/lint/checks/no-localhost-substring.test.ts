import { noLocalhostSubstring } from "../../../lint/checks/no-localhost-substring.ts";
import { checkTable } from "../../helpers/check-table.ts";

const testing = (test: string, then = '"DIRECT"', other = '"PROXY px1:8080"') =>
  `function FindProxyForURL(url, host) {\n  if (${test}) return ${then};\n  return ${other};\n}\n`;

checkTable(noLocalhostSubstring, {
  valid: [
    {
      name: "everything else is DIRECT too",
      code: testing('host.indexOf("localhost") >= 0', '"DIRECT"', '"DIRECT"'),
    },
    { name: "the name itself", code: testing('host == "localhost" || shExpMatch(host, "localhost")') },
    {
      name: "the names below it",
      code: testing(
        'dnsDomainIs(host, ".localhost") || shExpMatch(host, "*.localhost") || host.endsWith(".localhost")',
      ),
    },
    {
      name: "the end, without a dot: nobody can register such a name",
      code: testing('shExpMatch(host, "*localhost") || dnsDomainIs(host, "localhost")'),
    },
    { name: "its first label", code: testing('localHostOrDomainIs(host, "localhost.localdomain")') },
    { name: "a name of their own", code: testing('host.indexOf("localhost.corp.example") >= 0') },
    { name: "a plain name", code: testing('isPlainHostName(host) && shExpMatch(host, "localhost*")') },
    { name: "the URL", code: testing('url.indexOf("localhost") > 0') },
  ],
  invalid: [
    {
      name: "anywhere",
      code: testing('host.indexOf("localhost") >= 0'),
      at: "2:20",
      messageId: "direct",
      severity: "warning",
      data: { lookalike: "localhost.evil.example" },
    },
    {
      name: "in globs",
      code: testing('shExpMatch(host, "*localhost*") || shExpMatch(host, "localhost.*")'),
      findings: [
        { at: "2:24", messageId: "direct", data: { lookalike: "localhost.evil.example" } },
        { at: "2:59", messageId: "direct", data: { lookalike: "localhost.evil.example" } },
      ],
    },
    {
      name: "with a dot before it",
      code: testing('host.includes(".localhost")'),
      at: "2:21",
      messageId: "direct",
      data: { lookalike: "www.localhost.evil.example" },
    },
    {
      name: "into the proxy",
      code: testing('host.indexOf("localhost") != -1', '"PROXY px2:8080"', '"DIRECT"'),
      at: "2:20",
      messageId: "other",
      severity: "note",
    },
  ],
});
