/** The kinds of event a copy reports; one letter each, because every report crosses the WebAssembly border. */
export type EventKind = "s" | "c" | "k" | "d" | "e" | "r";

/** Values longer than this are cut; the length is always told. */
export const MAX_VALUE_CHARACTERS = 200;
/** So many events are told at once, so that they survive an engine that does not. */
export const FIRST_EVENTS = 5_000;
/** Of all later ones the copy keeps so many, the latest: the end says what was decided. */
export const LAST_EVENTS = 2_000;

/**
 * What the marks of an explained copy call: a function expression that takes the way out of the realm.
 *
 * Evaluated before the PAC, it keeps the builtins as they were and every function of the language it needs, because a
 * PAC may replace both. It never turns an object into a text, which could run the PAC's own code. Values:
 * `s<length>:<text>` for a string, `v<text>` for what can be shown as it is.
 *
 * - `s(site)`: a statement begins; told the first time, whatever else is kept back
 * - `c(site, value)`: a condition was evaluated
 * - `f(site, callee)`, `m(site, object, key)`: what to call in place of `callee` and `object[key]`
 * - `d(site, value)`, `e(site, switch, value)`: a switch begins, a case of it is tested
 * - `r(site, value)`: a function is about to return
 *
 * It returns a function that reports what was kept back, and the totals: `times`, `true` and `false` by site, `events`.
 *
 * @param names the global names under which a client's builtins are found
 */
export function explainLibrary(names: readonly string[]): string {
  return `(function (report) {
  var apply = Reflect.apply, isArray = Array.isArray;
  var text = String, slice = String.prototype.slice, has = WeakMap.prototype.has, get = WeakMap.prototype.get;
  var callMethod = Function.prototype.call, applyMethod = Function.prototype.apply;
  var builtins = new WeakMap(), names = ${JSON.stringify(names)}, i;
  for (i = 0; i < names.length; i++) {
    if (typeof globalThis[names[i]] === "function") builtins.set(globalThis[names[i]], names[i]);
  }
  var events = 0, last = Object.create(null), switches = 0;
  var counts = Object.create(null), yes = Object.create(null), no = Object.create(null);
  function show(value) {
    if (typeof value === "string") {
      return "s" + value.length + ":" +
        (value.length > ${MAX_VALUE_CHARACTERS} ? apply(slice, value, [0, ${MAX_VALUE_CHARACTERS}]) : value);
    }
    if (typeof value === "function") return "va function";
    if (typeof value !== "object" || value === null) return "v" + text(value);
    try { return isArray(value) ? "van array" : "van object"; } catch (_) { return "van object"; }
  }
  function tell(event) {
    events++;
    if (events <= ${FIRST_EVENTS}) apply(report, undefined, event);
    else last[events % ${LAST_EVENTS}] = event;
  }
  function told(site, name, callee, self, args) {
    var event = ["k", site, name, "", ""], value, failed = true, i;
    for (i = 0; i < args.length && i < 16; i++) event[5 + i] = show(args[i]);
    try {
      value = apply(callee, self, args);
      failed = false;
      return value;
    } finally {
      event[3] = failed ? "threw" : "gave";
      event[4] = failed ? "" : show(value);
      tell(event);
    }
  }
  function around(site, callee) {
    var name = apply(get, builtins, [callee]);
    return function () { return told(site, name, callee, this, arguments); };
  }
  function known(value) { return typeof value === "function" && apply(has, builtins, [value]); }
  var explain = {
    s: function (site) {
      if (counts[site] === undefined) { counts[site] = 0; report("s", text(site)); }
      counts[site]++;
    },
    c: function (site, value) {
      var truth = !!value, tally = truth ? yes : no;
      tally[site] = (tally[site] === undefined ? 0 : tally[site]) + 1;
      tell(["c", site, truth ? "1" : "0", typeof value === "boolean" ? "" : show(value)]);
      return value;
    },
    f: function (site, callee) { return known(callee) ? around(site, callee) : callee; },
    m: function (site, object, key) {
      var callee = object[key];
      if (typeof callee !== "function") return callee;
      if (known(callee)) {
        var named = around(site, callee);
        return function () { return apply(named, object, arguments); };
      }
      if (known(object) && (callee === callMethod || callee === applyMethod)) {
        var direct = around(site, object);
        return function () { return apply(callee, direct, arguments); };
      }
      return function () { return apply(callee, object, arguments); };
    },
    d: function (site, value) {
      var number = switches++;
      tell(["d", site, text(number), show(value)]);
      return { v: value, n: number };
    },
    e: function (site, tested, value) {
      tell(["e", site, text(tested.n), value === tested.v ? "1" : "0", show(value)]);
      return value;
    },
    r: function (site, value) { tell(["r", site, show(value)]); return value; }
  };
  Object.defineProperty(globalThis, "__explain", { value: Object.freeze(explain) });
  return function () {
    var i = events - ${LAST_EVENTS} + 1, site;
    if (i <= ${FIRST_EVENTS}) i = ${FIRST_EVENTS} + 1;
    for (; i <= events; i++) apply(report, undefined, last[i % ${LAST_EVENTS}]);
    for (site in counts) report("times", site, text(counts[site]));
    for (site in yes) report("true", site, text(yes[site]));
    for (site in no) report("false", site, text(no[site]));
    report("events", "0", text(events));
  };
})`;
}
