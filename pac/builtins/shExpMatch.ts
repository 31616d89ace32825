import type { Builtin } from "./builtin.ts";

export const shExpMatch: Builtin = {
  id: "shExpMatch",
  signature: "shExpMatch(text, pattern)",
  summary: "true when the whole text matches the glob; only * and ? are wildcards by design",
  kind: "library",
  // Only "." "*" and "?" are translated. Every other character keeps its meaning in a regular expression, which
  // is how "|", "+", "[a-z]" and an unbalanced "(" leak through in Chromium and Firefox alike.
  // Each glob is compiled once: building it costs three times as much as matching it. The cache hangs on
  // arguments.callee, because a PAC may have given the name shExpMatch to a function of its own.
  source: `function shExpMatch(text, pattern) {
  var globs = arguments.callee.globs;
  var glob = globs.get(pattern);
  if (glob === undefined) {
    var body = pattern.replace(/\\./g, "\\\\.").replace(/\\*/g, ".*").replace(/\\?/g, ".");
    glob = new RegExp("^" + body + "$");
    if (globs.size >= 20000) globs.clear();
    globs.set(pattern, glob);
  }
  return glob.test(text);
}
Object.defineProperty(shExpMatch, "globs", { value: new Map() });`,
};
