import type { Chance } from "./list-chance.ts";
import { condition, type Piece } from "./list-piece.ts";

/** Few names, so that conditions meet the same ones. */
export const NAMES = [
  "corp.example",
  "www.corp.example",
  "a.b.corp.example",
  "notcorp.example",
  "example.com",
  "www.example.com",
  "mail.example.net",
  "example.net",
  "x.example.org",
  "intranet",
  "corp",
  "com",
  "constructor",
] as const;

const q = (text: string) => JSON.stringify(text);

/** Tests of what a PAC is asked about; `T` and `U` are tables, `L` is an array (see list-pacs.ts). */
export function anyCondition(chance: Chance, depth: number): Piece {
  if (depth > 0 && !chance.oneIn(3)) {
    const [one, other] = [anyCondition(chance, depth - 1), anyCondition(chance, depth - 1)];
    return chance.of([
      () => joined([one, other], ([a, b]) => `(${a} && ${b})`),
      () => joined([one, other], ([a, b]) => `(${a} || ${b})`),
      () => joined([one], ([a]) => `!(${a})`),
      () => joined([one, other, anyCondition(chance, 0)], ([a, b, c]) => `(${a} ? ${b} : ${c})`),
    ])();
  }
  return condition(chance.of(KINDS)(chance));
}

function joined(parts: readonly Piece[], write: (texts: readonly string[]) => string): Piece {
  return { kind: "condition", parts, write };
}

type Writer = (chance: Chance) => string;
const name = (chance: Chance) => chance.of(NAMES);
const number = (chance: Chance) => chance.of([-1, 0, 1, 2, 3, 4, 5, 12, 13]);
const comparison = (chance: Chance) => chance.of(["==", "===", "!=", "!==", "<", ">", "<=", ">="]);
const equality = (chance: Chance) => chance.of(["==", "===", "!=", "!=="]);
const subject = (chance: Chance) =>
  chance.of(["host", "host", "host", "url", "host.toLowerCase()", "url.toLowerCase()"]);
const spelled = (chance: Chance) => {
  const text = name(chance);
  return chance.of([
    text,
    `.${text}`,
    `${text}.`,
    text.toUpperCase(),
    text.slice(1),
    text.slice(0, -2),
    `*.${text}`,
    "",
  ]);
};

const LIBRARY: Writer = (chance) =>
  chance.of<() => string>([
    () => `dnsDomainIs(host, ${q(chance.of([`.${name(chance)}`, spelled(chance)]))})`,
    () => `localHostOrDomainIs(host, ${q(spelled(chance))})`,
    () => "isPlainHostName(host)",
    () => `dnsDomainLevels(${chance.of(["host", "url"])}) ${comparison(chance)} ${number(chance)}`,
    () =>
      `isInNet(host, ${q(chance.of(["10.0.0.0", "192.0.2.0", "10.1.2.0"]))}, ${q(chance.of(["255.0.0.0", "255.255.255.0", "255.255.255.x"]))})`,
  ])();

const LOOKUPS: Writer = (chance) =>
  chance.of<() => string>([
    () => `isResolvable(${chance.of(["host", q(name(chance))])})`,
    () => `isInNet(dnsResolve(${chance.of(["host", q(name(chance))])}), "10.0.0.0", "255.0.0.0")`,
    () => `isInNet(${q(name(chance))}, "10.0.0.0", "255.0.0.0")`,
    () => `isInNet(myIpAddress(), "10.20.0.0", ${q(chance.of(["255.255.0.0", "0.0.0.0"]))})`,
    () => `dnsResolve(${q(name(chance))}) ${equality(chance)} ${chance.of(["null", q("10.1.2.3")])}`,
    () => `(ip = dnsResolve(host)) ${equality(chance)} null`,
    () => "ip",
    () => `ip ${equality(chance)} ${q("10.1.2.3")}`,
    () => 'isInNet(ip, "10.0.0.0", "255.0.0.0")',
  ])();

const GLOBS: Writer = (chance) => {
  const text = name(chance);
  const glob = chance.of<() => string>([
    () => `*${text}`,
    () => `*.${text}`,
    () => `*${text}*`,
    () => text.replace("e", "?"),
    () => `(*.${text}|${text})`,
    () => `*.(${text}|${name(chance)})`,
    () => `${text}|${name(chance)}`,
    () => `*[${chance.of(["a-m", "^a-m", "0-9"])}]${text.slice(1)}`,
    () => `*${text}+`,
    () => `w{1,3}.${text}`,
    () => `^${text}$`,
    () => `${text}\\d`,
    () => "*",
    () => `http?://*${text}${chance.of(["/*", ":*", "*", ""])}`,
    () => `*://${text}:[0-9]*/*`,
    () => `(${text}`,
  ])();
  return `shExpMatch(${subject(chance)}, ${q(glob)})`;
};

const EXPRESSIONS: Writer = (chance) => {
  const text = name(chance).replaceAll(".", "\\.");
  const source = chance.of([
    `(^|\\.)${text}$`,
    `^${text}$`,
    `${text}`,
    `^(www|mail)\\.${text}$`,
    `\\.(com|net)$`,
    `^\\d{1,3}(\\.\\d{1,3}){3}$`,
    `^\\d+\\.\\d+\\.\\d+\\.\\d+$`,
    `^https?:\\/\\/[^\\/]*${text}`,
    `^[^.]*$`,
    `[.:]`,
    `^www\\d*\\.`,
    `(?!x)${text}`,
  ]);
  const target = chance.of(["host", "url"]);
  const literal = `/${source}/${chance.of(["", "", "i"])}`;
  return chance.of([
    `${literal}.test(${target})`,
    `${target}.match(${literal})`,
    `${target}.search(${literal}) ${comparison(chance)} 0`,
    `new RegExp(${q(source)}).test(${target})`,
  ]);
};

