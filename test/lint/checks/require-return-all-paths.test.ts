import { requireReturnAllPaths } from "../../../lint/checks/require-return-all-paths.ts";
import { checkTable } from "../../helpers/check-table.ts";

checkTable(requireReturnAllPaths, {
  valid: [
    {
      name: "a final return",
      code: 'function FindProxyForURL(url, host) {\n  if (host == "a") return "DIRECT";\n  return "PROXY px1:8080";\n}\n',
    },
    {
      name: "both branches",
      code: 'function FindProxyForURL(url, host) {\n  if (host == "a") { return "DIRECT"; } else { return "PROXY px1:8080"; }\n}\n',
    },
    {
      name: "a switch with a default",
      code: 'function FindProxyForURL(url, host) {\n  switch (host) { case "a": return "DIRECT"; default: return "PROXY px1:8080"; }\n}\n',
    },
    {
      name: "an endless loop that returns",
      code: 'function FindProxyForURL(url, host) {\n  while (true) { if (next()) return "DIRECT"; }\n}\n',
    },
    {
      name: "try and catch",
      code: 'function FindProxyForURL(url, host) {\n  try { return choose(host); } catch (e) { return "DIRECT"; }\n}\n',
    },
    {
      name: "a helper that may say nothing",
      code: 'function exception(h) { if (h == "a") return "DIRECT"; }\nfunction FindProxyForURL(url, host) {\n  return exception(host) || "PROXY px1:8080";\n}\n',
    },
    {
      name: "a helper that is asked first",
      code: 'function exception(h) { if (h == "a") return "DIRECT"; return null; }\nfunction FindProxyForURL(url, host) {\n  if (exception(host)) return exception(host);\n  return "PROXY px1:8080";\n}\n',
    },
    {
      name: "functions without a result",
      code: 'function log(x) { alert(x); }\nfunction FindProxyForURL(url, host) { log(host); return "DIRECT"; }\n',
    },
    {
      name: "a callback",
      code: 'function FindProxyForURL(url, host) {\n  [1].forEach(function (n) { if (n) return; });\n  return "DIRECT";\n}\n',
    },
    {
      name: "a value that is no string, reported elsewhere",
      code: "function FindProxyForURL(url, host) { return null; }\n",
    },
    { name: "an arrow", code: 'var FindProxyForURL = (url, host) => "DIRECT";\n' },
  ],
  invalid: [
    {
      name: "an if without more",
      code: 'function FindProxyForURL(url, host) {\n  if (host == "a") return "DIRECT";\n}\n',
      at: "1:10",
      messageId: "end",
      severity: "error",
      data: { name: "FindProxyForURL" },
    },
    {
      name: "else if without else",
      code: 'var FindProxyForURL = function (url, host) {\n  if (host == "a") { return "DIRECT"; } else if (host == "b") { return "PROXY px1:8080"; }\n};\n',
      at: "1:5",
      messageId: "end",
    },
    {
      name: "a switch without a default",
      code: 'function FindProxyForURLEx(url, host) {\n  switch (host) { case "a": return "DIRECT"; }\n}\n',
      at: "1:10",
      messageId: "end",
      data: { name: "FindProxyForURLEx" },
    },
    {
      name: "return without a value",
      code: 'function FindProxyForURL(url, host) {\n  if (host == "a") return;\n  return "DIRECT";\n}\n',
      at: "2:20",
      messageId: "empty",
    },
    {
      name: "a helper whose value is the result",
      code: 'function FindProxyForURL(url, host) { return choose(host); }\nfunction choose(h) {\n  if (h == "a") return "DIRECT";\n}\n',
      at: "2:10",
      messageId: "helperEnd",
      data: { name: "choose", entry: "FindProxyForURL" },
    },
    {
      name: "a helper whose value is the result of an arrow",
      code: 'var FindProxyForURL = (url, host) => choose(host);\nfunction choose(h) {\n  if (h == "a") return "DIRECT";\n}\n',
      at: "2:10",
      messageId: "helperEnd",
      data: { name: "choose" },
    },
    {
      name: "only a loop",
      code: 'globalThis.FindProxyForURL = function (url, host) {\n  for (var i = 0; i < 3; i++) return "DIRECT";\n};\n',
      at: "1:1",
      messageId: "end",
    },
    {
      name: "an empty function",
      code: "function FindProxyForURL(url, host) {}\n",
      at: "1:10",
      messageId: "end",
    },
  ],
});
