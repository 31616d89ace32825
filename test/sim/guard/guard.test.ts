import { afterAll, describe, expect, test } from "vitest";
import { openGuard, openPac, type World } from "../../../sim/index.ts";
import { body } from "../../helpers/ask.ts";
import { fakeWorld, SHORT } from "../../helpers/world.ts";

/** Workers run compiled code; `npm test` builds it first. */
const script = new URL("../../../dist/sim/guard/worker.cjs", import.meta.url);
const guard = openGuard({ script, graceMilliseconds: 500 });
afterAll(() => guard.close());

const URL_A = "http://a.example.com/";
const ENDLESS = "[].indexOf.call({ length: 2 ** 53 - 1 }, 1);";
const COUNTER = `var calls = 0;\n${body(`  calls += 1;\n  if (host === "stuck.example.com") ${ENDLESS}\n  return "PROXY p" + calls + ".example:80";`)}`;

function open(text: string, world: World = fakeWorld(), client = "chromium") {
  return openPac({ text, file: "proxy.pac" }, client, world, SHORT, guard.load);
}

async function ask(text: string, world?: World, client?: string) {
  const pac = await open(text, world, client);
  try {
    return await pac.ask(URL_A);
  } finally {
    pac.close();
  }
}

describe("a guarded PAC answers as one in this thread", () => {
  const LOOK_UP = body(
    '  return String(dnsResolve("b.example.com")) + " " + myIpAddress() + " " + new Date().toISOString();',
  );
  const world = { dns: { "b.example.com": ["192.0.2.7"] }, now: "2026-07-12T08:00:00Z" };

  test.each([
    [
      "the result, its line and its look-ups",
      body('  if (isResolvable("no.example"))\n    return "DIRECT";\n  return "PROXY p:1";'),
    ],
    ["a failing script", body("  return null.x;")],
    ["a script that does not load", "function FindProxyForURL( {"],
    ["no entry point", "var FindProxyForURl;"],
    ["alerts", body('  alert("one"); alert(2); return "DIRECT";')],
    ["an endless loop", body("  while (true);")],
  ])("%s", async (_, text) => {
    const here = await openPac({ text, file: "proxy.pac" }, "chromium", fakeWorld(), SHORT);
    expect(await ask(text)).toEqual(await here.ask(URL_A));
    here.close();
  });

  test.each(["chromium", "node"])("%s sees a fixed world", async (client) => {
    const { result, lookups } = await ask(
      body('  return dnsResolve("b.example.com") + " " + myIpAddress();'),
      fakeWorld(world),
      client,
    );
    expect(result).toBe("192.0.2.7 10.20.1.23");
    expect(lookups).toEqual([{ name: "b.example.com", answer: ["192.0.2.7"] }]);
  });

  test.each(["chromium", "node"])("%s sees a world that must be asked", async (client) => {
    const asked = fakeWorld({ ...world, mustAsk: true });
    const { result } = await ask(body('  return dnsResolve("b.example.com") + "";'), asked, client);
    expect(result).toBe("192.0.2.7");
    expect(asked.fetched).toEqual(["b.example.com"]);
  });

  test("the clock is the world's at each question", async () => {
    let now = Date.parse("2026-07-12T08:00:00Z");
    const pac = await open(LOOK_UP, { ...fakeWorld(world), now: () => now });
    expect((await pac.ask(URL_A)).result).toBe("192.0.2.7 10.20.1.23 2026-07-12T08:00:00.000Z");
    now += 1_500;
    expect((await pac.ask(URL_A)).result).toBe("192.0.2.7 10.20.1.23 2026-07-12T08:00:01.500Z");
    pac.close();
  });

  test("the clock goes on while a script waits for it", async () => {
    let ticks = 0;
    const ticking: World = { ...fakeWorld(), now: () => 1_000 * ticks++ };
    const { result } = await ask(
      body('  var end = Date.now() + 5000; while (Date.now() < end); return "DIRECT";'),
      ticking,
    );
    expect(result).toBe("DIRECT");
  });

  test("a script that gives up leaves no look-up half done", async () => {
    const slow: World = { ...fakeWorld(), resolve: () => undefined, fetch: async () => undefined };
    const { error } = await ask(body('  return String(dnsResolve("b.example.com"));'), slow);
    expect(error?.code).toBe("too-slow");
    expect((await ask(body('  return "DIRECT";'))).result).toBe("DIRECT");
  });
});

describe("a script that cannot be stopped", () => {
  const ENDED = {
    code: "too-slow",
    message: "the script did not finish within 0.2 s and had to be ended from outside",
    line: null,
    column: null,
  };

  test("is ended, and is loaded again for the next question", async () => {
    const pac = await open(COUNTER);
    expect((await pac.ask(URL_A)).result).toBe("PROXY p1.example:80");
    expect((await pac.ask(URL_A)).result).toBe("PROXY p2.example:80");
    const stuck = await pac.ask("http://stuck.example.com/");
    expect(stuck.error).toEqual(ENDED);
    expect(stuck.chain).toEqual([{ kind: "DIRECT" }]);
    expect((await pac.ask(URL_A)).result).toBe("PROXY p1.example:80");
    pac.close();
  });

  test("takes only its own question with it", async () => {
    const [bad, good] = [await open(COUNTER), await open(COUNTER)];
    const urls = ["http://b.example.com/", "http://stuck.example.com/", "http://c.example.com/"];
    const answers = await Promise.all([...urls.map((url) => bad.ask(url)), good.ask(URL_A)]);
    expect(answers.map(({ error, result }) => error?.code ?? result)).toEqual([
      "PROXY p1.example:80",
      "too-slow",
      "PROXY p1.example:80",
      "PROXY p1.example:80",
    ]);
    for (const pac of [bad, good]) pac.close();
  });

  test("is not tried again when it was stuck while it loaded", async () => {
    const loads: string[] = [];
    const world: World = {
      ...fakeWorld(),
      resolve: (name) => {
        loads.push(name);
        return null;
      },
    };
    const pac = await open(`dnsResolve("loading.example");\n${ENDLESS}\n${body('return "DIRECT";')}`, world);
    expect((await pac.ask(URL_A)).error).toEqual(ENDED);
    expect((await pac.ask(URL_A)).error).toEqual(ENDED);
    expect(loads).toEqual(["loading.example"]);
    pac.close();
  });
});

test("a world that fails is not blamed on the script", async () => {
  const broken: World = {
    ...fakeWorld(),
    resolve: () => {
      throw new Error("the records are gone");
    },
  };
  await expect(ask(body('  return dnsResolve("b.example.com");'), broken)).rejects.toThrow(
    "the records are gone",
  );
  expect((await ask(body('  return "DIRECT";'))).result).toBe("DIRECT");
});

test("a client that does not exist is refused", async () => {
  await expect(open("", fakeWorld(), "netscape")).rejects.toThrow(RangeError);
});
