/** What the third edition of ECMAScript and its annex B put on each object; the script may keep nothing else there. */
const KEPT: Readonly<Record<string, string>> = {
  Object: "prototype length name",
  "Object.prototype":
    "constructor toString toLocaleString valueOf hasOwnProperty isPrototypeOf propertyIsEnumerable",
  Function: "prototype length name",
  "Function.prototype": "constructor toString apply call length name arguments caller",
  Array: "prototype length name",
  "Array.prototype":
    "constructor toString toLocaleString concat join pop push reverse shift slice sort splice unshift length",
  String: "prototype length name fromCharCode",
  "String.prototype":
    "constructor toString valueOf charAt charCodeAt concat indexOf lastIndexOf localeCompare match replace search " +
    "slice split substring toLowerCase toLocaleLowerCase toUpperCase toLocaleUpperCase length substr " +
    "anchor big blink bold fixed fontcolor fontsize italics link small strike sub sup",
  Boolean: "prototype length name",
  "Boolean.prototype": "constructor toString valueOf",
  Number: "prototype length name MAX_VALUE MIN_VALUE NaN NEGATIVE_INFINITY POSITIVE_INFINITY",
  "Number.prototype": "constructor toString toLocaleString valueOf toFixed toExponential toPrecision",
  Math:
    "E LN10 LN2 LOG2E LOG10E PI SQRT1_2 SQRT2 abs acos asin atan atan2 ceil cos exp floor log max min pow random " +
    "round sin sqrt tan",
  Date: "prototype length name parse UTC",
  Error: "prototype length name",
  "Error.prototype": "constructor name message toString",
};

const DATE_PARTS = "Date Day FullYear Hours Milliseconds Minutes Month Seconds".split(" ");

/** `getDay`, `getUTCDay`, `setDate` and so on, and the rest of Date. */
const OF_DATES = [
  "constructor toString toDateString toTimeString toLocaleString toLocaleDateString toLocaleTimeString valueOf",
  "getTime setTime getTimezoneOffset getYear setYear toUTCString toGMTString",
  ...DATE_PARTS.flatMap((part) => [
    `get${part} getUTC${part}`,
    part === "Day" ? "" : `set${part} setUTC${part}`,
  ]),
].join(" ");

const GLOBALS =
  "NaN Infinity undefined eval parseInt parseFloat isNaN isFinite decodeURI decodeURIComponent encodeURI " +
  "encodeURIComponent escape unescape Object Function Array String Boolean Number Date RegExp Math Error EvalError " +
  "RangeError ReferenceError SyntaxError TypeError URIError";

/**
 * A script that takes from a realm what an engine of ECMAScript 3 does not have: `JSON`, `Map`, `Array.isArray`,
 * `"".trim`. Whatever else an engine may bring, now or later, goes too.
 *
 * Regular expressions stay as they are, since `replace` and `split` of a modern engine are made of them, and so do
 * properties named by symbols, which such a script cannot write.
 *
 * @param ownNames the globals that stay beside those of the language
 */
export function onlyEcmaScript3(ownNames: readonly string[]): string {
  const kept = { ...KEPT, "Date.prototype": OF_DATES };
  const tables = Object.entries(kept).map(([path, names]) => `[${path}, ${JSON.stringify(` ${names} `)}]`);
  const globals = ` ${GLOBALS} ${ownNames.join(" ")} `;
  return `(function (root) {
  var names = Object.getOwnPropertyNames;
  function keep(object, kept) {
    var own = names(object), i;
    for (i = 0; i < own.length; i++) if (kept.indexOf(" " + own[i] + " ") < 0) delete object[own[i]];
  }
  var tables = [${tables.join(", ")}];
  for (var i = 0; i < tables.length; i++) keep(tables[i][0], tables[i][1]);
  keep(root, ${JSON.stringify(globals)});
})(this);`;
}
