import { describe, expect, test } from "vitest";
import { winhttpDialect, winhttpExDialect } from "../../../pac/index.ts";
import { ask, askAll, body } from "../../helpers/ask.ts";
import { fakeWorld } from "../../helpers/world.ts";

const WINHTTP = { client: "winhttp" };
const EXTENSIONS = [
  ...[
    "dnsResolveEx",
    "getClientVersion",
    "isInNetEx",
    "isResolvableEx",
    "myIpAddressEx",
    "sortIpAddressList",
  ],
];

describe("the entry point", () => {
  const both = `function FindProxyForURLEx(url, host) { return "PROXY ex.example:1"; }\n${body('return "DIRECT";')}`;

  test("FindProxyForURLEx comes first", async () => {
    expect((await ask(both, WINHTTP)).result).toBe("PROXY ex.example:1");
  });

  test("FindProxyForURLEx alone is enough", async () => {
    expect((await ask('this.FindProxyForURLEx = function () { return "DIRECT"; };', WINHTTP)).result).toBe(
      "DIRECT",
    );
  });

  test.each(["var FindProxyForURLEx = 1;", ""])("%j leaves FindProxyForURL", async (text) => {
    expect((await ask(`${text}\n${body('return "PROXY a:1";')}`, WINHTTP)).result).toBe("PROXY a:1");
  });

  test("none is an error", async () => {
    expect((await ask("var x = 1;", WINHTTP)).error?.code).toBe("no-entry-point");
  });

  test("top-level code runs with what the entry point will find", async () => {
    const pac = `var before = typeof dnsResolveEx;\n${body('return "PROXY " + before + "-" + typeof dnsResolveEx + ":1";')}`;
    expect((await ask(pac, WINHTTP)).result).toBe("PROXY undefined-undefined:1");
    expect((await ask(pac.replace("URL(", "URLEx("), WINHTTP)).result).toBe("PROXY function-function:1");
  });

  test("the extensions are its alone", async () => {
    expect(
      winhttpExDialect.builtins
        .map(({ id }) => id)
        .filter((id) => !winhttpDialect.builtins.some((each) => each.id === id)),
    ).toEqual(EXTENSIONS);
    const { error } = await ask(body("return dnsResolveEx(host);"), WINHTTP);
    expect(error).toMatchObject({ code: "exception", line: 2 });
    expect(error?.message).toBe(
      "ReferenceError: dnsResolveEx is not defined; only a script with FindProxyForURLEx finds it",
    );
  });
});

/** Each row is documented: see the sources in pac/builtins/winhttp and sortIpAddressList. */
describe("Microsoft's functions", () => {
  const dns = { "dual.corp.example": ["198.51.100.9", "2001:db8::66", "198.51.100.10"] };
  const addresses = ["10.20.1.23", "2001:db8:20::23"];

  test.each([
    ["getClientVersion()", "1.0"],
    ['dnsResolveEx("dual.corp.example")', "2001:db8::66;198.51.100.9;198.51.100.10"],
    ['dnsResolveEx("gone.corp.example")', ""],
    ['dnsResolveEx("")', ""],
    ['isResolvableEx("dual.corp.example")', "true"],
    ['isResolvableEx("gone.corp.example")', "false"],
    ["myIpAddressEx()", "2001:db8:20::23;10.20.1.23"],
    ['isInNetEx("198.95.249.79", "198.95.249.79/32")', "true"],
    ['isInNetEx("198.95.6.8", "198.95.0.0/16")', "true"],
    ['isInNetEx("3ffe:8311:ffff::1", "3ffe:8311:ffff::/48")', "true"],
    ['isInNetEx("10.1.2.3", "11.0.0.0/8")', "false"],
    ['isInNetEx("10.1.2.3", "::/0")', "false"],
    ['isInNetEx("::ffff:10.1.2.3", "10.0.0.0/8")', "false"],
    ['isInNetEx("10.1.2.3", "10.0.0.0")', "false"],
    ['isInNetEx("10.1.2.3")', "false"],
    ['sortIpAddressList("157.59.139.22;2001:4898::1")', "2001:4898::1;157.59.139.22"],
    ['sortIpAddressList("157.59.139.22;www")', "false"],
  ])("%s", async (expression, value) => {
    const pac = `function FindProxyForURLEx(url, host) { return "" + ${expression}; }`;
    expect((await ask(pac, { ...WINHTTP, world: fakeWorld({ dns, addresses, mustAsk: true }) })).result).toBe(
      value,
    );
  });

  test("without a network there is no own address", async () => {
    const pac = 'function FindProxyForURLEx() { return "<" + myIpAddressEx() + ">"; }';
    expect((await ask(pac, { ...WINHTTP, world: fakeWorld({ addresses: [] }) })).result).toBe("<>");
  });
});

