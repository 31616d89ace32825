/**
 * Answers about a text that were found out at once. Not a builtin: a fragment that dnsDomainIs and shExpMatch share.
 *
 * A PAC asks hundreds of times whether one host has one of hundreds of endings. For a text that comes back, `remember`
 * looks up which of the endings learnt so far it has, in a handful of steps, and keeps that as a table: pattern to
 * true, false, or what else `known` says of the pattern. Each further question is one look into the table. The two
 * latest texts have one, because rules about hosts and about URLs take turns.
 *
 * The PAC may replace any function of the language: who uses this asks `hasOwnStrings` before each new text or
 * pattern, and does without once it says no.
 *
 * @param star what stands before an ending in a pattern
 */
export function seenTexts(star: "" | "*"): string {
  return `  var strings = String.prototype, substring = strings.substring, startsWith = strings.startsWith;
  var endsWith = strings.endsWith, indexOf = strings.indexOf, lastIndexOf = strings.lastIndexOf;
  var create = Object.create;
  var MOST_PATTERNS = 20000, MOST_LENGTHS = 64;
  var nobody = {}, text1, text2, once1, once2, table1, table2, known, patterns, lengths, dotted;
  function forget() {
    text1 = text2 = once1 = once2 = nobody;
    known = create(null);
    lengths = create(null);
    patterns = lengths.count = dotted = 0;
  }
  function hasOwnStrings() {
    return strings.substring === substring && strings.startsWith === startsWith && strings.endsWith === endsWith &&
      strings.indexOf === indexOf && strings.lastIndexOf === lastIndexOf;
  }
  function mark(table, text, length) {
    var pattern = ${star === "" ? "" : '"*" + '}text.substring(text.length - length);
    if (known[pattern] === false) table[pattern] = true;
  }
  function remember(text) {
    if (text !== once1 && text !== once2) {
      once2 = once1;
      once1 = text;
      return;
    }
    var table = create(known), size = text.length, i, at = size;
    if (known[text] === false) table[text] = true;
    for (i = 0; i < lengths.count; i++) if (lengths[i] <= size) mark(table, text, lengths[i]);
    while (at > 0 && (at = text.lastIndexOf(".", at - 1)) >= 0 && size - at <= dotted) mark(table, text, size - at);
    text2 = text1;
    table2 = table1;
    text1 = text;
    table1 = table;
  }
  function learn(pattern, meaning) {
    if (patterns >= MOST_PATTERNS) forget();
    patterns++;
    known[pattern] = meaning;
  }
  function learnText(pattern) {
    learn(pattern, false);
    if (text1 === pattern) table1[pattern] = true;
    if (text2 === pattern) table2[pattern] = true;
  }
  function learnEnding(pattern, ending) {
    var i = 0;
    learn(pattern, false);
    if (ending[0] === ".") {
      if (ending.length > dotted) dotted = ending.length;
    } else {
      while (i < lengths.count && lengths[i] !== ending.length) i++;
      if (i === MOST_LENGTHS) known[pattern] = undefined;
      else if (i === lengths.count) lengths[lengths.count++] = ending.length;
    }
    if (text1 !== nobody && text1.endsWith(ending)) table1[pattern] = true;
    if (text2 !== nobody && text2.endsWith(ending)) table2[pattern] = true;
  }
  forget();`;
}
