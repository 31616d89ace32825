import { expect, test } from "vitest";
import { parseUrl } from "../../pac/index.ts";

test.each([
  ["https://www.example.com/a", "www.example.com"],
  ["http://[2001:db8::1]:8080/", "[2001:db8::1]"],
  ["www.example.com", undefined],
  ["http://a b/", undefined],
  ["", undefined],
])("%j: %s", (text, hostname) => {
  expect(parseUrl(text)?.hostname).toBe(hostname);
});

test("letters beyond ASCII are read alike, however often they are asked for", () => {
  const hosts = Array.from({ length: 50_000 }, () => parseUrl("http://\u00fc.example/")?.hostname);
  expect(new Set(hosts)).toEqual(new Set(["xn--tda.example"]));
});
