import { type ConformanceCase, returns, returnsNothingUsable, whole } from "./case.ts";

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
  dropped("HTTP is no keyword", "HTTP a.example:1", "Firefox knows it"),
  dropped("QUIC is dropped", "QUIC a.example:1", "not in release builds"),
  dropped("SOCKS5H is no keyword", "SOCKS5H a.example:1", "curl's spelling"),
  dropped("a misspelt keyword is dropped", "PROX a.example:1", "unknown"),
  dropped("a host without a keyword is dropped", "a.example:1", "unknown keyword"),
  returns("an empty string is DIRECT", '""', "DIRECT", "no entry"),
  returns("separators alone are DIRECT", '"; ;\\t;"', "DIRECT", "no entry"),
  returns("a list of unknown entries is DIRECT", '"HTTP a.example:1; FOO"', "DIRECT", "no entry is left"),
  returns(
    "space before an entry is ignored",
    '" \\t PROXY a.example:1"',
    "PROXY a.example:1",
    "Firefox loses the entry",
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
  returns(
    "a line break at the end spoils the port",
    '"PROXY a.example:1\\n"',
    "DIRECT",
    "the port is not a number",
  ),
  returns(
    "commas do not separate entries",
    '"PROXY a.example:1, PROXY b.example:2"',
    "DIRECT",
    "one bad entry",
  ),
  dropped("a port above 65535 is dropped", "PROXY a.example:65536", "out of range"),
  dropped("a port that is a word is dropped", "PROXY a.example:http", "not a number"),
  dropped("a port with a letter is dropped", "PROXY a.example:80x", "not a number"),
  dropped("a negative port is dropped", "PROXY a.example:-1", "not a number"),
  dropped("an empty port is dropped", "PROXY a.example:", "Firefox takes 80"),
  returns("port zero is taken", '"PROXY a.example:0"', "PROXY a.example:0", "in range"),
  returns("a port may have leading zeros", '"PROXY a.example:0080"', "PROXY a.example:80", "decimal"),
  dropped("a keyword without a host is dropped", "PROXY", "nothing to connect to"),
  dropped("a port without a host is dropped", "PROXY :80", "nothing to connect to"),
  dropped("a URL is not a host", "PROXY http://a.example:1", "no scheme is allowed"),
  dropped("a path is not allowed", "PROXY a.example:1/", "host and port alone"),
  dropped("credentials are not allowed", "PROXY user:secret@a.example:1", "host and port alone"),
  dropped("DIRECT takes no host", "DIRECT a.example:1", "the entry is lost"),
  dropped("DIRECT takes no port", "DIRECT:80", "unknown keyword"),
  returns("an IPv6 proxy has brackets", '"PROXY [2001:db8::9]:3128"', "PROXY [2001:db8::9]:3128", "brackets"),
  returns("an IPv6 proxy needs no port", '"PROXY [2001:db8::9]"', "PROXY [2001:db8::9]:80", "the default"),
  returns(
    "a bare IPv6 proxy loses its last group to the port",
    '"PROXY 2001:db8::1:80"',
    "PROXY [2001:db8::1]:80",
    "the last colon ends the host",
  ),
  returns("a proxy may be an address", '"PROXY 192.0.2.8:3128"', "PROXY 192.0.2.8:3128", "as it is"),
  returns(
    "a proxy address with a leading zero is octal",
    '"PROXY 010.0.0.1:80"',
    "PROXY 8.0.0.1:80",
    "URL standard",
  ),
  returns("a space in a host is escaped", '"PROXY a b:1"', "PROXY a%20b:1", "the entry is kept"),
  returns("a final dot of a proxy stays", '"PROXY a.example.:1"', "PROXY a.example.:1", "as it is"),
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
  returnsNothingUsable(
    "a result beyond ASCII is an error",
    '"PROXY b\\u00fccher.example:1"',
    "the whole result is lost",
  ),
  returnsNothingUsable(
    "one letter beyond ASCII spoils the list",
    '"DIRECT; PROXY \\u00fc:1"',
    "the whole result is lost",
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
  {
    ...whole(
      "falling off the end is no answer",
      "function FindProxyForURL(url, host) { }",
      "DIRECT",
      "undefined",
    ),
    status: "script-error",
  },
  {
    ...whole(
      "an exception is no answer",
      'function FindProxyForURL(url, host) { throw "PROXY a.example:1"; }',
      "DIRECT",
      "what was thrown is not looked at",
    ),
    status: "script-error",
  },
];
