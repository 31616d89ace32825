import { describe, expect, test } from "vitest";
import { askView, nameFacts } from "../../../lint/live/ask-view.ts";
import type { Reply } from "../../../lint/live/world.ts";
import { fakeLiveWorld, quietProber } from "./support/fake-world.ts";

const found = (...addresses: string[]): Reply => ({
  answer: "found",
  records: addresses.map((address, i) => ({ address, ttl: 60 + i })),
  problem: "",
});
const none = (answer: Reply["answer"]): Reply => ({ answer, records: [], problem: "" });

describe("what both address families say together", () => {
  const ROWS = [
    {
      name: "both found",
      replies: [found("203.0.113.80", "203.0.113.81"), found("2001:db8::80")],
      facts: {
        answer: "found",
        addresses: ["203.0.113.80", "203.0.113.81", "2001:db8::80"],
        ttl: 61,
      },
    },
    {
      name: "one of them",
      replies: [found("203.0.113.80"), none("empty")],
      facts: { answer: "found", addresses: ["203.0.113.80"], ttl: 60 },
    },
    {
      name: "one found, one failed",
      replies: [found("203.0.113.80"), none("failed")],
      facts: { answer: "found", addresses: ["203.0.113.80"], ttl: 60 },
    },
    {
      name: "no such name, whatever the other says",
      replies: [none("missing"), none("failed")],
      facts: { answer: "missing", addresses: [], ttl: null },
    },
    {
      name: "a name without addresses",
      replies: [none("empty"), none("empty")],
      facts: { answer: "missing", addresses: [], ttl: null },
    },
    {
      name: "one empty, one failed: nobody knows",
      replies: [none("empty"), none("failed")],
      facts: { answer: "failed", addresses: [], ttl: null },
    },
  ];
  test.each(ROWS)("$name", ({ replies, facts }) => expect(nameFacts(replies)).toEqual(facts));
});

describe("a resolver", () => {
  const ask = async (dns: Readonly<Record<string, readonly string[]>>) => {
    const world = fakeLiveWorld({ dns });
    const resolver = { server: "10.0.0.53", shown: "10.0.0.53" };
    const view = await askView(
      resolver,
      ["a.example", "b.example"],
      ["x.example", "y.example"],
      quietProber(world),
      world,
    );
    return { view, asked: world.asked.length };
  };
  const failed = ["failed"];

  test("that fails for the first name and for one of nobody is asked no more", async () => {
    const { view, asked } = await ask({
      "a.example": failed,
      "x.example": failed,
      "b.example": ["192.0.2.1"],
    });
    expect([Object.keys(view.names), Object.keys(view.random), asked]).toEqual([
      ["a.example"],
      ["x.example"],
      4,
    ]);
  });

  test("that fails for one name alone goes on", async () => {
    const { view, asked } = await ask({ "a.example": failed, "b.example": ["192.0.2.1"] });
    expect(view.names["b.example"]).toMatchObject({ answer: "found" });
    expect([Object.keys(view.random), asked]).toEqual([["x.example", "y.example"], 8]);
  });
});
