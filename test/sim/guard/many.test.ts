import { afterAll, describe, expect, test } from "vitest";
import { openGuard } from "../../../sim/index.ts";
import { body } from "../../helpers/ask.ts";
import { fakeWorld } from "../../helpers/world.ts";
import { answersBothWays, expectSame, urlsOf } from "../batch/both-ways.ts";

/** Workers run compiled code; `npm test` builds it first. */
const script = new URL("../../../dist/sim/guard/worker.cjs", import.meta.url);
const guard = openGuard({ script, graceMilliseconds: 500 });
afterAll(() => guard.close());
const { load } = guard;

const COUNTER = (trouble: string) => `var calls = 0;
function FindProxyForURL(url, host) {
  calls += 1;
  if (host === "h20.example.com") { ${trouble} }
  return "PROXY p" + calls + ".example:80";
}`;

describe("many questions across the border of the thread", () => {
  test.each([
    ["are answered as single ones", COUNTER("")],
    ["with an error among them", COUNTER("null.x;")],
    ["with an endless loop among them", COUNTER("for (;;);")],
    ["with a memory bomb among them", COUNTER('var s = "x"; for (;;) s += s;')],
    ["with alerts", COUNTER("alert(host);")],
  ])("%s", async (_, text) => {
    await expectSame(text, urlsOf(40), { load });
  });

  test("with names that must be looked up", async () => {
    const dns = { "h3.example.com": ["192.0.2.3"] };
    const text = body('  return "PROXY " + dnsResolve(host) + ":1";');
    await expectSame(text, urlsOf(5), { load, world: () => fakeWorld({ dns, mustAsk: true }) });
  });

  test("more than are let in at once, through a client without a sandbox too", async () => {
    await expectSame(COUNTER(""), urlsOf(700), { load });
    await expectSame(COUNTER(""), urlsOf(300), { load, client: "node" });
  });
});

test("the question that had the thread ended is named, and no other answer is lost", async () => {
  const stuck = "[].indexOf.call({ length: 2 ** 53 - 1 }, 1);";
  const text = body(`  if (host === "h20.example.com") ${stuck}\n  return "PROXY " + host + ":80";`);
  const { single, many } = await answersBothWays(text, urlsOf(40), { load });
  expect(many).toEqual(single);
  expect(many.flatMap(({ error, seen }) => (error === null ? [] : [`${seen?.host}: ${error.code}`]))).toEqual(
    ["h20.example.com: too-slow"],
  );
});
