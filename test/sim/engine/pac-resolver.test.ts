import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createPacResolver } from "pac-resolver";
import { QuickJS } from "quickjs-wasi";
import { describe, expect, test } from "vitest";
import { ask, askAll, body } from "../../helpers/ask.ts";
import { fakeWorld } from "../../helpers/world.ts";

const DNS: Readonly<Record<string, readonly string[]>> = {
  "intranet.corp.example": ["10.1.2.3"],
  "v6.corp.example": ["2001:db8::1"],
};
const URL_ASKED = "http://intranet.corp.example/";

/** pac-resolver itself, used as its own documentation says, with DNS from the table instead of the network. */
async function asNodeProgram(pac: string): Promise<string> {
  const manifest = createRequire(import.meta.url).resolve("quickjs-wasi/package.json");
  const vm = await QuickJS.create({ wasm: await readFile(join(dirname(manifest), "quickjs.wasm")) });
  const first = (name: string) => DNS[name]?.find((address) => !address.includes(":")) ?? null;
  const inNet = (address: string, base: string, mask: string) => {
    const bits = (text: string) => text.split(".").reduce((sum, octet) => (sum << 8) | Number(octet), 0);
    return (bits(address) & bits(mask)) === (bits(base) & bits(mask));
  };
  try {
    const resolver = createPacResolver(vm, pac, {
      sandbox: {
        dnsResolve: async (host: string) => first(host),
        isResolvable: async (host: string) => first(host) !== null,
        isInNet: async (host: string, base: string, mask: string) => {
          const address = /^[\d.]+$/.test(host) ? host : first(host);
          return address !== null && inNet(address, base, mask);
        },
        myIpAddress: async () => "10.20.1.23",
      },
    });
    return String(await resolver(new URL(URL_ASKED), "intranet.corp.example"));
  } catch {
    return "(fails)";
  } finally {
    vm.dispose();
  }
}

/** PAC, what pac-resolver makes of it, what browsers make of it. */
const PITFALLS: Record<string, [pac: string, node: string, chromium: string]> = {
  "a plain PAC": [
    body('  return isInNet(host, "10.0.0.0", "255.0.0.0") ? "DIRECT" : "PROXY p:1";'),
    "DIRECT",
    "DIRECT",
  ],
  "a named function passed to some(): its promise is always true": [
    body(
      '  function inside(n) { return isInNet("203.0.113.7", n, "255.0.0.0"); }\n  return ["10.0.0.0"].some(inside) ? "DIRECT" : "PROXY p:1";',
    ),
    "DIRECT",
    "PROXY p:1",
  ],
  "an anonymous function with a look-up": [
    body(
      '  return ["10.0.0.0"].some(function (n) { return isInNet(host, n, "255.0.0.0"); }) ? "DIRECT" : "PROXY p:1";',
    ),
    "(fails)",
    "DIRECT",
  ],
  "a look-up at the top level": [
    `var me = myIpAddress();\n${body('  return me == "10.20.1.23" ? "DIRECT" : "PROXY p:1";')}`,
    "(fails)",
    "DIRECT",
  ],
  "a look-up through call(): its promise is always true": [
    body('  return isInNet.call(null, host, "172.16.0.0", "255.240.0.0") ? "DIRECT" : "PROXY p:1";'),
    "DIRECT",
    "PROXY p:1",
  ],
  "a table of rules": [
    `function a(h) { return isInNet(h, "172.16.0.0", "255.240.0.0"); }\nvar rules = [a];\n${body('  for (var i = 0; i < rules.length; i++) { var rule = rules[i]; if (rule(host)) return "DIRECT"; }\n  return "PROXY p:1";')}`,
    "DIRECT",
    "PROXY p:1",
  ],
  "optional chaining": [body('  return host?.length ? "DIRECT" : "PROXY p:1";'), "(fails)", "DIRECT"],
  "a look-up inside an argument": [
    body('  return shExpMatch(dnsResolve(host), "10.*") ? "DIRECT" : "PROXY p:1";'),
    "(fails)",
    "DIRECT",
  ],
};

