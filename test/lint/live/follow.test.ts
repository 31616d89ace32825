import { describe, expect, test } from "vitest";
import type { RequestFacts } from "../../../lint/live/facts.ts";
import { follow, MOST_REDIRECTS, redirectOf } from "../../../lint/live/follow.ts";

const answer = (url: string, status: number, location?: string): RequestFacts => ({
  url,
  address: "10.20.30.80",
  outcome: "answered",
  problem: "",
  status,
  headers: location === undefined ? {} : { location },
  body: new Uint8Array(),
  cut: null,
  tls: null,
});

const START = new URL("http://pac.corp.example/proxy.pac");
const addressOf = async () => "10.20.30.90";

test("a loop ends after five redirects", async () => {
  const ask = async (url: URL) => answer(url.href, 302, "/proxy.pac");
  const requests = await follow(START, "10.20.30.80", { ask, addressOf });
  expect(requests).toHaveLength(MOST_REDIRECTS + 1);
  expect(MOST_REDIRECTS).toBe(5);
});

test("exactly five are followed to the end", async () => {
  const ask = async (url: URL) => {
    const step = Number(url.searchParams.get("n"));
    return step < 5 ? answer(url.href, 302, `?n=${step + 1}`) : answer(url.href, 200);
  };
  const requests = await follow(START, "10.20.30.80", { ask, addressOf });
  expect(requests?.map(({ status }) => status)).toEqual([302, 302, 302, 302, 302, 200]);
});

test("without time for one request, nothing is known", async () => {
  const ask = async (url: URL) => (url.search === "" ? answer(url.href, 302, "?n=1") : null);
  expect(await follow(START, "10.20.30.80", { ask, addressOf })).toBeNull();
});

describe("where an answer leads", () => {
  const ROWS = [
    { status: 301, location: "/x", to: "http://pac.corp.example/x" },
    { status: 308, location: "https://other.example/", to: "https://other.example/" },
    { status: 302, location: undefined, to: undefined },
    { status: 302, location: "http://[", to: undefined },
    { status: 200, location: "/x", to: undefined },
    { status: 304, location: "/x", to: undefined },
    { status: 300, location: "/x", to: undefined },
  ];
  test.each(ROWS)("$status $location", ({ status, location, to }) => {
    expect(redirectOf(answer(START.href, status, location))?.href).toBe(to);
  });
});
