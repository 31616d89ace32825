import { describe, expect, test } from "vitest";
import { askAll, body } from "../../helpers/ask.ts";
import { fakeWorld } from "../../helpers/world.ts";

const DNS = { "a.example": ["192.0.2.1"], "b.example": ["192.0.2.2"], "192.0.2.1.example": ["192.0.2.3"] };

/** Asks twice in a world whose names must be looked up, and once in a world that knows them. */
async function compare(pac: string) {
  const world = fakeWorld({ dns: DNS, mustAsk: true });
  const urls = ["http://www.example.com/", "http://www.example.com/"];
  const [first, second] = await askAll(pac, { world, urls });
  const [known] = await askAll(pac, { world: fakeWorld({ dns: DNS }) });
  return { first, second, known, fetched: world.fetched };
}

describe("a PAC that looks names up", () => {
  test.each([
    [
      "one",
      body('  return dnsResolve("a.example") ? "PROXY yes:1" : "DIRECT";'),
      ["a.example"],
      "PROXY yes:1",
    ],
    [
      "several, one through the other",
      body('  return dnsResolve(dnsResolve("a.example") + ".example") + " " + isResolvable("gone.example");'),
      ["a.example", "192.0.2.1.example", "gone.example"],
      "192.0.2.3 false",
    ],
    [
      "the same one again and again",
      body('  for (var i = 0; i < 5; i++) isResolvable("a.example");\n  return dnsResolve("a.example");'),
      ["a.example"],
      "192.0.2.1",
    ],
    [
      "and catches everything that is thrown",
      body('  var r; try { r = dnsResolve("a.example"); } catch (e) { r = "caught"; }\n  return r;'),
      ["a.example"],
      "192.0.2.1",
    ],
    [
      "in a loop that catches everything",
      body(
        '  var r = "none"; while (r == "none") try { r = dnsResolve("b.example"); } catch (e) { return "caught"; }\n  return r;',
      ),
      ["b.example"],
      "192.0.2.2",
    ],
    [
      "inside other helpers",
      body(
        '  return isInNet("b.example", "192.0.2.0", "255.255.255.0") ? dnsResolveEx("a.example") : "DIRECT";',
      ),
      ["b.example", "a.example"],
      "192.0.2.1",
    ],
  ])("%s", async (_, pac, names, result) => {
    const { first, second, known, fetched } = await compare(pac);
    expect(first).toMatchObject({ result, error: null });
    // Each name is asked of the resolver once, and reported once and in order by every call that used it.
    expect(fetched).toEqual(names);
    expect(first?.lookups.map(({ name }) => name)).toEqual(names);
    expect(second).toEqual(first);
    expect(known).toMatchObject({ result, lookups: first?.lookups });
  });

  test("at its top level", async () => {
    const pac = `var ip = dnsResolve("a.example");\nvar gone = isResolvable("gone.example");\n${body('  return ip + " " + gone;')}`;
    const { first, fetched, known } = await compare(pac);
    expect(first).toMatchObject({ result: "192.0.2.1 false", error: null });
    expect(known).toMatchObject({ result: "192.0.2.1 false" });
    expect(fetched).toEqual(["a.example", "gone.example"]);
  });

  test("under ever new names is answered no more than twenty", async () => {
    const pac = `var n = 0;\n${body('  n++;\n  return dnsResolve("n" + n + ".example") || "DIRECT";')}`;
    const world = fakeWorld({ mustAsk: true });
    const [answer] = await askAll(pac, { world });
    expect(answer).toMatchObject({ result: "DIRECT", error: null });
    expect(world.fetched.length).toBe(20);
  });

  test("under ever new names at its top level is stopped as well", async () => {
    const world = fakeWorld({ mustAsk: true });
    const pac = `dnsResolve(Math.random() + ".example");\n${body('  return "DIRECT";')}`;
    const random = { ...world, now: () => world.fetched.length };
    const [answer] = await askAll(pac, { world: random });
    expect(world.fetched.length).toBeLessThan(100);
    expect(answer?.error).toMatchObject({ code: "too-slow", message: "the script asks for ever more names" });
  });

  test("repeats the whole call for each look-up, known or not, so a counter shows it", async () => {
    const pac = `var calls = 0;\n${body('  calls++;\n  dnsResolve("a.example"); dnsResolve("b.example");\n  return "PROXY p" + calls + ":1";')}`;
    const { first, second, known } = await compare(pac);
    expect(first?.result).toBe("PROXY p3:1");
    expect(second?.result).toBe("PROXY p6:1");
    expect(known?.result).toBe("PROXY p3:1");
  });

  test("drops the alerts of a call that is repeated", async () => {
    const { first } = await compare(
      body('  alert("before"); dnsResolve("a.example"); alert("after");\n  return "DIRECT";'),
    );
    expect(first?.alerts).toEqual(["before", "after"]);
  });
});
