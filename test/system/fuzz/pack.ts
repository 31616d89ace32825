import type { OracleQuestion } from "../oracle/question.ts";
import { FIRST_PORT } from "./destinations.ts";
import type { DatedItem } from "./item.ts";
import type { FuzzWorld } from "./worlds.ts";

/** One PAC with its URLs, and which item each URL belongs to. */
export interface Packed {
  readonly question: OracleQuestion;
  /** In the order of the URLs. */
  readonly items: readonly DatedItem[];
}

/** Rules in one PAC: a change of PAC costs a browser as much as ten URLs. */
const RULES = 50;

/**
 * Shows any value as the host of a proxy: letters and digits as they are, everything else as its code between two z.
 * A label of a name has room for 63 letters and a name for 253, so the text is cut into labels, and a long one ends
 * in a sum over the whole.
 */
const SHOW = `function name(e) {
  return e instanceof Error ? e.name : "a " + typeof e;
}
function sum(s) {
  for (var h = 7, i = 0; i < s.length; i++) h = (h * 31 + s.charCodeAt(i)) % 1000003;
  return h;
}
function show(f) {
  var s;
  try {
    var v = f();
    var t = typeof v;
    s = t + ":" + (t === "object" && v !== null && !Array.isArray(v) ? "" : t === "function" ? "" : String(v));
  } catch (e) { s = "throws " + name(e); }
  var x = "";
  for (var i = 0; i < s.length && i < 1000; i++) {
    var c = s[i];
    x += c >= "0" && c <= "9" || c >= "a" && c < "z" ? c : "z" + c.charCodeAt(0).toString(16) + "z";
  }
  if (x.length > 180) x = x.slice(0, 160) + "zZz" + sum(s);
  return "PROXY x" + x.replace(/.{50}/g, "$&.x") + ".shown.example:1";
}
`;

/** The value that {@link SHOW} put into a chain, readable; a chain of another kind as it is. */
export function shown(chain: string): string {
  const [, label] = /^PROXY x([a-z0-9.]+)\.shown\.example:1$/.exec(chain) ?? [];
  if (label === undefined) return chain;
  const text = label.replace(/\.x/g, "");
  return `shows ${text.replace(/z([0-9a-f]+)z/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))}`;
}

const SEEN_PAC = `${SHOW}function FindProxyForURL(url, host) { return show(function () { return url + " " + host; }); }\n`;

function rulesPac(rules: readonly string[]): string {
  return `${SHOW}var rules = [
${rules.map((rule) => `  ${rule}`).join(",\n")}
];
function FindProxyForURL(url, host) {
  return rules[/^\\w+:\\/\\/[^\\/]*:(\\d+)/.exec(url)[1] - ${FIRST_PORT}].call(this, url, host);
}
`;
}

/** The rule of one item in a PAC of many. */
function rule({ kind, source }: DatedItem): string {
  return kind === "expression"
    ? `function (url, host) { var self = this; return show(() => (${source})); }`
    : `function (url, host) { return ${source}; }`;
}

/** Puts items into as few PACs as the browser answers fast. */
export function pack(items: readonly DatedItem[], world: FuzzWorld): Packed[] {
  const packed: Packed[] = [];
  const groups = new Map<string, DatedItem[]>();
  for (const item of items) {
    if (item.kind === "pac") {
      const { source, urls, now } = item;
      const asked = { pac: source, urls, ...world, ...(now === undefined ? {} : { now }), inOrder: true };
      packed.push({ question: asked, items: urls.map(() => item) });
    } else {
      const key = JSON.stringify([item.kind === "seen" ? item.kind : "rule", item.now]);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  }
  for (const group of groups.values())
    packed.push(...(group[0]?.kind === "seen" ? seen(group, world) : rules(group, world)));
  return packed;
}

function rules(group: readonly DatedItem[], world: FuzzWorld): Packed[] {
  const packed: Packed[] = [];
  for (let start = 0; start < group.length; start += RULES) {
    const items = group.slice(start, start + RULES);
    const urls = items.map((item, index) => urlOf(item).replace(`:${FIRST_PORT}`, `:${FIRST_PORT + index}`));
    const now = items[0]?.now;
    const question = {
      pac: rulesPac(items.map(rule)),
      urls,
      ...world,
      ...(now === undefined ? {} : { now }),
    };
    packed.push({ question, items });
  }
  return packed;
}

function seen(group: readonly DatedItem[], world: FuzzWorld): Packed[] {
  const items = [...new Map(group.map((item) => [urlOf(item), item])).values()];
  return [{ question: { pac: SEEN_PAC, urls: items.map(urlOf), ...world }, items }];
}

function urlOf({ urls: [url = ""] }: DatedItem): string {
  return url;
}
