import type { RuleRun } from "./rule-runs.ts";

/** The global under which a script with runs of rules finds the index of them. */
export const RULES = "__pacwright_rules";

/** What the index gives when no rule applies. */
export const NO_RULE = -1;
/** What it gives when the rules must be asked one by one: the `default` of the switch. */
const ONE_BY_ONE = -2;

/**
 * A run as plain data. For each variable: exact texts, endings and globs, each with the number of the rule that it
 * belongs to; then what each rule returns, as a number; and the helpers it calls.
 */
export function runData({ rules, variables }: RuleRun, results: readonly string[]): unknown {
  const tables = variables.map((name) => ({
    exact: [] as unknown[],
    ending: [] as unknown[],
    parts: [] as unknown[],
    name,
  }));
  const helpers = new Set<string>();
  for (const [number, { conditions }] of rules.entries()) {
    for (const { variable, helper, tests } of conditions) {
      if (helper !== null) helpers.add(helper);
      const table = tables.find(({ name }) => name === variable);
      for (const test of tests)
        table?.[test.kind].push([test.kind === "parts" ? test.parts : test.text, number]);
    }
  }
  return {
    helpers: [...helpers],
    globs: helpers.has("shExpMatch"),
    tables: tables.map(({ exact, ending, parts }) => [exact, ending, parts]),
    results: rules.map(({ returned }) => results.indexOf(returned)),
  };
}

/**
 * The index of all runs, as a script that runs after the library and before the PAC.
 *
 * A run is answered from its index only while nothing it would ask has been replaced by the PAC, and for texts; all
 * else is asked one by one, as written. Nothing that is called here can run code of the PAC.
 *
 * @param runs the data of each run
 */
export function rulesLibrary(runs: readonly unknown[]): string {
  return `Object.defineProperty(globalThis, "${RULES}", { value: (function (runs) {
  var create = Object.create, root = globalThis, strings = String.prototype, expressions = RegExp.prototype;
  var Expression = RegExp, replaces = Symbol.replace;
  var own = { dnsDomainIs: root.dnsDomainIs, shExpMatch: root.shExpMatch, localHostOrDomainIs: root.localHostOrDomainIs };
  var substring = strings.substring, startsWith = strings.startsWith, endsWith = strings.endsWith;
  var indexOf = strings.indexOf, lastIndexOf = strings.lastIndexOf, replace = strings.replace;
  var test = expressions.test, exec = expressions.exec, replaceBy = expressions[replaces];
  function untouched() {
    return strings.substring === substring && strings.startsWith === startsWith && strings.endsWith === endsWith &&
      strings.indexOf === indexOf && strings.lastIndexOf === lastIndexOf && strings.replace === replace &&
      expressions.test === test && expressions.exec === exec && expressions[replaces] === replaceBy &&
      RegExp === Expression;
  }
  function tableOf(exact, endings, globs) {
    var table = { exact: create(null), endings: create(null), lengths: [], dotted: 0, globs: globs }, i, key, length;
    var seen = create(null);
    for (i = 0; i < exact.length; i++) {
      if (table.exact[exact[i][0]] === undefined) table.exact[exact[i][0]] = exact[i][1];
    }
    for (i = 0; i < endings.length; i++) {
      key = endings[i][0];
      length = key.length;
      if (table.endings[key] === undefined) table.endings[key] = endings[i][1];
      if (key[0] === ".") table.dotted = length > table.dotted ? length : table.dotted;
      else if (seen[length] === undefined) seen[length] = table.lengths.push(length);
    }
    for (i = 0; i < globs.length; i++) globs[i] = { parts: globs[i][0], rule: globs[i][1], needle: longest(globs[i][0]) };
    return table;
  }
  function longest(parts) {
    var found = "";
    for (var i = 0; i < parts.length; i++) if (parts[i].length > found.length) found = parts[i];
    return found;
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
  function first(table, text, best) {
    var rule = table.exact[text], lengths = table.lengths, size = text.length, at = size, globs = table.globs, i;
    if (rule < best) best = rule;
    for (i = 0; i < lengths.length; i++) {
      if (lengths[i] <= size && (rule = table.endings[text.substring(size - lengths[i])]) < best) best = rule;
    }
    while (at > 0 && (at = text.lastIndexOf(".", at - 1)) >= 0 && size - at <= table.dotted) {
      if ((rule = table.endings[text.substring(at)]) < best) best = rule;
    }
    for (i = 0; i < globs.length && globs[i].rule < best; i++) {
      if (text.indexOf(globs[i].needle) >= 0 && hasParts(text, globs[i].parts)) return globs[i].rule;
    }
    return best;
  }
  function canAsk(run, text) {
    return typeof text === "string" && !(run.globs && /[\\n\\r\\u2028\\u2029]/.test(text));
  }
  function usesOwn(run, helpers) {
    for (var i = 0; i < run.helpers.length; i++) if (helpers[i] !== own[run.helpers[i]]) return false;
    return true;
  }
  for (var i = 0; i < runs.length; i++) {
    for (var j = 0; j < runs[i].tables.length; j++) {
      runs[i].tables[j] = tableOf(runs[i].tables[j][0], runs[i].tables[j][1], runs[i].tables[j][2]);
    }
  }
  return function (number, helpers, one, two) {
    var run = runs[number], tables = run.tables, none = run.results.length, rule;
    if (!usesOwn(run, helpers) || !untouched() || !canAsk(run, one)) return ${ONE_BY_ONE};
    if (tables.length === 2 && !canAsk(run, two)) return ${ONE_BY_ONE};
    rule = first(tables[0], one, none);
    if (tables.length === 2) rule = first(tables[1], two, rule);
    return rule === none ? ${NO_RULE} : run.results[rule];
  };
})(JSON.parse(${JSON.stringify(JSON.stringify(runs))})) });`;
}