describe("functions of old", () => {
  test.each([
    ['dnsResolve("gone.corp.example")', "false"],
    ['dnsResolve("dual.corp.example")', "198.51.100.9"],
    ['dnsResolve("v6.corp.example")', "false"],
    ['isResolvable("v6.corp.example")', "false"],
    ['isInNet("v6.corp.example", "0.0.0.0", "0.0.0.0")', "false"],
    ['isInNet(host, "192.0.2.0", "255.255.255.0")', "false"],
    ['isPlainHostName("::1")', "true"],
    ['dnsDomainIs("www.example.com", ".example.com")', "true"],
    ['dnsDomainIs("com", ".example.com")', "false"],
    ['[shExpMatch("a.b", "a.?"), shExpMatch("aXb", "a.b"), shExpMatch("a.b", "a.?")]', "true,false,true"],
    ['[shExpMatch("constructor", "constructor"), shExpMatch("x", "__proto__")]', "true,false"],
    ["alert(1)", "undefined"],
    ["alert()", "undefined"],
  ])("%s", async (expression, value) => {
    const dns = { "dual.corp.example": ["2001:db8::1", "198.51.100.9"], "v6.corp.example": ["2001:db8::2"] };
    const answer = await ask(body(`return "" + ${expression};`), { ...WINHTTP, world: fakeWorld({ dns }) });
    expect(answer).toMatchObject({ result: value, error: null, alerts: [] });
  });
});

describe("the library is that of the third edition", () => {
  test.each([
    "JSON",
    "Map",
    "Promise",
    "Symbol",
    "globalThis",
    "console",
    "Int8Array",
    "BigInt",
    "Reflect",
    "Proxy",
  ])("there is no %s", async (name) => {
    expect((await ask(body(`return "PROXY " + typeof ${name} + ":1";`), WINHTTP)).result).toBe(
      "PROXY undefined:1",
    );
  });

  test.each([
    "[].indexOf",
    "[].forEach",
    '"".trim',
    '"".includes',
    '"".padEnd',
    "Object.keys",
    "Array.isArray",
    "Date.now",
    "(function () {}).bind",
    "Math.sign",
    "Number.isInteger",
  ])("there is no %s", async (name) => {
    const answers = await askAll(body(`return "PROXY " + typeof ${name} + ":1";`), WINHTTP);
    expect(answers[0]?.result).toBe("PROXY undefined:1");
  });

  test("calling what is missing says why", async () => {
    const { error } = await ask(body('return "PROXY " + host.trim();'), WINHTTP);
    expect(error?.message).toBe(
      "TypeError: not a function; winhttp's engine is JScript, with the library of ECMAScript 3",
    );
    const json = await ask(body("return JSON.stringify(host);"), WINHTTP);
    expect(json.error?.message).toMatch(/^ReferenceError: JSON is not defined; winhttp's engine is JScript/);
    const own = await ask(body("return nosuch;"), WINHTTP);
    expect(own.error?.message).toBe("ReferenceError: nosuch is not defined");
  });

  test("a script may bring what is missing", async () => {
    const pac = `var JSON = JSON || { own: true };
if (!Array.prototype.indexOf) Array.prototype.indexOf = function () { return 7; };
function Map() { this.size = 5; }
${body('return "PROXY " + JSON.own + [].indexOf(1) + new Map().size + ":1";')}`;
    expect((await ask(pac, WINHTTP)).result).toBe("PROXY true75:1");
  });

  test("what it has works", async () => {
    const pac = body(`var parts = "c,a,b".split(",");
parts.sort();
parts.push("d".toUpperCase().charAt(0));
var date = new Date(2026, 0, 2);
return ["PROXY", parts.join(""), "x-y-z".replace(/-/g, "_"), /(\\d+)/.exec("a12")[1], date.getMonth(),
  parseInt("7x", 10), Math.max(1, 2), escape(" "), "abc".substr(1, 1), (1.5).toFixed(0)].join(" ");`);
    expect((await ask(pac, WINHTTP)).result).toBe("PROXY abcD x_y_z 12 0 7 2 %20 b 2");
  });

  test('"use strict" is a text', async () => {
    const pac = `"use strict";\nleaked = 010;\n${body('return "PROXY a:" + leaked;')}`;
    expect(await ask(pac, WINHTTP)).toMatchObject({ result: "PROXY a:8", line: 4 });
  });
});

test("the line that decided, and places on the first line", async () => {
  const pac =
    'function FindProxyForURLEx(url, host) { if (host === "a") return "DIRECT";\nreturn "PROXY a:1"; }';
  const answers = await askAll(pac, { ...WINHTTP, urls: ["http://a/", "http://b/"] });
  expect(answers.map(({ line }) => line)).toEqual([1, 2]);
  const { error } = await ask("missing();", WINHTTP);
  expect(error).toMatchObject({ code: "load-error", line: 1, column: 1 });
});
