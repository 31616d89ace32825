import { describe, expect, test } from "vitest";
import { body } from "../../helpers/ask.ts";
import { fakeWorld } from "../../helpers/world.ts";
import { expectSame, urlsOf } from "./both-ways.ts";

const URLS = urlsOf(40);
/** A PAC that counts its calls, and does something at the tenth and the thirtieth. */
const counting = (trouble: string) => `var calls = 0;
function FindProxyForURL(url, host) {
  calls += 1;
  if (calls === 10 || host === "h30.example.com") { ${trouble} }
  return "PROXY p" + calls + ".example:80";
}`;

describe("many questions at once get the answers of single ones", () => {
  test.each([
    ["state between calls", counting("calls += 100;")],
    ["an exception", counting("null.x;")],
    ["a thrown text", counting('throw "no";')],
    ["an endless loop", counting("for (;;);")],
    ["no end of calls", counting("(function again() { again(); again(); })();")],
    ["a memory bomb", counting('var s = "x"; for (;;) s += s;')],
    ["no result", counting("return;")],
    ["an array", counting('return ["DIRECT"];')],
    ["a promise", counting("return Promise.resolve(1);")],
    ["a result of many kilobytes", counting('return new Array(5000).join("DIRECT; ");')],
    ["a result that is too long", counting('return new Array(2e6).join("x");')],
    ["a result beyond ASCII", counting('return "PROXY b\\u00fccher.example:80";')],
    ["half a surrogate pair and a NUL", counting('return "\\ud800 \\u0000 DIRECT";')],
    ["alerts", counting('alert("call " + calls); alert(host);')],
    ["the client's own address", counting("return myIpAddress();")],
    ["its entry point replaced", counting('FindProxyForURL = function () { return "DIRECT"; };')],
    ["its entry point taken away", counting("FindProxyForURL = 1;")],
    [
      "its entry point behind a getter",
      counting('Object.defineProperty(globalThis, "FindProxyForURL", { get: null });'),
    ],
    [
      "JSON and arrays broken",
      counting(
        "JSON = null; Array.prototype.push = Object.prototype[0] = String.prototype.charCodeAt = null;",
      ),
    ],
    ["a stack looked at", counting('return "PROXY p" + new Error().stack.split("\\n").length + ":1";')],
    ["this", counting('return "PROXY " + (this === globalThis) + ":1";')],
    ["arguments", counting('return "PROXY " + arguments.length + typeof arguments[1] + ":1";')],
  ])("%s", async (_, text) => {
    for (const client of ["chromium", "firefox"]) await expectSame(text, URLS, { client });
  });

  test("no URL at all", async () => {
    expect(await expectSame(counting(""), [])).toEqual([]);
  });

  test("more URLs than fit into one batch, and as many different results", async () => {
    const answers = await expectSame(counting(""), urlsOf(600));
    expect(answers.at(-1)?.result).toBe("PROXY p600.example:80");
  });

  test("results that do not all fit into the space for them", async () => {
    await expectSame(body('  return new Array(120).join(host + ";");'), urlsOf(300));
  });

  test("bypassed URLs in between", async () => {
    const urls = ["http://a.example/", "http://localhost/", "http://b.example/", "http://127.0.0.1/"];
    const answers = await expectSame(counting(""), urls);
    expect(answers.map(({ bypass }) => bypass === null)).toEqual([true, false, true, false]);
  });

  test("a PAC that does not load, and one without an entry point", async () => {
    await expectSame("function FindProxyForURL( {", URLS);
    await expectSame("var FindProxyForURl;", URLS);
  });

  test("the line that decided", async () => {
    const answers = await expectSame(counting("return 'DIRECT';"), URLS, { wantLine: true });
    expect(answers.slice(8, 11).map(({ line }) => line)).toEqual([5, 4, 5]);
  });

  test("a client with an engine of its own", async () => {
    await expectSame(counting("null.x;"), URLS, { client: "node" });
  });
});

describe("names", () => {
  const dns = { "h3.example.com": ["192.0.2.3"], "h7.example.com": ["192.0.2.7", "2001:db8::7"] };
  const asking = `var calls = 0;
function FindProxyForURL(url, host) {
  calls += 1;
  if (/[37]\\.example/.test(host)) alert(dnsResolve(host));
  return "PROXY p" + calls + ".example:80";
}`;
  const caught = asking.replace(
    "alert(dnsResolve(host));",
    "try { dnsResolve(host) } catch (e) { calls += 50 }",
  );
  const twenty = body(
    '  for (var i = 0; i < 22; i++) dnsResolve("n" + i + host);\n  return String(isResolvable(host));',
  );

  test.each([
    ["asked for by some", asking],
    ["a miss that the script catches", caught],
    ["more than twenty in each call", twenty],
  ])("%s", async (_, text) => {
    for (const client of ["chromium", "firefox"]) {
      for (const mustAsk of [false, true]) {
        await expectSame(text, urlsOf(9).slice(2), { client, world: () => fakeWorld({ dns, mustAsk }) });
      }
    }
  });

  test("look-ups and alerts belong to the call that made them", async () => {
    const answers = await expectSame(asking, urlsOf(9), { world: () => fakeWorld({ dns }) });
    expect(answers.map(({ lookups }) => lookups.map(({ name }) => name).join())).toEqual([
      "",
      "",
      "",
      "h3.example.com",
      "",
      "",
      "",
      "h7.example.com",
      "",
    ]);
    expect(answers.flatMap(({ alerts }) => alerts)).toEqual(["192.0.2.3", "192.0.2.7"]);
  });
});
