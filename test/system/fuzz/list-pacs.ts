import { type Chance, chanceFrom } from "./list-chance.ts";
import { anyCondition, NAMES } from "./list-conditions.ts";
import { block, type Piece, written } from "./list-piece.ts";

/** The tables and functions that every generated PAC has. Labels are stripped in the ways of real block lists. */
const HEAD = `var T = { "corp.example": 1, "example.com": 2, "www.example.com": 1, "com": 1, "intranet": 3, "a.b.corp.example": 2, "constructor": 1 };
var U = { "corp.example": "PROXY u1.example:1", "example.net": "PROXY u2.example:1", "mail.example.net": "DIRECT" };
var B = Object.create(null); B["example.com"] = 1; B["corp.example"] = 1; B["www.corp.example"] = 2;
var L = ["intranet", "www.corp.example", ".example.com", "example.net", "corp.example"];
var P = ",www.corp.example,example.com,mail.example.net,";
var own = Object.prototype.hasOwnProperty, counter = 0, last = "";
function ends(s, t) { return s.length >= t.length && s.lastIndexOf(t) == s.length - t.length; }
function within(name, names) { for (var i = 0; i < names.length; i++) if (dnsDomainIs(name, names[i])) return true; return false; }
function parent(name) { var dot = name.indexOf("."); return dot < 0 ? "" : name.slice(dot + 1); }
function strip0(h) { for (;;) { if (own.call(T, h)) return T[h]; var dot = h.indexOf("."); if (dot < 0) break; h = h.substring(dot + 1); } return 0; }
function strip1(h) { var pos; do { if (B[h] === 1) return 1; pos = h.indexOf("."); h = h.slice(pos + 1); } while (pos >= 0); return 0; }
function strip2(h) { while (h.indexOf(".") > 0) { if (T[h] === 1) return true; h = h.slice(h.indexOf(".") + 1); } return false; }
function strip3(h) { for (var n = h; n !== ""; n = parent(n)) if (own.call(U, n)) return U[n]; return null; }
function strip4(h) { var s = h, pos = -1; while (true) { if (T.hasOwnProperty(s)) return T[s]; pos = h.indexOf(".", pos + 1); if (pos == -1) return 0; s = h.substring(pos + 1); } }
function strip5(h) { var p = h.split("."); for (var i = 0; i < p.length; i++) { if (p.slice(i).join(".") in B) return true; } return false; }
function strip6(h) { var p = h.split("."); while (p.length > 1) { var n = p.join("."); if (T[n]) return T[n]; p.shift(); } return 0; }
function strip7(h) { if (h.charAt(h.length - 1) == ".") h = h.slice(0, -1); var dot; while ((dot = h.indexOf(".")) >= 0) { if (U[h]) return U[h]; h = h.substring(dot + 1); } return ""; }
function strip8(h) { var found = 0; while (h) { if (own.call(T, h)) { found = T[h]; break; } var d = h.indexOf("."); h = d < 0 ? "" : h.substr(d + 1); } return found; }
function strip9(h) { var s = h.replace(/\\.$/, ""), pos = s.indexOf("."); while (pos > -1) { if ("." + s == ".corp.example" || B[s]) return 1; s = s.substring(pos + 1); pos = s.indexOf("."); } return 0; }
function strip10(h) { var pos = h.lastIndexOf("."); pos = h.lastIndexOf(".", pos - 1); while (1) { if (pos <= 0) return own.call(B, h); if (own.call(B, h.substring(pos + 1))) return true; pos = h.lastIndexOf(".", pos - 1); } }
function strip11(h) { var n = h; while (n.indexOf(".") >= 0 && !own.call(T, n)) n = n.slice(n.indexOf(".") + 1); return T[n]; }
`;

/** A whole PAC from a seed. */
export function anyPac(seed: number): Piece {
  const chance = chanceFrom(seed);
  const body = Array.from({ length: 1 + chance.below(5) }, () => anyStatement(chance, 2));
  return body.length === 1 && body[0] !== undefined ? block([body[0]]) : block(body);
}

