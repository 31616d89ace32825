import { describe, expect, test } from "vitest";
import { readResolver } from "../../../lint/live/resolvers.ts";

describe("fine", () => {
  const ROWS = [
    { text: "internal=10.0.0.53", read: { internal: "10.0.0.53" } },
    { text: "external=198.51.100.53:5353", read: { external: "198.51.100.53:5353" } },
    { text: "external=2001:db8::53", read: { external: "[2001:db8::53]" } },
    { text: "external=[2001:db8::53]:5353", read: { external: "[2001:db8::53]:5353" } },
    { text: "external=[2001:db8::53]", read: { external: "[2001:db8::53]" } },
  ];
  test.each(ROWS)("$text", ({ text, read }) => expect(readResolver(text)).toEqual(read));

  test("both, one after the other", () => {
    const first = readResolver("external=198.51.100.53");
    expect(readResolver("internal=10.0.0.53", first)).toEqual({
      internal: "10.0.0.53",
      external: "198.51.100.53",
    });
  });
});

describe("wrong", () => {
  const ROWS = [
    { text: "proxy.pac", says: 'a file goes before this option, or after "--"' },
    { text: "10.0.0.53", says: "expected VIEW=ADDRESS" },
    { text: "inside=10.0.0.53", says: "expected internal= or external=" },
    { text: "internal=", says: "expected an address" },
    { text: "internal=dns.corp.example", says: "expected an address" },
    { text: "internal=10.0.0.53:0", says: "expected an address" },
    { text: "internal=10.0.0.53:65536", says: "expected an address" },
    { text: "internal=[10.0.0.53]:53", says: "expected an address" },
    { text: "internal=10.0.0.256", says: "expected an address" },
  ];
  test.each(ROWS)("$text", ({ text, says }) => expect(() => readResolver(text)).toThrow(says));

  test("one view twice", () => {
    expect(() => readResolver("internal=10.0.0.54", { internal: "10.0.0.53" })).toThrow("given twice");
  });
});
