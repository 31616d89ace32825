import { validDirectiveKeyword } from "../../../lint/checks/valid-directive-keyword.ts";
import { checkTable } from "../../helpers/check-table.ts";

const returning = (result: string) => `function FindProxyForURL(url, host) {\n  return ${result};\n}\n`;

checkTable(validDirectiveKeyword, {
  valid: [
    {
      name: "all keywords, in any case",
      code: returning('"PROXY a:1; https b:2; SOCKS c:3; Socks4 d:4; SOCKS5 e:5; direct"'),
    },
    {
      name: "what other checks report",
      code: returning(
        '"a:1; HTTP a:1; PROXY b:2, PROXY c:3; DIRECT:80; DIRECT x; PROXY a; PROXY http://a:1"',
      ),
    },
    { name: "empty entries", code: returning('"PROXY a:1;; DIRECT;"') },
    {
      name: "a log text",
      code: 'function FindProxyForURL(url, host) {\n  var text = "PORXY chosen for " + host;\n  alert(text);\n  return "DIRECT";\n}\n',
    },
    {
      name: "a computed keyword and a computed host",
      code: returning('host ? kind(host) + " px1:8080; DIRECT" : "PROXY " + px(host) + ":8080; DIRECT"'),
    },
    {
      name: "a sentinel that is replaced",
      code: 'function FindProxyForURL(url, host) {\n  var r = "none";\n  if (isPlainHostName(host)) r = "DIRECT";\n  if (r == "none") r = "PROXY px1:8080";\n  return r;\n}\n',
    },
    {
      name: "names of profiles that lead to other profiles",
      code: 'var FindProxyForURL = (function (init, profiles) {\n  return function (url, host) {\n    var result = init;\n    do { result = profiles[result]; if (typeof result === "function") result = result(url, host); }\n    while (typeof result !== "string" || result.charCodeAt(0) === 43);\n    return result;\n  };\n})("+proxy", { "+proxy": function () { return "+main"; }, "+main": function () { return "PROXY px1:8080"; } });\n',
    },
    {
      name: "a sentinel that is a keyword without a host",
      code: 'function FindProxyForURL(url, host) {\n  var r = "proxy";\n  if (isPlainHostName(host)) r = "DIRECT";\n  if (r == "proxy") r = "PROXY px1:8080";\n  return r;\n}\n',
    },
    {
      name: "a key into a table",
      code: 'var T = { eu: "PROXY px1:8080", us: "PROXY px2:8080" };\nfunction pick(site) { return T[site]; }\nfunction FindProxyForURL(url, host) {\n  return pick("eu");\n}\n',
    },
    { name: "a vendor's template", code: returning('"${PROXY_LIST}; PROXY ${GATEWAY}:80; DIRECT"') },
    {
      name: "built up",
      code: 'function FindProxyForURL(url, host) {\n  var r = "PROXY px1:8080";\n  r += "; ";\n  r += "DIRECT";\n  return r;\n}\n',
    },
    { name: "a line continuation", code: returning('"PROXY a:1; \\\n    PROXY b:2"') },
    { name: "a newline at the very end changes nothing", code: returning('"PROXY a:1;\\n"') },
    {
      name: "a helper that answers yes or no",
      code: 'function isIn(h) { return h == "a" ? "yes" : ""; }\nfunction FindProxyForURL(url, host) {\n  if (isIn(host)) return "DIRECT";\n  return "PROXY px1:8080";\n}\n',
    },
  ],
  invalid: [
    {
      name: "a typing error",
      code: returning('"PORXY px1:8080"'),
      at: "2:11",
      messageId: "unknown",
      severity: "error",
      data: { keyword: "PORXY", entry: "PORXY px1:8080", hint: ' (did you mean "PROXY"?)' },
    },
    {
      name: "in the second entry of a constant that two results use",
      code: `var P = "PROXY a:1; DIRCT";\nfunction FindProxyForURL(url, host) {\n  if (isPlainHostName(host)) return P;\n  return P + "; DIRECT";\n}\n`,
      at: "1:21",
      messageId: "unknown",
    },
    {
      name: "a colon behind the keyword",
      code: returning('"PROXY:px1.corp.example:8080"'),
      at: "2:11",
      messageId: "unknown",
      data: { hint: ' (a space ends a keyword: "PROXY px1.corp.example:8080")' },
    },
    {
      name: "a placeholder",
      code: returning('"PROXY <proxy>:8080"'),
      at: "2:11",
      messageId: "badHost",
      data: { host: "<proxy>:8080" },
    },
    { name: "a star", code: returning('"PROXY *.corp.example:8080"'), at: "2:11", messageId: "badHost" },
    { name: "no host", code: returning('"PROXY; DIRECT"'), at: "2:11", messageId: "missingHost" },
    {
      name: "a word that is no answer",
      code: returning('host == "a" ? "none" : "DIRECT"'),
      at: "2:25",
      messageId: "unknown",
      data: { hint: "" },
    },
    {
      name: "through a result variable and a helper",
      code: `function choose(host) {\n  var r = "DIRECT";\n  if (host == "a") r = "PRXY px1:8080";\n  return r;\n}\nfunction FindProxyForURL(url, host) { return choose(host); }\n`,
      at: "3:25",
      messageId: "unknown",
    },
    {
      name: "as an argument",
      code: `function either(a, b) { return a || b; }\nfunction FindProxyForURL(url, host) { return either("PROXI px1:8080", "DIRECT"); }\n`,
      at: "2:54",
      messageId: "unknown",
    },
    {
      name: "in a template literal",
      code: returning("`SOCKSS ${host}:1080`"),
      at: "2:11",
      messageId: "unknown",
    },
    {
      name: "in a list that is joined",
      code: returning('["PROXY a:1", "PROXX b:2"].join("; ")'),
      at: "2:25",
      messageId: "unknown",
    },
    {
      name: "FindProxyForURLEx",
      code: 'var FindProxyForURLEx = (url, host) => "PROY a:1";\n',
      at: "1:41",
      messageId: "unknown",
    },
  ],
});
