import { describe, expect, test } from "vitest";
import { NameCache, type NameService } from "../../../sim/journey/name-cache.ts";

const service = (answers: Record<string, number>, address: string, silent?: true): NameService => {
  const resolve = (name: string) => {
    const ttl = answers[name];
    return ttl === undefined ? null : { addresses: [address], ttl };
  };
  return { resolve, resolvePage: resolve, rules: silent ? { silent } : {}, roundTrip: 0.02 };
};

const OUTSIDE = service({ "pac.corp.example": 300, "now.example.com": 0 }, "203.0.113.80");
const INSIDE = service({ "pac.corp.example": 300, "probe.corp.example": 60 }, "10.20.30.80");

const MINUTE = 60;
const BRIEF = service({ "pac.corp.example": 1 }, "203.0.113.80");
const BRIEF_INSIDE = service({ "pac.corp.example": 1 }, "10.20.30.80");

describe("a client's own cache of names", () => {
  const ROWS: readonly (readonly [name: string, kept: number, at: number, inside: boolean])[] = [
    ["none: the TTL counts", 0, 2, true],
    ["a TTL shorter than it keeps names", MINUTE, 60, false],
    ["kept for long enough", MINUTE, 60.03, true],
  ];
  test.each(ROWS)("%s", (_, kept, at, inside) => {
    const cache = new NameCache(kept);
    cache.lookUp("pac.corp.example", BRIEF, 0);
    const { answer } = cache.lookUp("pac.corp.example", BRIEF_INSIDE, at);
    expect(answer?.addresses).toEqual([inside ? "10.20.30.80" : "203.0.113.80"]);
  });

  test("a new address empties it, and not the system's", () => {
    const cache = new NameCache(MINUTE);
    cache.lookUp("pac.corp.example", BRIEF, 0);
    cache.newAddress();
    expect(cache.lookUp("pac.corp.example", BRIEF_INSIDE, 20).answer?.addresses).toEqual(["10.20.30.80"]);
    const long = new NameCache(MINUTE);
    long.lookUp("pac.corp.example", OUTSIDE, 0);
    long.newAddress();
    expect(long.lookUp("pac.corp.example", INSIDE, 20).answer?.addresses).toEqual(["203.0.113.80"]);
  });

  test("it does not keep that a name does not exist", () => {
    const cache = new NameCache(MINUTE);
    cache.lookUp("probe.corp.example", OUTSIDE, 0);
    expect(cache.lookUp("probe.corp.example", INSIDE, 6).answer).not.toBeNull();
  });
});

describe("the system's cache of names", () => {
  test("keeps an answer for its TTL, also in another network", () => {
    const cache = new NameCache();
    expect(cache.lookUp("pac.corp.example", OUTSIDE, 0)).toMatchObject({ seconds: 0.02, cachedFor: null });
    const later = cache.lookUp("pac.corp.example", INSIDE, 300);
    expect(later.answer?.addresses).toEqual(["203.0.113.80"]);
    expect(later).toMatchObject({ seconds: 0 });
    expect(later.cachedFor).toBeCloseTo(0.02);
    expect(cache.lookUp("pac.corp.example", INSIDE, 300.02).answer?.addresses).toEqual(["10.20.30.80"]);
  });

  test("keeps for 5 s that a name does not exist", () => {
    const cache = new NameCache();
    expect(cache.lookUp("probe.corp.example", OUTSIDE, 0).answer).toBeNull();
    expect(cache.lookUp("probe.corp.example", INSIDE, 5).answer).toBeNull();
    expect(cache.lookUp("probe.corp.example", INSIDE, 5.02).answer).not.toBeNull();
  });

  test("does not keep an answer with a TTL of 0", () => {
    const cache = new NameCache();
    cache.lookUp("now.example.com", OUTSIDE, 0);
    expect(cache.lookUp("now.example.com", INSIDE, 0.02).answer).toBeNull();
  });

  test("a resolver that says nothing costs 10 s each time, and nothing is learnt from it", () => {
    const cache = new NameCache();
    const silent = service({}, "", true);
    expect(cache.lookUp("pac.corp.example", silent, 0)).toEqual({
      answer: null,
      seconds: 10,
      cachedFor: null,
    });
    expect(cache.lookUp("pac.corp.example", INSIDE, 10).answer).not.toBeNull();
  });

  test("an address needs nobody", () => {
    const resolve = (name: string) => ({ addresses: [name], ttl: null });
    const literal: NameService = { ...OUTSIDE, resolve };
    expect(new NameCache().lookUp("203.0.113.80", literal, 0).seconds).toBe(0);
  });
});
