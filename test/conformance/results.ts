import { because, type ConformanceCase, inFirefox, returns, returnsNothingUsable, whole } from "./case.ts";

const SECOND = "PROXY b.example:2";

/** An entry that Chromium drops, followed by one that it keeps. */
function dropped(name: string, entry: string, why: string): ConformanceCase {
  return returns(name, JSON.stringify(`${entry}; ${SECOND}`), SECOND, why);
}

/** Reading the string a script returns. */
export const results: readonly ConformanceCase[] = [
  returns(
    "keywords and hosts have no letter case",
    '"proxy A.Example:81; dIrEcT"',
    "PROXY a.example:81; DIRECT",
    "folded",
  ),
  returns(
    "a missing port is filled in",
    '"PROXY a.example; HTTPS b.example; SOCKS c.example; SOCKS4 d.example; SOCKS5 e.example"',
    "PROXY a.example:80; HTTPS b.example:443; SOCKS4 c.example:1080; SOCKS4 d.example:1080; SOCKS5 e.example:1080",
    "80, 443 and 1080",
  ),
  returns("SOCKS is version 4", '"SOCKS a.example:1"', "SOCKS4 a.example:1", "version 5 has its own keyword"),
  inFirefox(
    dropped("HTTP is no keyword", "HTTP a.example:1", "Firefox knows it"),
    "PROXY a.example:1; PROXY b.example:2",
    "the same as PROXY",
  ),
  dropped("QUIC is dropped", "QUIC a.example:1", "not in release builds"),
  dropped("SOCKS5H is no keyword", "SOCKS5H a.example:1", "curl's spelling"),
  dropped("a misspelt keyword is dropped", "PROX a.example:1", "unknown"),
  dropped("a host without a keyword is dropped", "a.example:1", "unknown keyword"),
  returns("an empty string is DIRECT", '""', "DIRECT", "no entry"),
  returns("separators alone are DIRECT", '"; ;\\t;"', "DIRECT", "no entry"),
  inFirefox(
    returns("a list of unknown entries is DIRECT", '"HTTP a.example:1; FOO"', "DIRECT", "no entry is left"),
    "PROXY a.example:1",
    "HTTP is the same as PROXY",
  ),
  inFirefox(
    returns(
      "space before an entry is ignored",
      '" \\t PROXY a.example:1"',
      "PROXY a.example:1",
      "Firefox loses the entry",
    ),
    "DIRECT",
    "the first entry begins at once, or it has no keyword",
  ),
  returns(
    "space after an entry is ignored",
    '"PROXY a.example:1 \\t; DIRECT "',
    "PROXY a.example:1; DIRECT",
    "trimmed",
  ),
  returns("a tab separates keyword and host", '"PROXY\\ta.example:1"', "PROXY a.example:1", "space or tab"),
  returns(
    "several blanks separate keyword and host",
    '"PROXY  \\t a.example:1"',
    "PROXY a.example:1",
    "space or tab",
  ),
  returns(
    "a line break does not separate entries",
    '"PROXY a.example:1;\\nPROXY b.example:2"',
    "PROXY a.example:1",
    "lost",
  ),
  inFirefox(
    returns(
      "a line break at the end spoils the port",
      '"PROXY a.example:1\\n"',
      "DIRECT",
      "the port is not a number",
    ),
    "PROXY a.example:1",
    "the URL parser takes it out",
  ),
  inFirefox(
    returns(
      "commas do not separate entries",
      '"PROXY a.example:1, PROXY b.example:2"',
      "DIRECT",
      "one bad entry",
    ),
    "PROXY :-1",
    "one entry whose host cannot be read",
  ),
  inFirefox(
    dropped("DIRECT takes no host", "DIRECT a.example:1", "the entry is lost"),
    "DIRECT; PROXY b.example:2",
    "the host is ignored",
  ),
  dropped("DIRECT takes no port", "DIRECT:80", "unknown keyword"),
  returns(
    "DIRECT may come first",
    '"DIRECT; PROXY a.example:1"',
    "DIRECT; PROXY a.example:1",
    "the order is kept",
  ),
  returns(
    "duplicates stay",
    '"PROXY a.example:1; PROXY a.example:1"',
    "PROXY a.example:1; PROXY a.example:1",
    "kept",
  ),
  returns(
    "DIRECT is not added",
    '"PROXY a.example:1"',
    "PROXY a.example:1",
    "a dead proxy is then a dead page",
  ),
  returns(
    "empty entries are skipped",
    '";;PROXY a.example:1;;DIRECT;"',
    "PROXY a.example:1; DIRECT",
    "no effect",
  ),
  inFirefox(
    returnsNothingUsable(
      "a result beyond ASCII is an error",
      '"PROXY b\\u00fccher.example:1"',
      "the whole result is lost",
    ),
    "PROXY xn--bcher-kva.example:1",
    "the host becomes punycode",
    "answered",
  ),
  inFirefox(
    returnsNothingUsable(
      "one letter beyond ASCII spoils the list",
      '"DIRECT; PROXY \\u00fc:1"',
      "the whole result is lost",
    ),
    "DIRECT; PROXY xn--tda:1",
    "the host becomes punycode",
    "answered",
  ),
  returnsNothingUsable("undefined is no answer", "undefined", "not a string"),
  returnsNothingUsable("null is no answer", "null", "not a string"),
  returnsNothingUsable("false is no answer", "false", "not a string"),
  returnsNothingUsable("a number is no answer", "5", "not a string"),
  returnsNothingUsable(
    "a String object is no answer",
    'new String("PROXY a.example:1")',
    "not a primitive string",
  ),
  returnsNothingUsable("an array is no answer", '["PROXY a.example:1"]', "not a string"),
  returnsNothingUsable(
    "an object with toString is no answer",
    '({ toString: function () { return "DIRECT"; } })',
    "no string",
  ),
  because(
    "script-error",
    whole(
      "falling off the end is no answer",
      "function FindProxyForURL(url, host) { }",
      "DIRECT",
      "undefined",
    ),
  ),
  because(
    "script-error",
    whole(
      "an exception is no answer",
      'function FindProxyForURL(url, host) { throw "PROXY a.example:1"; }',
      "DIRECT",
      "what was thrown is not looked at",
    ),
  ),
];
