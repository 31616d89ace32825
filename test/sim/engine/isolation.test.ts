import { describe, expect, test } from "vitest";
import { ask, askAll, body } from "../../helpers/ask.ts";
import { fakeWorld } from "../../helpers/world.ts";

/** A PAC that returns the value of an expression as a proxy's name. */
const returning = (expression: string) => body(`  return "PROXY " + String(${expression}) + ":1";`);

async function evaluated(expression: string): Promise<string | undefined> {
  const { result } = await ask(returning(expression));
  return result?.replace(/^PROXY |:1$/g, "");
}

describe("no host object can be reached", () => {
  test.each([
    ["require", "typeof require"],
    ["process", "typeof process"],
    ["module", "typeof module"],
    ["Buffer", "typeof Buffer"],
    ["fetch", "typeof fetch"],
    ["XMLHttpRequest", "typeof XMLHttpRequest"],
    ["setTimeout", "typeof setTimeout"],
    ["URL", "typeof URL"],
    ["TextEncoder", "typeof TextEncoder"],
    ["performance", "typeof performance"],
    ["WebAssembly", "typeof WebAssembly"],
    ["the doors", "typeof doors"],
    ["a global of another name", "typeof global"],
    ["process through a constructor", 'typeof this.constructor.constructor("return this")().process'],
    ["process through a helper's constructor", 'typeof alert.constructor("return this")().process'],
    [
      "process through an error",
      '(function () { try { null.x } catch (e) { return typeof e.constructor.constructor("return this")().process } })()',
    ],
    ["the caller of a helper", "typeof dnsResolve.caller"],
  ])("%s", async (_, expression) => {
    expect(await evaluated(expression)).toMatch(/^(undefined|object)$/);
    if (!expression.includes("caller")) expect(await evaluated(expression)).toBe("undefined");
  });

  test("two PACs share nothing", async () => {
    await ask(`globalThis.left = 1; Array.prototype.left = 1;\n${returning("left")}`);
    expect(await evaluated("typeof left")).toBe("undefined");
    expect(await evaluated("typeof [].left")).toBe("undefined");
    expect("left" in Array.prototype).toBe(false);
  });

  test("the world's values are read only through the functions", async () => {
    const world = fakeWorld({ addresses: ["10.9.8.7", "2001:db8::9"] });
    const { result } = await ask(body('  return myIpAddress() + " " + myIpAddressEx();'), { world });
    expect(result).toBe("10.9.8.7 10.9.8.7;2001:db8::9");
  });
});

test("globals live on between calls, and only between calls of one PAC", async () => {
  const pac = `var n = 0;\n${body('  n++;\n  return "PROXY p" + n + ":1";')}`;
  const urls = ["http://a.example/", "http://b.example/", "http://c.example/"];
  const results = (await askAll(pac, { urls, wantLine: false })).map(({ result }) => result);
  expect(results).toEqual(["PROXY p1:1", "PROXY p2:1", "PROXY p3:1"]);
  expect((await ask(pac)).result).toBe("PROXY p1:1");
});

describe("alerts", () => {
  test("are kept in order, as text", async () => {
    const { alerts } = await ask(body('  alert(host); alert(); alert({}); alert("é");\n  return "DIRECT";'));
    expect(alerts).toEqual(["www.example.com", "undefined", "[object Object]", "é"]);
  });

  test("of one call do not show in the next", async () => {
    const urls = ["http://a.example/", "http://b.example/"];
    const answers = await askAll(body('  alert(host);\n  return "DIRECT";'), { urls });
    expect(answers.map(({ alerts }) => alerts)).toEqual([["a.example"], ["b.example"]]);
  });

  test.each([
    ["long ones", 500, '"x".repeat(1000)'],
    ["empty ones", 70_000, '""'],
  ])("%s are bounded", async (_, times, message) => {
    const pac = body(`  for (var i = 0; i < ${times}; i++) alert(${message});\n  return "DIRECT";`);
    const { alerts, result } = await ask(pac, {
      limits: { milliseconds: 10_000, memoryBytes: 2 ** 25 },
      wantLine: false,
    });
    expect(result).toBe("DIRECT");
    expect(alerts.join(" ").length).toBeLessThanOrEqual(64 * 1024);
    expect(alerts.length).toBeGreaterThan(60);
  });
});

describe("look-ups", () => {
  const pac = body(`  var seen = [];
  for (var i = 1; i <= 25; i++) seen.push(dnsResolve("h" + i + ".example") === null ? "-" : "+");
  seen.push(dnsResolve("h1.example") === null ? "-" : "+");
  return "PROXY " + seen.join("") + ":1";`);
  const dns = Object.fromEntries(
    Array.from({ length: 25 }, (_, i) => [`h${i + 1}.example`, [`192.0.2.${i + 1}`]]),
  );

  test.each([false, true])("are answered for 20 names and no more; must be asked: %s", async (mustAsk) => {
    const world = fakeWorld({ dns, mustAsk });
    const { result, lookups } = await ask(pac, { world });
    expect(result).toBe(`PROXY ${"+".repeat(20)}-----+:1`);
    expect(lookups.map(({ name }) => name)).toEqual(Object.keys(dns).slice(0, 20));
    expect(lookups[0]).toEqual({ name: "h1.example", answer: ["192.0.2.1"] });
  });
});
