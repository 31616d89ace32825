import { afterEach, expect, test } from "vitest";
import { type OpenPac, openPac } from "../../../sim/index.ts";

const WORLD = { resolve: () => ["10.20.30.40"], addresses: [], now: () => 0, zone: "UTC" };
const LIMITS = { milliseconds: 250, memoryBytes: 8 * 1024 * 1024 };
const TEXT = `
function FindProxyForURL(url, host) {
  if (host === "looks-up-for-ever") while (true) dnsResolve(host);
  if (host === "loops") while (true) {}
  if (host === "hoards") { var all = []; while (true) all.push(new Array(1000).join("x") + all.length); }
  if (host === "waits") return new Promise(function () {});
  return "PROXY " + dnsResolve(host) + ":8080";
}`;

let pac: OpenPac | undefined;
afterEach(() => pac?.close());

test.each([
  ["looks-up-for-ever", /^too-(slow|much-memory)$/],
  ["loops", /^too-slow$/],
  ["hoards", /^too-(slow|much-memory)$/],
  ["waits", /^too-slow$/],
])("%s: the call ends, and the next ones are answered", async (host, code) => {
  pac = await openPac({ text: TEXT, file: "proxy.pac" }, "node", WORLD, LIMITS);
  for (let round = 0; round < 2; round++) {
    const failed = await pac.ask(`http://${host}/`, undefined, { wantLine: false });
    expect(failed.error?.code).toMatch(code);
    expect(failed.result).toBeNull();
    const next = await pac.ask("http://www.example.com/", undefined, { wantLine: false });
    expect(next).toMatchObject({ result: "PROXY 10.20.30.40:8080", error: null });
  }
});

test("a place is a line and a column, nothing of ours", async () => {
  pac = await openPac({ text: TEXT, file: "proxy.pac" }, "node", WORLD, LIMITS);
  const { error } = await pac.ask("http://loops/");
  expect(Object.keys(error ?? {}).sort()).toEqual(["code", "column", "line", "message"]);
});