const TEXTS: Writer = (chance) => {
  const [of, text] = [subject(chance), q(spelled(chance))];
  const size = chance.below(20);
  return chance.of<() => string>([
    () => `host ${comparison(chance)} ${q(name(chance))}`,
    () => `${of}.indexOf(${text}) ${comparison(chance)} ${number(chance)}`,
    () => `${of}.lastIndexOf(${text}) ${comparison(chance)} ${number(chance)}`,
    () => `${of}.${chance.of(["startsWith", "endsWith", "includes"])}(${text})`,
    () =>
      `${of}.substring(0, ${size}) ${equality(chance)} ${q(chance.of(["http:", "https:", "http://", "www", name(chance)]))}`,
    () => `${of}.slice(-${size + 1}) ${equality(chance)} ${text}`,
    () => `${of}.substr(${size}, ${number(chance)}) ${equality(chance)} ${text}`,
    () => `("." + host).slice(-${name(chance).length}) ${equality(chance)} ${q(`.${name(chance)}`)}`,
    () => `${of}.length ${comparison(chance)} ${size}`,
    () =>
      `${of}.charAt(${chance.of(["0", `${of}.length - 1`])}) ${comparison(chance)} ${q(chance.of([".", "w", "m", "/"]))}`,
    () => `${of}.substring(${of}.length - ${size}) ${equality(chance)} ${text}`,
    () => `${of}.lastIndexOf(${text}) == ${of}.length - ${size}`,
    () => `ends(host, ${text})`,
    () => `${of}.replace(/\\.$/, "") == ${q(name(chance))}`,
    () => `${of}.replace(/^www\\./, "") == ${q(name(chance))}`,
    () => `${of}.toUpperCase() == ${q(name(chance).toUpperCase())}`,
  ])();
};

const PARTS: Writer = (chance) => {
  const label = q(chance.of(["www", "corp", "com", "example", "intranet", ""]));
  return chance.of<() => string>([
    () => `host.split(".")[${chance.below(3)}] ${equality(chance)} ${label}`,
    () => `host.split(".").length ${comparison(chance)} ${number(chance)}`,
    () => `host.substring(host.indexOf(".") + 1) ${equality(chance)} ${q(name(chance))}`,
    () =>
      `host.substring(host.lastIndexOf(".")${chance.of(["", " + 1"])}) ${equality(chance)} ${q(chance.of([".com", "com", "example", "corp"]))}`,
    () => `T[host.slice(host.indexOf(".") + 1)] ${equality(chance)} 1`,
    () => `url.split(":")[0] ${equality(chance)} ${q(chance.of(["http", "https"]))}`,
    () => `url.split("/")[2] ${equality(chance)} ${q(name(chance))}`,
    () => `host.substring(0, host.indexOf(".")) ${equality(chance)} ${label}`,
    () => `parts[parts.length - 1] ${equality(chance)} ${label}`,
    () => `parts.slice(-2).join(".") ${equality(chance)} ${q(name(chance))}`,
    () => `parts.slice(parts.length - ${1 + chance.below(3)}).join(".") in T`,
    () => `L.indexOf(parts.slice(1).join(".")) >= 0`,
  ])();
};

const TABLES: Writer = (chance) => {
  const key = chance.of(["host", "host", '"www." + host', "url"]);
  return chance.of<() => string>([
    () => `T[${key}]`,
    () => `T[${key}] ${comparison(chance)} ${chance.of(["1", "2", "undefined", "true"])}`,
    () => `typeof U[${key}] == "string"`,
    () => `${key} in ${chance.of(["T", "U", "B"])}`,
    () => `T.hasOwnProperty(${key})`,
    () => `Object.prototype.hasOwnProperty.call(${chance.of(["T", "U", "B"])}, ${key})`,
    () => `B[${key}] === 1`,
    () => `L.indexOf(${key}) ${comparison(chance)} ${chance.of(["0", "-1"])}`,
    () => `L.includes(${key})`,
    () => "L.some(function (each) { return dnsDomainIs(host, each); })",
    () => "within(host, L)",
    () => `P.indexOf("," + host + ",") >= 0`,
  ])();
};

const STRIPPING: Writer = (chance) =>
  chance.of([() => `strip${chance.below(12)}(host)`, () => `strip${chance.below(12)}(host) == 2`])();

/** What cannot be said, what fails, and what another call may have changed. */
const ODDITIES: Writer = (chance) =>
  chance.of<() => string>([
    () => "url.length % 2 == 0",
    () => "noSuchFunction(host)",
    () => "null.x",
    () => "counter++ % 2 == 0",
    () => "(last == host, last = host, last.length > 12)",
    () => 'weekdayRange("MON", "FRI")',
    () => "timeRange(8, 18)",
    () => 'dateRange("JAN", "MAR")',
    () => "host.nothing.at",
    () => "host.charCodeAt(0) % 3 == 1",
    () => `isInNetEx(host, "10.0.0.0/8")`,
    () => "new Date().getHours() > 8",
    () => 'isResolvable("probe" + host)',
  ])();

const KINDS: readonly [Writer, ...Writer[]] = [
  LIBRARY,
  LIBRARY,
  LIBRARY,
  GLOBS,
  GLOBS,
  TEXTS,
  TEXTS,
  TEXTS,
  EXPRESSIONS,
  PARTS,
  PARTS,
  TABLES,
  TABLES,
  STRIPPING,
  STRIPPING,
  LOOKUPS,
  () => "true",
  ODDITIES,
];
