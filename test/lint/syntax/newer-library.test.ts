import vm from "node:vm";
import { describe, expect, test } from "vitest";
import { newerLibraryUses } from "../../../lint/syntax/newer-library.ts";
import { onlyEcmaScript3 } from "../../../pac/dialects/ecmascript-3.ts";
import { parsed } from "./parsed.ts";

const usesIn = (code: string) => newerLibraryUses(parsed(code)).map(({ what }) => what);

/** The library as winhttp's simulation leaves it: whatever fails there is what this analysis is about. */
function failsInEcmaScript3(code: string): boolean {
  const realm = vm.createContext({});
  vm.runInContext(onlyEcmaScript3([]), realm);
  try {
    vm.runInContext(code, realm);
    return false;
  } catch {
    return true;
  }
}

describe("newerLibraryUses", () => {
  const NEWER: [code: string, ...what: string[]][] = [
    ['JSON.parse("{}");', "JSON"],
    ["new Map();", "Map"],
    ["Object.keys({});", "Object.keys"],
    ["Array.isArray([]);", "Array.isArray"],
    ["Date.now();", "Date.now"],
    ["Math.trunc(1);", "Math.trunc"],
    ["Number.isInteger(1);", "Number.isInteger"],
    ['" a ".trim();', ".trim()"],
    ['"abc".startsWith("a");', ".startsWith()"],
    ['"abc"["endsWith"]("a");', ".endsWith()"],
    ["[1].forEach(String);", ".forEach()"],
    ["Array.prototype.some.call([], String);", ".some()"],
    ["[1].indexOf(1);", ".indexOf() of a list"],
    ["var l = [1]; l.indexOf(1);", ".indexOf() of a list"],
    ["var l = [1]; l.map(String).join();", ".map()"],
  ];
  test.each(NEWER)("%s", (code, ...what) => {
    expect(usesIn(code)).toEqual(what);
    expect(failsInEcmaScript3(code)).toBe(true);
  });

  const OLD = [
    '"abc".indexOf("a") + "abc".lastIndexOf("b");',
    "var l = [1]; l.concat([2]).join().split().slice(1).sort();",
    "Math.floor(new Date().getTime() + Math.random());",
    "Date.parse('x'); String.fromCharCode(65); Number.MAX_VALUE;",
    'Object.prototype.hasOwnProperty.call({}, "a");',
    "escape(encodeURIComponent(unescape(decodeURI('a'))));",
  ];
  test.each(OLD)("nothing in %s", (code) => {
    expect(usesIn(code)).toEqual([]);
    expect(failsInEcmaScript3(code)).toBe(false);
  });

  const PREPARED = [
    "String.prototype.trim = function () { return this; }; host.trim();",
    "if (!Array.prototype.forEach) Array.prototype.forEach = function () {}; list.forEach(f);",
    "var s = host.startsWith ? host.startsWith(x) : host.indexOf(x) === 0;",
    'if (typeof JSON !== "undefined") JSON.parse(x);',
    'if (typeof Object.keys === "function") Object.keys(x);',
    "try { JSON.parse(x); host.trim(); } catch (e) {}",
    "var rules = { some: function () {} }; rules.some(x);",
    "function Map() {} new Map();",
    "var Object = { keys: 1 }; Object.keys;",
    "x.indexOf(y);",
  ];
  test.each(PREPARED)("nothing where the script is prepared: %s", (code) => expect(usesIn(code)).toEqual([]));
});
