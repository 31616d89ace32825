import { idnUsePunycode } from "../../../lint/checks/idn-use-punycode.ts";
import { checkTable } from "../../helpers/check-table.ts";

const testing = (test: string, before = "") =>
  `${before}function FindProxyForURL(url, host) {\n  if (${test}) return "DIRECT";\n  return "PROXY px1:8080";\n}\n`;

checkTable(idnUsePunycode, {
  valid: [
    {
      name: "Punycode",
      code: testing('host == "xn--bcher-kva.example" || dnsDomainIs(host, ".xn--bcher-kva.example")'),
    },
    { name: "a comment", code: testing('host == "www.example.com" /* Zürich */') },
    { name: "something else", code: testing('site == "Zürich" || host == "www.example.com"') },
    { name: "an escaped ASCII letter", code: testing('host == "\\u0061.example.com"') },
  ],
  invalid: [
    {
      name: "equal",
      code: testing('host == "bücher.example"'),
      at: "2:15",
      messageId: "never",
      severity: "error",
      data: { ascii: "xn--bcher-kva.example" },
      output: testing('host == "xn--bcher-kva.example"'),
    },
    {
      name: "the client's functions",
      code: testing("dnsDomainIs(host, '.bücher.example') || shExpMatch(host, '*.bücher.example')"),
      findings: [
        { at: "2:25", messageId: "never" },
        { at: "2:64", messageId: "never" },
      ],
      output: testing(
        "dnsDomainIs(host, '.xn--bcher-kva.example') || shExpMatch(host, '*.xn--bcher-kva.example')",
      ),
    },
    {
      name: "escaped: no fix",
      code: testing('host == "b\\u00fccher.example"'),
      at: "2:15",
      messageId: "never",
    },
    {
      name: "a table: no fix",
      code: testing("t[host]", 'var t = { "bücher.example": 1 };\n'),
      at: "1:11",
      messageId: "never",
    },
    {
      name: "both spellings",
      code: testing('host == "bücher.example" || host == "xn--bcher-kva.example"'),
      at: "2:15",
      messageId: "beside",
      severity: "note",
    },
    {
      name: "a part of a label",
      code: testing('shExpMatch(host, "büch*.example")'),
      at: "2:24",
      messageId: "invalid",
      severity: "error",
    },
  ],
});
