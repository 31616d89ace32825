import fc, { type Arbitrary } from "fast-check";
import {
  addressArgument,
  domainArgument,
  from,
  hostArgument,
  junk,
  listArgument,
  maskArgument,
  nameText,
  prefixArgument,
  quoted,
} from "./literals.ts";
import { pattern, shortText } from "./patterns.ts";

/** Calls of every function a PAC may find, as source text; now and then with too few or too many arguments. */

function call(name: string, ...parameters: Arbitrary<string>[]): Arbitrary<string> {
  const right = fc.tuple(...parameters);
  const wrong = fc
    .tuple(fc.nat(parameters.length), right, fc.array(junk, { maxLength: 2 }))
    .map(([count, args, more]) => [...args.slice(0, count), ...more]);
  return fc
    .oneof({ weight: 9, arbitrary: right }, { weight: 1, arbitrary: wrong })
    .map((args: readonly string[]) => `${name}(${args.join(", ")})`);
}

function callOfAny(name: string, argument: Arbitrary<string>, max: number): Arbitrary<string> {
  const gmt = from("", "", '"GMT"');
  return fc
    .tuple(fc.array(argument, { maxLength: max }), gmt)
    .map(([args, zone]) => `${name}(${[...args, zone].filter((text) => text !== "").join(", ")})`);
}

const number = (max: number) =>
  fc.oneof(
    { weight: 12, arbitrary: fc.nat(max).map(String) },
    { weight: 1, arbitrary: fc.nat(max).map((value) => `"${value}"`) },
    { weight: 1, arbitrary: junk },
  );

const day = from("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT", "mon", "Mon", "MONDAY", "toString").map(
  quoted,
);
const MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
const month = fc.oneof(
  { weight: 12, arbitrary: from(...MONTHS).map(quoted) },
  { weight: 1, arbitrary: from('"jan"', '"June"', '"constructor"', '"__proto__"') },
);
const monthDay = number(32);
const year = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 2022, max: 2028 }).map(String) },
  { weight: 1, arbitrary: from("32", "99", "1969", "9999", "275761", "-1", '"2025"') },
);

function range(name: string, ...parts: Arbitrary<string>[]): Arbitrary<string> {
  const args = fc.tuple(...parts, ...parts, from("", "", '"GMT"'));
  return args.map((texts) => `${name}(${texts.filter((text) => text !== "").join(", ")})`);
}

const dates = fc.oneof(
  callOfAny("dateRange", fc.oneof(monthDay, month, year), 7),
  callOfAny("dateRange", month, 2),
  callOfAny("dateRange", monthDay, 2),
  range("dateRange", monthDay, month),
  range("dateRange", month, year),
  range("dateRange", monthDay, month, year),
  range("dateRange", month),
);
const times = fc.oneof(
  callOfAny("timeRange", number(60), 7),
  callOfAny("timeRange", number(24), 2),
  range("timeRange", number(24)),
  range("timeRange", number(24), number(60)),
  range("timeRange", number(24), number(60), number(60)),
);
const weekdays = fc.oneof(
  callOfAny("weekdayRange", fc.oneof({ weight: 8, arbitrary: day }, { weight: 1, arbitrary: junk }), 3),
  range("weekdayRange", day),
);

/** Functions of names and addresses, of the library and of the client. */
const names = fc.oneof(
  call("isPlainHostName", hostArgument),
  call("dnsDomainIs", hostArgument, domainArgument),
  call("localHostOrDomainIs", hostArgument, domainArgument),
  call("dnsDomainLevels", hostArgument),
  call("isResolvable", hostArgument),
  call("dnsResolve", hostArgument),
  call("isInNet", hostArgument, addressArgument, maskArgument),
  call("isInNet", hostArgument, addressArgument, maskArgument),
  call("convert_addr", addressArgument),
  call("isValidIpAddress", addressArgument),
  call("myIpAddress"),
);

const extended = fc.oneof(
  call("dnsResolveEx", hostArgument),
  call("isResolvableEx", hostArgument),
  call("isInNetEx", addressArgument, prefixArgument),
  call("isInNetEx", addressArgument, prefixArgument),
  call("sortIpAddressList", listArgument),
  call("sortIpAddressList", listArgument),
  call("myIpAddressEx"),
);

const globs = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(shortText, pattern).map(([text, glob]) => `shExpMatch(${text}, ${glob})`),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        from("host", "url"),
        nameText,
        from("*", "http*://", "*.", "*/", "?*"),
        from("", "*", "/*", "?*"),
      )
      .map(
        ([text, name, head, tail]) =>
          `shExpMatch(${text}, ${quoted(head + name.replace(/[*[\]]/g, "") + tail)})`,
      ),
  },
  { weight: 1, arbitrary: call("shExpMatch", hostArgument, junk) },
);

const talk = fc.oneof(
  call("alert", junk),
  call("console.log", junk),
  from("alert()", "console.nothing", "typeof console"),
);

export const anyCall: Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: names },
  { weight: 5, arbitrary: extended },
  { weight: 5, arbitrary: globs },
  { weight: 4, arbitrary: dates },
  { weight: 3, arbitrary: times },
  { weight: 2, arbitrary: weekdays },
  { weight: 1, arbitrary: talk },
);

export const FUNCTIONS: readonly string[] =
  "isPlainHostName dnsDomainIs localHostOrDomainIs dnsDomainLevels isResolvable dnsResolve isInNet convert_addr isValidIpAddress myIpAddress dnsResolveEx isResolvableEx isInNetEx sortIpAddressList myIpAddressEx shExpMatch dateRange timeRange weekdayRange alert".split(
    " ",
  );
