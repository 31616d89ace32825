import { type Builtin, hiddenName } from "./builtin.ts";

/**
 * Compiled globs. The expression that browsers build is the law; a glob of plain text and stars is compared
 * without it, which is five times as fast.
 *
 * A star is ".*", which stops at a line break, so a text with one goes through the expression.
 */
const GLOBS = `(function () {
  var known = new Map();
  var globs = {
    oneLine: "",
    find: function (pattern) { return known.get(pattern) || compile(pattern); },
    isOneLine: function (text) {
      if (typeof text !== "string" || /[\\n\\r\\u2028\\u2029]/.test(text)) return false;
      globs.oneLine = text;
      return true;
    },
    between: function (text, glob) {
      var end = text.length - glob.last.length;
      var at = glob.first.length;
      for (var i = 0; i < glob.middle.length; i++) {
        at = text.indexOf(glob.middle[i], at);
        if (at < 0) return false;
        at += glob.middle[i].length;
      }
      return at <= end;
    }
  };
  function compile(pattern) {
    var body = pattern.replace(/\\./g, "\\\\.").replace(/\\*/g, ".*").replace(/\\?/g, ".");
    var parts = /[?+()[\\]{}|^$\\\\]/.test(pattern) ? [] : pattern.split("*");
    var glob = {
      expression: new RegExp("^" + body + "$"),
      plain: parts.length > 1,
      first: parts[0],
      middle: parts.slice(1, -1).filter(function (part) { return part !== ""; }),
      last: parts[parts.length - 1]
    };
    if (known.size >= 20000) known.clear();
    known.set(pattern, glob);
    return glob;
  }
  return globs;
})()`;

export const shExpMatch: Builtin = {
  id: "shExpMatch",
  signature: "shExpMatch(text, pattern)",
  summary: "true when the whole text matches the glob; only * and ? are wildcards by design",
  kind: "library",
  // Only "." "*" and "?" are translated. Every other character keeps its meaning in a regular expression, which
  // is how "|", "+", "[a-z]" and an unbalanced "(" leak through in Chromium and Firefox alike.
  source: `function shExpMatch(text, pattern) {
  var globs = ${hiddenName("shExpMatch")};
  var glob = globs.find(pattern);
  if (glob.plain && (text === globs.oneLine || globs.isOneLine(text))) {
    if (!text.endsWith(glob.last)) return false;
    if (glob.first === "" && glob.middle.length === 0) return true;
    return text.startsWith(glob.first) && globs.between(text, glob);
  }
  return glob.expression.test(text);
}`,
  hidden: GLOBS,
};
