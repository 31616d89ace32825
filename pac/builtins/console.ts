import type { Builtin } from "./builtin.ts";

/** V8 gives every realm a console that goes nowhere, so a PAC that logs works in Chromium and fails in Firefox. */
export const console: Builtin = {
  id: "console",
  signature: "console.log(...)",
  summary: "an object whose methods do nothing",
  kind: "native",
  ofEngine: true,
  source: `(function () {
  var names = "debug error info log warn dir dirxml table trace group groupCollapsed groupEnd clear count " +
    "countReset assert profile profileEnd time timeEnd timeLog timeStamp context";
  var console = {};
  names.split(" ").forEach(function (name) { console[name] = function () {}; });
  return console;
})()`,
};