describe("the node client does what pac-resolver does", () => {
  const world = () => fakeWorld({ dns: DNS });
  test.each(Object.entries(PITFALLS))("%s", async (_, [pac, node, chromium]) => {
    const answer = await ask(pac, { client: "node", world: world(), urls: [URL_ASKED] });
    expect(answer.result ?? "(fails)").toBe(node);
    expect(await asNodeProgram(pac)).toBe(node);
    expect(answer.error === null).toBe(node !== "(fails)");
    expect((await ask(pac, { world: world(), urls: [URL_ASKED] })).result).toBe(chromium);
  });
});

describe("the node client", () => {
  const node = (pac: string, options = {}) => ask(pac, { client: "node", ...options });

  test("says where its parser stops", async () => {
    const { error } = await node(body("  var a = 1;\n  return host?.x;"));
    expect(error).toMatchObject({ code: "syntax-error", line: 3, column: 15 });
    expect(error?.message).toBe("pac-resolver's parser (ES2017) stops here: Unexpected token .");
  });

  test("gives up on a promise that never settles", async () => {
    const { error, chain } = await node(body("  return new Promise(function () {});"));
    expect(error).toMatchObject({ code: "too-slow" });
    expect(chain).toEqual([{ kind: "DIRECT" }]);
  });

  test.each([
    ["an endless loop", "  while (true) {}", { code: "too-slow", line: 2 }],
    ["deep recursion", "  function f() { return f() + 1; }\n  return f();", { code: "too-deep" }],
    [
      "an exception",
      "\n  return nosuch.x;",
      { code: "exception", message: "ReferenceError: nosuch is not defined", line: 3 },
    ],
  ])("reports %s", async (_, text, error) => {
    const answer = await node(body(text));
    expect(answer.error).toMatchObject(error);
    expect(answer.result).toBeNull();
  });

  test.each([
    ["no function", "var x = 1;"],
    ["nothing", ""],
  ])("finds %s", async (_, pac) => {
    expect((await node(pac)).error).toMatchObject({ code: "no-entry-point" });
  });

  test.each([
    ["null", "null", ""],
    ["nothing", "undefined", ""],
    ["zero", "0", ""],
    ["a number", "7", "7"],
    ["a list", '["DIRECT"]', "DIRECT"],
  ])("takes %s as an answer", async (_, value, result) => {
    expect(await node(body(`  return ${value};`))).toMatchObject({ result, error: null });
  });

  test("asks with the whole URL and keeps brackets", async () => {
    const urls = ["https://user:pw@www.example.com/p?q#f", "http://[2001:db8::1]/"];
    const answers = await askAll(body('  return url + " " + host;'), { client: "node", urls });
    expect(answers.map(({ result }) => result)).toEqual([
      "https://user:pw@www.example.com/p?q#f www.example.com",
      "http://[2001:db8::1]/ [2001:db8::1]",
    ]);
  });

  test("sees the world's clock in its own helpers", async () => {
    const pac = body(
      '  return [timeRange(18), timeRange(17, "GMT"), weekdayRange("MON"), weekdayRange("TUE"), dateRange(12)].join(" ");',
    );
    const world = fakeWorld({ now: "2026-01-12T17:30:00Z", zone: "Europe/Berlin" });
    // dateRange is a stub in pac-resolver 9: never true.
    expect((await node(pac, { world })).result).toBe("true true true false false");
    expect(new Date().getFullYear()).toBeGreaterThan(2000);
  });

  test.each([false, true])("looks names up in the world, IPv4 only; must be asked: %s", async (mustAsk) => {
    const world = fakeWorld({ dns: DNS, mustAsk });
    const pac = body(
      '  var a = dnsResolve(host);\n  var b = dnsResolve("v6.corp.example");\n  var c = isResolvable(host);\n  return a + " " + b + " " + c;',
    );
    const answer = await node(pac, { world, urls: [URL_ASKED] });
    expect(answer.result).toBe("10.1.2.3 null true");
    expect(answer.lookups.map(({ name }) => name)).toEqual(["intranet.corp.example", "v6.corp.example"]);
    expect(world.fetched).toEqual(mustAsk ? ["intranet.corp.example", "v6.corp.example"] : []);
  });

  test("keeps alerts to itself", async () => {
    expect((await node(body('  alert(host); alert();\n  return "DIRECT";'))).alerts).toEqual([
      "www.example.com",
      "",
    ]);
  });
});