/** The text of a PAC with this body. Only those functions are in it that it uses. */
export function pacText(body: Piece): string {
  const text = `function FindProxyForURL(url, host) {\nvar result = "DIRECT", ip = null, parts = host.split(".");\n${written(body)}\nreturn result;\n}\n`;
  const isUsed = (line: string, by: string) => {
    const name = /^(?:function|var) (\w+)/.exec(line)?.[1] ?? "";
    return name === "own" || new RegExp(`\\b${name}\\b`).test(by);
  };
  const lines = HEAD.trimEnd().split("\n");
  const functions = lines.filter((line) => line.startsWith("function") && isUsed(line, text));
  const inner = lines.filter(
    (line) => line.startsWith("function") && !functions.includes(line) && isUsed(line, functions.join("\n")),
  );
  const code = [...inner, ...functions].join("\n") + text;
  const tables = lines.filter((line) => line.startsWith("var") && isUsed(line, code));
  return `${[...tables, ...inner, ...functions].join("\n")}\n${text}`;
}

const result = (chance: Chance) =>
  JSON.stringify(
    chance.of(["DIRECT", "PROXY px1.example:1", "PROXY px2.example:1; DIRECT", "PROXY px3.example:1"]),
  );

function anyStatement(chance: Chance, depth: number): Piece {
  const test = () => anyCondition(chance, chance.below(3));
  const inner = () => (depth > 0 ? anyStatement(chance, depth - 1) : leave(result(chance)));
  const statement = (parts: readonly Piece[], write: (texts: readonly string[]) => string): Piece => ({
    kind: "statement",
    parts,
    write,
  });
  const name = () => JSON.stringify(chance.of(NAMES));
  // One variable for each loop: loops that share one need not come to an end.
  const k = `i${chance.below(10_000)}`;
  const [n, m, o] = [name(), name(), name()];
  const [a, b, c] = [result(chance), result(chance), result(chance)];
  return chance.of([
    () => statement([test()], ([t]) => `if (${t}) return ${a};`),
    () => statement([test()], ([t]) => `if (${t}) return ${a};`),
    () => statement([test()], ([t]) => `if (${t}) result = ${a};`),
    () => statement([test(), inner()], ([t, s]) => `if (${t}) {\n${s}\n}`),
    () => statement([test(), inner(), inner()], ([t, s, u]) => `if (${t}) {\n${s}\n} else {\n${u}\n}`),
    () =>
      statement(
        [test(), test()],
        ([t, u]) => `if (${t}) result = ${a};\nelse if (${u}) return ${b};\nelse result = ${c};`,
      ),
    () => statement([test()], ([t]) => `result = ${t} ? ${a} : result;`),
    () => statement([test(), test()], ([t, u]) => `if (${t}) return ${u} ? ${a} : ${b};`),
    () => statement([test()], ([t]) => `var flag = ${t};\nif (flag) result = ${a};`),
    () =>
      statement(
        [test(), inner()],
        ([t, s]) =>
          `for (var ${k} = 0; ${k} < L.length; ${k}++) {\nif (host == L[${k}]) {\nif (${t}) break;\nreturn ${a};\n}\n${s}\n}`,
      ),
    () =>
      statement(
        [test()],
        ([t]) =>
          `for (var key in U) {\nif (host != key) continue;\nif (${t}) return U[key];\nresult = ${a};\n}`,
      ),
    () =>
      statement(
        [inner()],
        ([s]) =>
          `switch (host) {\ncase ${n}: result = ${a};\ncase ${m}: break;\ncase ${o}: return ${b};\ndefault:\n${s}\n}`,
      ),
    () =>
      statement(
        [test(), test()],
        ([t, u]) =>
          `switch (true) {\ncase ${t}: return ${a};\ncase !!(${u}): result = ${b}; break;\ndefault: result = ${c};\n}`,
      ),
    () => statement([test()], ([t]) => `try {\nif (${t}) return ${a};\n} catch (e) {\nreturn ${b};\n}`),
    () =>
      statement(
        [test()],
        ([t]) => `var ${k} = 3;\nwhile (${k}-- > 0) {\nif (${t}) return L[${k}] ? ${a} : ${b};\n}`,
      ),
    () => statement([], () => "if (U[host]) return U[host];"),
    () => statement([], () => "ip = dnsResolve(host);"),
    () => statement([], () => "if (strip3(host) !== null) return strip3(host);"),
    () => statement([], () => 'alert("x");'),
    () =>
      statement(
        [test()],
        ([t]) => `function choose() { if (${t}) return ${a}; return ${b}; }\nresult = choose();`,
      ),
    () => leave(result(chance)),
  ])();
}

function leave(text: string): Piece {
  return { kind: "statement", parts: [], write: () => `return ${text};` };
}
