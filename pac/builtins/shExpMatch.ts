import type { Builtin } from "./builtin.ts";

export const shExpMatch: Builtin = {
  id: "shExpMatch",
  signature: "shExpMatch(text, pattern)",
  summary: "true when the whole text matches the glob; only * and ? are wildcards by design",
  kind: "library",
  // Only "." "*" and "?" are translated. Every other character keeps its meaning in a regular expression, which
  // is how "|", "+", "[a-z]" and an unbalanced "(" leak through in Chromium and Firefox alike.
  source: `function shExpMatch(text, pattern) {
  var body = pattern.replace(/\\./g, "\\\\.").replace(/\\*/g, ".*").replace(/\\?/g, ".");
  return new RegExp("^" + body + "$").test(text);
}`,
};
