import { expect, test } from "vitest";
import { constantArguments } from "../../../lint/syntax/constant-arguments.ts";
import { parsed } from "./parsed.ts";

const CASES: [name: string, code: string, expected: string[]][] = [
  ["written in the call", 'dnsDomainIs(host, "a.example")', ["a.example in place"]],
  ["a constant", 'var D = "a.example"; dnsDomainIs(host, D)', ["a.example"]],
  [
    "a list walked by index",
    'var L = ["a.example", "b.example"]; for (var i = 0; i < L.length; i++) dnsDomainIs(host, L[i])',
    ["a.example", "b.example"],
  ],
  ["a list walked by for-of", 'for (const d of ["a.example"]) dnsDomainIs(host, d)', ["a.example"]],
  ["a list walked by a method", '["a.example"].some((d) => dnsDomainIs(host, d))', ["a.example"]],
  [
    "a list passed to a helper",
    'function any(l) { for (var i = 0; i < l.length; i++) if (dnsDomainIs(host, l[i])) return true; }\nany(["a.example"]); any(["b.example"]);',
    ["a.example", "b.example"],
  ],
  [
    "a table shared by two calls counts once",
    'var L = ["a.example"]; dnsDomainIs(host, L[0]); dnsDomainIs(url, L[0]);',
    ["a.example"],
  ],
  [
    "values whose characters are looked at",
    'for (const d of ["a.example"]) if (d.charAt(0) == "." ? dnsDomainIs(host, d) : host == d) f()',
    [],
  ],
  [
    "the length is no such look",
    'for (const d of ["a.example"]) if (d.length > 3 && dnsDomainIs(host, d)) f()',
    ["a.example"],
  ],
  ["templates", 'dnsDomainIs(host, "${DOMAIN}"); dnsDomainIs(host, "%DOMAIN%")', []],
  ["spread", 'dnsDomainIs(...["a", "b"])', []],
  ["a helper of the file's own", 'function dnsDomainIs() {} dnsDomainIs(host, "a.example")', []],
  ["a helper that is replaced by assignment", 'dnsDomainIs = f; dnsDomainIs(host, "a.example")', []],
  ["a method of the same name", 'my.dnsDomainIs(host, "a.example")', []],
];

for (const [name, code, expected] of CASES) {
  test(name, () => {
    const found = constantArguments(parsed(code), "dnsDomainIs", 1);
    expect(found.map(({ text, inPlace }) => (inPlace ? `${text} in place` : text))).toEqual(expected);
  });
}
