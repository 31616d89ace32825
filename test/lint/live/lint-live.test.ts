import { describe, expect, test } from "vitest";
import type { LiveCheck } from "../../../lint/check.ts";
import { type LiveOptions, lintLive } from "../../../lint/live/lint-live.ts";
import { siteFromText } from "../../helpers/lint-text.ts";
import { siteText } from "../../helpers/site-text.ts";
import { type FakeAnswers, fakeLiveWorld } from "./support/fake-world.ts";

/** Reports what it was given, so that a test can see it. */
const TOY: LiveCheck = {
  evidence: "live",
  meta: {
    id: "toy-live",
    summary: "a toy for tests",
    group: "deployment",
    clients: "all",
    messages: { facts: { severity: "note", text: "{{from}} {{views}} {{endpoints}}" } },
  },
  examine({ facts, locate }, report) {
    const data = {
      from: String(facts.from),
      views: Object.keys(facts.dns).join(" "),
      endpoints: Object.keys(facts.endpoints).sort().join(" "),
    };
    report({ messageId: "facts", data, loc: locate("pac", "url") });
  },
};

async function lint(options: Partial<LiveOptions>, answers: FakeAnswers = {}, code = "") {
  const world = fakeLiveWorld(answers);
  const told: string[] = [];
  const text = siteText();
  const result = await lintLive(
    { site: siteFromText(text), text },
    { file: "proxy.pac", bytes: new TextEncoder().encode(code) },
    {
      options: { resolvers: {}, from: null, verbose: false, ...options },
      checks: [TOY],
      world,
      tell: (line) => told.push(line),
    },
  );
  return { ...result, told, asked: world.asked, messages: result.findings.map(({ message }) => message) };
}

describe("without options", () => {
  test("this machine's resolver tells where it is, and stands for that view", async () => {
    const { told, messages, problems } = await lint({}, { dns: { "pac.corp.example": ["10.20.30.80"] } });
    expect(told).toEqual([
      "this machine is inside: its resolver answers 10.20.30.80 for pac.corp.example",
      "internal DNS from this machine's resolver; connections are made from inside",
    ]);
    expect(messages).toEqual(["internal internal 10.20.30.80 203.0.113.80"]);
    expect(problems).toEqual([]);
  });

  test("a machine that is in neither view asks no more", async () => {
    const { told, findings, problems, asked } = await lint(
      {},
      { dns: { "pac.corp.example": ["192.0.2.200"] } },
    );
    expect([told, findings]).toEqual([[], []]);
    expect(problems).toEqual([expect.stringMatching(/^nobody was asked: .*--from.*--resolver$/)]);
    expect(asked).toEqual(["dns system pac.corp.example A", "dns system pac.corp.example AAAA"]);
  });
});

describe("with options", () => {
  const resolvers = { internal: "10.0.0.53", external: "198.51.100.53" };
  const dns = {
    "10.0.0.53 pac.corp.example": ["10.20.30.80"],
    "198.51.100.53 pac.corp.example": ["203.0.113.80"],
  };

  test("each view has its resolver, and this machine's own is not asked", async () => {
    const { told, messages, asked } = await lint({ resolvers, from: "external" }, { dns });
    expect(told).toEqual([
      "internal DNS from 10.0.0.53, external DNS from 198.51.100.53; connections are made from outside",
    ]);
    expect(messages).toEqual(["external internal external 203.0.113.80"]);
    expect(asked.filter((each) => each.startsWith("dns system"))).toEqual([]);
  });

  test("DNS alone, where nobody knows where this machine is", async () => {
    const { told, messages, problems } = await lint({ resolvers }, { dns });
    expect(told).toEqual([expect.stringContaining("nothing is connected to")]);
    expect(messages).toEqual(["null internal external "]);
    expect(problems).toEqual([]);
  });

  test("the names that the PAC looks up are asked too", async () => {
    const code = 'function FindProxyForURL() { return isResolvable("Probe.corp.example") ? "A" : "DIRECT"; }';
    const { asked } = await lint({ resolvers, from: "internal" }, { dns }, code);
    expect(asked).toContain("dns 198.51.100.53 probe.corp.example A");
  });

  test("a resolver that answers nothing is a problem of the run, not of the site", async () => {
    const failing = {
      ...dns,
      ...Object.fromEntries(
        ["pac.corp.example", "example.com"].map((name) => [`10.0.0.53 ${name}`, ["failed"]]),
      ),
    };
    const { messages, problems } = await lint({ resolvers, from: "internal" }, { dns: failing });
    expect(problems).toEqual(["10.0.0.53 answers nothing, so internal DNS was not checked"]);
    expect(messages).toEqual(["internal external 203.0.113.80"]);
  });

  test("verbose tells every probe", async () => {
    const { told } = await lint({ resolvers, from: "external", verbose: true }, { dns });
    const lines = told.map((line) => line.replace(/, [\d.]+ ms$/, ""));
    expect(lines).toContain("ask 198.51.100.53 for pac.corp.example A: 203.0.113.80 (ttl 60)");
    expect(lines).toContain("ask 10.0.0.53 for pac.corp.example AAAA: no record of this kind");
    expect(lines).toContain("ask 10.0.0.53 for example.com A: no such name");
    expect(lines).toContain("connect 203.0.113.80:80: refused");
  });
});

test("what the time did not suffice for is told", async () => {
  const over = new AbortController();
  const world = fakeLiveWorld({
    dns: { "pac.corp.example": ["203.0.113.80"] },
    before: (asked) => asked.startsWith("knock") && over.abort(),
  });
  const text = siteText();
  const { problems } = await lintLive(
    { site: siteFromText(text), text },
    { file: "proxy.pac", bytes: null },
    {
      options: { resolvers: {}, from: "external", verbose: false },
      checks: [TOY],
      world: { ...world, after: (limit) => (limit === 60_000 ? over.signal : new AbortController().signal) },
      tell: () => {},
    },
  );
  expect(problems).toEqual(["after 60 s, these were not asked any more: connect 203.0.113.80:80"]);
});
