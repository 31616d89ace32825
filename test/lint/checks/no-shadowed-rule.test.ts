import { noShadowedRule } from "../../../lint/checks/no-shadowed-rule.ts";
import { checkTable } from "../../helpers/check-table.ts";

const DOMAIN = 'dnsDomainIs(host, ".corp.example")';
const rules = (...lines: string[]) =>
  `function FindProxyForURL(url, host) {\n${lines.map((line) => `  ${line}\n`).join("")}  return "PROXY px1:8080";\n}\n`;
const when = (test: string, result = "DIRECT") => `if (${test}) return "${result}";`;

checkTable(noShadowedRule, {
  valid: [
    { name: "no list at all", code: "var a = 1;" },
    {
      name: "the narrower rule first",
      code: rules(when('host == "app.corp.example"', "PROXY px2:80"), when(DOMAIN)),
    },
    { name: "a look-alike", code: rules(when(DOMAIN), when('host == "notcorp.example"', "PROXY px2:80")) },
    {
      name: "another scheme",
      code: rules(
        when(`url.substring(0, 5) == "http:" && ${DOMAIN}`),
        when('host == "app.corp.example"', "PROXY px2:80"),
      ),
    },
    {
      name: "what is opaque hides nothing",
      code: rules(when("url.length % 2 == 0"), when("isPlainHostName(host)")),
    },
    {
      name: "a name of localHostOrDomainIs by the way",
      code: rules(
        when("isPlainHostName(host)"),
        when('localHostOrDomainIs(host, "www.example.com")', "PROXY px2:80"),
      ),
    },
    {
      name: "a function that is called in two places",
      code: `function own(host) { return ${DOMAIN} || host == "a.example"; }\n${rules(
        when('url.substring(0, 5) == "http:" && own(host)'),
        when("own(host)", "PROXY px2:80"),
      )}`,
    },
    {
      name: "a line that is impossible for some values of a variable only",
      code: `function near() {\n  if (isInNet(myIpAddress(), "10.0.0.0", "255.0.0.0")) return "PROXY px2:80";\n  return "DIRECT";\n}\n${rules(
        "var way = near();",
        'if (way == "DIRECT") return way;',
        when('dnsDomainIs(host, ".example.net")', 'PROXY px3:80; " + way + "'),
      )}`,
    },
    {
      name: "a domain below another one of the same list",
      code: `var list = [".corp.example", ".lab.corp.example"];\n${rules(
        'for (var i = 0; i < list.length; i++) if (dnsDomainIs(host, list[i])) return "DIRECT";',
      )}`,
    },
    {
      name: "a part that is also covered, with the same result",
      code: rules(when(DOMAIN), when('host == "app.corp.example" || host == "b.example.net"')),
    },
    {
      name: "the branches of one look-up",
      code: `var slow = { "a.example.net": 1, "b.example.net": 1, "c.example.net": 2 };\n${rules(
        'if (slow.hasOwnProperty(host)) return slow[host] === 1 ? "DIRECT" : "PROXY px2:80";',
      )}`,
    },
  ],
  invalid: [
    {
      name: "a host behind its domain",
      code: rules(when(DOMAIN), when('host == "app.corp.example"', "PROXY px2:80")),
      at: "3:15",
      messageId: "other",
      severity: "error",
      data: {
        rule: "host is app.corp.example",
        hiders: '"host ends in .corp.example" on line 2',
        result: "DIRECT",
        lost: "PROXY px2:80",
        more: "",
      },
    },
    {
      name: "the same written in another way",
      code: rules(when(DOMAIN), when('shExpMatch(host, "*.corp.example")')),
      at: "3:24",
      messageId: "same",
      severity: "warning",
    },
    {
      name: "the same chain in other words",
      code: rules(when(DOMAIN, "PROXY a:1; DIRECT"), when('host == "x.corp.example"', "PROXY a:1;DIRECT")),
      at: "3:15",
      messageId: "same",
    },
    {
      name: "a result that is put together",
      code: rules(
        `if (${DOMAIN}) return "PROXY " + url.charCodeAt(9) + ":80";`,
        when('host == "app.corp.example"'),
      ),
      at: "3:15",
      messageId: "unknown",
      severity: "warning",
    },
    {
      name: "hidden by two rules together",
      code: rules(
        when('dnsDomainIs(host, ".example.net")'),
        when('dnsDomainIs(host, ".example.com")'),
        when('host == "a.example.com" || host == "a.example.net"', "PROXY px2:80"),
      ),
      at: "4:15",
      messageId: "other",
      data: { hiders: '"host ends in .example.net" on line 2 together with line 3' },
    },
    {
      name: "a network in a network, by its address",
      code: rules(
        when('isInNet(dnsResolve(host), "10.0.0.0", "255.0.0.0")'),
        when('isInNet(host, "10.5.0.0", "255.255.0.0")', "PROXY px2:80"),
      ),
      at: "3:21",
      messageId: "other",
    },
    {
      name: "a result that is set, and returned later",
      code: `function FindProxyForURL(url, host) {\n  var way = "PROXY px1:8080";\n  if (${DOMAIN}) way = "DIRECT";\n  else if (host == "app.corp.example") way = "PROXY px2:80";\n  return way;\n}\n`,
      at: "4:20",
      messageId: "other",
    },
    {
      name: "two lines of a table that contradict each other",
      code: `var table = [\n  ["a.example", "DIRECT"],\n  ["b.example", "DIRECT"],\n  ["a.example", "PROXY px2:80"]\n];\n${rules(
        "for (var i = 0; i < table.length; i++) if (host == table[i][0]) return table[i][1];",
      )}`,
      at: "4:4",
      messageId: "other",
    },
    {
      name: "one part of a rule",
      code: rules(
        when(DOMAIN),
        when('host == "b.example.net" || host == "app.corp.example"', "PROXY px2:80"),
      ),
      at: "3:42",
      messageId: "part",
      severity: "error",
      data: { rule: "host is app.corp.example" },
    },
    {
      name: "many rules behind one are one mistake",
      code: rules(
        when(DOMAIN),
        ...["a", "b", "c", "d", "e"].map((name) => when(`host == "${name}.corp.example"`, "PROXY px2:80")),
      ),
      at: "3:15",
      messageId: "other",
      data: { more: ", as for 4 more down to line 7" },
    },
    {
      name: "a few are told one by one",
      code: rules(
        when(DOMAIN),
        ...["a", "b"].map((name) => when(`host == "${name}.corp.example"`, "PROXY px2:80")),
      ),
      findings: [
        { at: "3:15", messageId: "other" },
        { at: "4:15", messageId: "other" },
      ],
    },
    {
      name: "a list of thousands that was pasted twice is a page of findings",
      code: rules(
        ...Array.from({ length: 1_000 }, (_, i) => when(`host == "h${i}.example"`)),
        ...Array.from({ length: 1_000 }, (_, i) => when(`host == "h${i}.example"`, "PROXY px2:80")),
      ),
      findings: Array.from({ length: 20 }, (_, i) => ({
        at: `${1_002 + i}:15`,
        messageId: "other",
        data: { more: i < 19 ? "" : ", as for 980 more down to line 2001" },
      })),
    },
  ],
});
