import { shexpNoRegex } from "../../../lint/checks/shexp-no-regex.ts";
import { checkTable } from "../../helpers/check-table.ts";

const testing = (pattern: string, subject = "host") =>
  `function FindProxyForURL(url, host) {\n  if (shExpMatch(${subject}, ${pattern})) return "DIRECT";\n  return "PROXY px1:8080";\n}\n`;

checkTable(shexpNoRegex, {
  valid: [
    { name: "a glob", code: testing('"*.corp.example"') },
    { name: "a star after a dot", code: testing('"10.*"') },
    { name: "stars and dots in a row", code: testing('"*.*"') },
    { name: "a star between dots", code: testing('"www.*.example.*"') },
    { name: "a question mark for one character", code: testing('"http?://www?.example.com/*"', "url") },
    {
      name: "a hyphen, an underscore, a port and a path",
      code: testing('"*://a-b_c.example.com:8443/x%20y~z=1&b,c;d@e!"', "url"),
    },
    { name: "not constant", code: testing("pattern") },
    { name: "a vendor's template", code: testing('"*.${DOMAIN}"') },
    {
      name: "a regular expression where it belongs",
      code: 'function FindProxyForURL(url, host) {\n  if (/^(a|b)\\.example$/.test(host)) return "DIRECT";\n  return "PROXY px1:8080";\n}\n',
    },
    {
      name: "a function of the file's own that takes them",
      code: `function shExpMatch(s, p) { return new RegExp(p).test(s); }\n${testing('"^a+$"')}`,
    },
  ],
  invalid: [
    {
      name: "a whole regular expression",
      code: testing('".*\\\\.corp\\\\.example"'),
      at: "2:24",
      messageId: "mismatch",
      severity: "error",
      data: { piece: ".*", pieces: '".*", "\\."' },
      output: testing('"*.corp.example"'),
    },
    {
      name: "anchors and escaped dots",
      code: testing("'^.*\\\\.corp\\\\.example$'"),
      at: "2:24",
      messageId: "mismatch",
      output: testing("'*.corp.example'"),
    },
    {
      name: "anchors around a glob",
      code: testing('"^*.corp.example$"'),
      at: "2:24",
      messageId: "accidental",
      severity: "warning",
      output: testing('"*.corp.example"'),
    },
    {
      name: "a leading dot and star alone",
      code: testing('".*corp.example"'),
      at: "2:24",
      messageId: "mismatch",
      output: testing('"*corp.example"'),
    },
    {
      name: "part of a name as an expression: no fix, it is open where it was to match",
      code: testing('"corp\\\\.example"'),
      at: "2:24",
      messageId: "mismatch",
      data: { piece: "\\." },
    },
    {
      name: "a group",
      code: testing('"(*.corp.example|corp.example)"'),
      at: "2:24",
      messageId: "accidental",
      data: { pieces: '"(", "|", ")"' },
    },
    {
      name: "a bar",
      code: testing('"intra*|*.corp.example"'),
      at: "2:24",
      messageId: "unanchored",
      severity: "error",
    },
    {
      name: "a class",
      code: testing('"10.[0-9]*"'),
      at: "2:24",
      messageId: "accidental",
      data: { pieces: '"[0-9]"' },
    },
    {
      name: "digits by escape",
      code: testing('"host\\\\d.corp.example"'),
      at: "2:24",
      messageId: "accidental",
    },
    {
      name: "a plus",
      code: testing('"*/a+b/*"', "url"),
      at: "2:23",
      messageId: "mismatch",
      data: { piece: "+", effect: 'repeats the "a" before it and never matches a plus sign' },
    },
    {
      name: "two plus signs do not compile",
      code: testing('"*/c++/*"', "url"),
      at: "2:23",
      messageId: "throws",
      severity: "error",
    },
    {
      name: "an open parenthesis does not compile",
      code: testing('"*/(a"', "url"),
      at: "2:23",
      messageId: "throws",
    },
    {
      name: "braces",
      code: testing('"{www,mail}.example.com"'),
      at: "2:24",
      messageId: "mismatch",
      data: { piece: "{" },
    },
    {
      name: "an optional letter",
      code: testing('"https?://www.example.com/*"', "url"),
      at: "2:23",
      messageId: "mismatch",
      data: { piece: "s?" },
    },
    { name: "a negated set", code: testing('"[!a]*.example.com"'), at: "2:24", messageId: "mismatch" },
    {
      name: "an IPv6 address in brackets",
      code: testing('"*://[2001:db8::1]/*"', "url"),
      at: "2:23",
      messageId: "mismatch",
    },
    {
      name: "in a list",
      code: `var patterns = ["*.example.org", "^www$"];\nfunction FindProxyForURL(url, host) {\n  for (var i in patterns) if (shExpMatch(host, patterns[i])) return "DIRECT";\n  return "PROXY px1:8080";\n}\n`,
      at: "1:34",
      messageId: "accidental",
    },
  ],
});
