import { describe, expect, test } from "vitest";
import { DEFAULT_LIMITS, type World, worldOf } from "../../../sim/index.ts";
import type { CaseWorld } from "../../conformance/case.ts";
import { CASES } from "../../conformance/cases.ts";
import { CATALOGUE } from "../../corpus/catalogue.ts";
import { corpusPac, textAsReadBy } from "../../corpus/corpus.ts";
import { urlsFor } from "../../corpus/derived-urls.ts";
import { AT_WORK } from "../../corpus/world.ts";
import { answersBothWays } from "./both-ways.ts";

const CLIENTS = ["chromium", "firefox", "winhttp"] as const;
const LIMITS = { milliseconds: 10_000, memoryBytes: 128 * 1024 * 1024 };

function known({ dns, addresses, now = "2026-01-12T17:00:00Z", tz }: CaseWorld): World {
  const resolve = (name: string) => dns[name] ?? null;
  return { ...worldOf(null, null, { now: () => Date.parse(now), zone: tz }), addresses, resolve };
}

/** Every case in one client; in the others, those that divide the browsers: the rest of the way is the same. */
const asked = (client: (typeof CLIENTS)[number]) =>
  CASES.filter(({ expect }) => client === "chromium" || expect.firefox !== expect.chromium);

describe.each(CLIENTS)("cases of the table, asked at once, in %s", (client) => {
  test.each(asked(client).map((item) => [item.name, item] as const))("%s", async (_, { pac, url, world }) => {
    const options = { client, world: () => known(world), limits: DEFAULT_LIMITS };
    const { single, many } = await answersBothWays(pac, [url, "http://other.example.com/x"], options);
    expect(many).toEqual(single);
  });
});

describe("every PAC of the corpus, asked at once", () => {
  test.each(CATALOGUE.map(({ name }) => name))("%s", async (name) => {
    const pac = corpusPac(name);
    const urls = urlsFor(pac.text, pac.text.length > 200_000 ? 30 : 80);
    const options = { world: () => known(AT_WORK), limits: LIMITS };
    const { single, many } = await answersBothWays(textAsReadBy("chromium", pac), urls, options);
    expect(many).toEqual(single);
  });
});
