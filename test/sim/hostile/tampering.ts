import { type Attack, failing, harmless } from "./attack.ts";

/** Builtins replaced, removed and frozen. What a script breaks for itself stays broken; our side must not follow it. */
export const TAMPERING: Attack[] = [
  ...harmless([
    [
      "Object.prototype gets a getter",
      'Object.defineProperty(Object.prototype, "result", { get() { throw 1; } }); return "DIRECT";',
      "DIRECT",
    ],
    [
      "Object.prototype gets value and get",
      'Object.prototype.get = Object.prototype.value = 1; return "DIRECT";',
      "DIRECT",
    ],
    ["Object.prototype.toString replaced", 'Object.prototype.toString = null; return "DIRECT";', "DIRECT"],
    [
      "Array.prototype.push replaced",
      'Array.prototype.push = function () { throw 1; }; return String(shExpMatch(host, "*.com"));',
      "true",
    ],
    [
      "Array.prototype setter for 0",
      'Object.defineProperty(Array.prototype, "0", { set() { throw 1; } }); return "DIRECT";',
      "DIRECT",
    ],
    [
      "String.prototype.replace gone",
      'delete String.prototype.replace; return "PROXY a.example:1";',
      "PROXY a.example:1",
    ],
    [
      "String.prototype.toString replaced",
      'String.prototype.toString = function () { return "PROXY evil.example:1"; }; return "DIRECT";',
      "DIRECT",
    ],
    [
      "RegExp.prototype.exec replaced",
      'RegExp.prototype.exec = function () { return null; }; return String(/a/.test("a"));',
      "false",
    ],
    [
      "Map.prototype.get replaced",
      'Map.prototype.get = function () { return { expression: { test() { return true; } } }; }; return "DIRECT";',
      "DIRECT",
    ],
    [
      "Function.prototype.call replaced",
      'Function.prototype.call = Function.prototype.apply = null; return String(isPlainHostName("a"));',
      "true",
    ],
    ["Promise replaced", 'globalThis.Promise = null; Promise = 1; return "DIRECT";', "DIRECT"],
    [
      "every helper deleted",
      "delete globalThis.dnsResolve; delete globalThis.myIpAddress; delete globalThis.alert; return typeof dnsResolve + typeof alert;",
      "undefinedundefined",
    ],
    [
      "every helper overwritten",
      'isInNet = dnsDomainIs = shExpMatch = function () { return "mine"; }; return isInNet();',
      "mine",
    ],
    [
      "the entry point replaced while it runs",
      'FindProxyForURL = function () { return "PROXY evil.example:1"; }; return "DIRECT";',
      "DIRECT",
    ],
    [
      "globalThis with accessors",
      'Object.defineProperty(globalThis, "url", { get() { throw 1; }, set() { throw 2; } }); return "DIRECT";',
      "DIRECT",
    ],
    ["globalThis frozen", 'try { Object.freeze(globalThis); } catch (e) {} return "DIRECT";', "DIRECT"],
    [
      "prototype of globalThis replaced",
      'try { Object.setPrototypeOf(globalThis, null); } catch (e) {} return "DIRECT";',
      "DIRECT",
    ],
    ["Date replaced", 'Date = function () { throw 1; }; return "DIRECT";', "DIRECT"],
    [
      "Date far away",
      "return String(new Date(8.64e15 + 1).getTime()) + new Date(-1e15).getTimezoneOffset();",
      "NaN0",
    ],
    ["Date in odd local times", "return String(new Date(275760, 8, 13, 1).getTime());", "NaN"],
    ["Math.random replaced", 'Math.random = function () { throw 1; }; return "DIRECT";', "DIRECT"],
    ["Math.random is a number", "var r = Math.random(); return String(r >= 0 && r < 1);", "true"],
    ["Symbol.toStringTag on the global", 'globalThis[Symbol.toStringTag] = "x"; return "DIRECT";', "DIRECT"],
    ["iterator of arrays replaced", 'Array.prototype[Symbol.iterator] = null; return "DIRECT";', "DIRECT"],
    [
      "species of arrays replaced",
      "Array[Symbol.species] = null; Array.prototype.constructor = undefined; return String([1].map(String));",
      "1",
    ],
  ]),
  ...failing("exception", {
    "Error.prepareStackTrace and a broken Error":
      "Error.prepareStackTrace = function () { return { length: 1e9 }; }; Error.prototype.toString = null; null.x;",
    "stackTraceLimit of a wrong type": "Error.stackTraceLimit = { valueOf() { throw 1; } }; null.x;",
    "a getter for stack that throws":
      'var e = new Error("x"); Object.defineProperty(e, "stack", { get() { throw e; } }); throw e;',
    "a helper that is no longer a function": "isInNet = 1; isInNet();",
  }),
];
