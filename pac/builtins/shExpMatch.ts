import type { Builtin } from "./builtin.ts";
import { seenTexts } from "./seen-texts.ts";

export const shExpMatch: Builtin = {
  id: "shExpMatch",
  signature: "shExpMatch(text, pattern)",
  summary: "true when the whole text matches the glob; only * and ? are wildcards by design",
  kind: "library",
  // Only "." "*" and "?" are translated. Every other character keeps its meaning in a regular expression, which
  // is how "|", "+", "[a-z]" and an unbalanced "(" leak through in Chromium and Firefox alike.
  //
  // The expression that browsers build is the law. Text and stars are compared without it. A star is ".*", which
  // stops at a line break, so a text with one goes through the expression; and so does everything once the PAC has
  // replaced a function that browsers would call.
  source: `var shExpMatch = (function () {
${seenTexts("*")}
  var Expression = RegExp, expressions = RegExp.prototype, replaces = Symbol.replace, splits = Symbol.split;
  var test = expressions.test, exec = expressions.exec, replaceBy = expressions[replaces];
  var replace = strings.replace, split = strings.split, oneLine = nobody;
  function untouched() {
    return RegExp === Expression && expressions.test === test && expressions.exec === exec &&
      expressions[replaces] === replaceBy && strings.replace === replace && strings.split === split &&
      strings[splits] === undefined && hasOwnStrings();
  }
  function expression(pattern) {
    var body = pattern.replace(/\\./g, "\\\\.").replace(/\\*/g, ".*").replace(/\\?/g, ".");
    return new RegExp("^" + body + "$");
  }
  function isOneLine(text) {
    if (text === oneLine) return true;
    if (typeof text !== "string" || /[\\n\\r\\u2028\\u2029]/.test(text)) return false;
    oneLine = text;
    return true;
  }
  function longest(parts) {
    var found = "";
    for (var i = 0; i < parts.length; i++) if (parts[i].length > found.length) found = parts[i];
    return found;
  }
  function understand(pattern) {
    if (/[?+()[\\]{}|^$\\\\]/.test(pattern)) {
      return learn(pattern, { needle: "", expression: expression(pattern), parts: null });
    }
    var parts = pattern.split("*");
    if (parts.length === 1) return learnText(pattern);
    if (parts.length === 2 && parts[0] === "") learnEnding(pattern, parts[1]);
    if (known[pattern] === undefined) learn(pattern, { needle: longest(parts), expression: null, parts: parts });
  }
  function hasParts(text, parts) {
    var last = parts.length - 1, at = parts[0].length, end = text.length - parts[last].length;
    if (!text.startsWith(parts[0]) || !text.endsWith(parts[last])) return false;
    for (var i = 1; i < last; i++) {
      at = text.indexOf(parts[i], at);
      if (at < 0) return false;
      at += parts[i].length;
    }
    return at <= end;
  }
  function compare(text, glob) {
    return glob.parts === null ? glob.expression.test(text) : hasParts(text, glob.parts);
  }
  function match(text, pattern) {
    if (typeof pattern !== "string" || !untouched()) {
      forget();
      return expression(pattern).test(text);
    }
    if (known[pattern] === undefined) understand(pattern);
    var glob = known[pattern];
    if (!isOneLine(text)) return (glob ? glob.expression || expression(pattern) : expression(pattern)).test(text);
    if (text !== text1 && text !== text2) remember(text);
    if (glob) return compare(text, glob);
    return pattern[0] === "*" ? text.endsWith(pattern.substring(1)) : text === pattern;
  }
  return function shExpMatch(text, pattern) {
    if (typeof pattern === "string") {
      var glob = text === text1 ? table1[pattern] : text === text2 ? table2[pattern] : undefined;
      if (glob === false || glob === true) return glob;
      if (glob !== undefined) return text.indexOf(glob.needle) >= 0 && compare(text, glob);
    }
    return match(text, pattern);
  };
})();`,
};
