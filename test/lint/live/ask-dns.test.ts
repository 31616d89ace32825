import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { askDns } from "../../../lint/live/ask-dns.ts";
import { type DnsAnswer, type DnsResponder, dnsResponder } from "./support/dns-responder.ts";

const ANSWERS: Readonly<Record<string, DnsAnswer>> = {
  "pac.corp.example": { addresses: ["203.0.113.80", "203.0.113.81", "2001:db8::80"], ttl: 60 },
  "v4.corp.example": { addresses: ["203.0.113.80"] },
  "refused.example": "refused",
  "silent.example": "silence",
};

let responder: DnsResponder;
beforeAll(async () => {
  responder = await dnsResponder((name) => ANSWERS[name] ?? "missing");
});
afterAll(() => responder.close());

const ask = (name: string, family: 4 | 6, signal = new AbortController().signal) =>
  askDns({ name, family, server: responder.server }, signal);

describe("a resolver is asked", () => {
  const ROWS = [
    {
      name: "addresses and their TTL",
      asked: "pac.corp.example",
      family: 4,
      reply: {
        answer: "found",
        records: [
          { address: "203.0.113.80", ttl: 60 },
          { address: "203.0.113.81", ttl: 60 },
        ],
        problem: "",
      },
    },
    {
      name: "IPv6 in its one spelling",
      asked: "pac.corp.example",
      family: 6,
      reply: { answer: "found", records: [{ address: "2001:db8::80", ttl: 60 }], problem: "" },
    },
    {
      name: "a name without an address of that family",
      asked: "v4.corp.example",
      family: 6,
      reply: { answer: "empty", records: [], problem: "" },
    },
    {
      name: "a name that does not exist",
      asked: "gone.corp.example",
      family: 4,
      reply: { answer: "missing", records: [], problem: "" },
    },
    {
      name: "a resolver that does not want to",
      asked: "refused.example",
      family: 4,
      reply: { answer: "failed", records: [], problem: "EREFUSED" },
    },
    {
      name: "what is no name",
      asked: `${"x".repeat(64)}.example`,
      family: 4,
      reply: { answer: "failed", records: [], problem: "EBADNAME" },
    },
  ] as const;
  test.each(ROWS)("$name", async ({ asked, family, reply }) => {
    expect(await ask(asked, family)).toEqual(reply);
  });

  test("for exactly the name, without a search list", async () => {
    const before = responder.queries.length;
    await ask("plain", 4);
    expect(responder.queries.slice(before)).toEqual(["plain A"]);
  });
});

test("a silent resolver is given up when the time is over", async () => {
  const over = new AbortController();
  const before = responder.queries.length;
  const asked = ask("silent.example", 4, over.signal);
  await expect.poll(() => responder.queries.length).toBeGreaterThan(before);
  over.abort();
  expect(await asked).toEqual({ answer: "failed", records: [], problem: "ECANCELLED" });
});

test("a resolver that is not there fails", async () => {
  const gone = await dnsResponder(() => "missing");
  await gone.close();
  const signal = new AbortController().signal;
  const reply = await askDns({ name: "pac.corp.example", family: 4, server: gone.server }, signal);
  expect(reply).toMatchObject({ answer: "failed", problem: "ECONNREFUSED" });
});
