import { type Builtin, hiddenName } from "../builtin.ts";

export const shExpMatch: Builtin = {
  id: "shExpMatch",
  signature: "shExpMatch(text, pattern)",
  summary: "true when the whole text matches the glob with its * and ?",
  kind: "library",
  // "*" and "?" are documented; what other signs mean on Windows is not known, so they mean what they do in browsers.
  source: `function shExpMatch(text, pattern) {
  var globs = ${hiddenName("shExpMatch")}, key = "=" + pattern;
  var known = typeof pattern === "string" ? globs.known[key] : undefined;
  if (known !== undefined) return known.test(text);
  var body = pattern.replace(/\\./g, "\\\\.").replace(/\\*/g, ".*").replace(/\\?/g, ".");
  var expression = new RegExp("^" + body + "$");
  if (globs.count++ < 20000) globs.known[key] = expression;
  return expression.test(text);
}`,
  // Objects without a prototype, which the script cannot reach.
  hidden: `({ count: 0, known: Object.create(null) })`,
};
