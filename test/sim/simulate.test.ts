import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { DEFAULT_LIMITS, openScene, profileById, type Simulation } from "../../sim/index.ts";
import { loadSite, type Site } from "../../site/index.ts";

let site: Site;
let text: string;
beforeAll(async () => {
  site = await loadSite("example", { readFile });
  text = await readFile(site.pacFile, "utf8");
});

async function simulate(
  url: string,
  profile: string,
  client: string,
  bytes = text.length,
): Promise<Simulation> {
  const scene = await openScene({
    site,
    profile: profileById(profile),
    client,
    source: { text, file: "proxy.pac" },
    bytes,
    world: { now: () => Date.UTC(2026, 10, 22, 10), zone: "UTC" },
    limits: DEFAULT_LIMITS,
  });
  try {
    return await scene.ask(url);
  } finally {
    scene.close();
  }
}

const PX1 = { kind: "PROXY", host: "px1.corp.example", port: 8080 };
const PX2 = { kind: "PROXY", host: "px2.corp.example", port: 8080 };

describe("the example site", () => {
  test.each(["chromium", "node"])("on-net, %s: the proxies", async (client) => {
    const url = "https://www.example.com/a?b";
    const { line, seen, ...answer } = await simulate(url, "on-net", client);
    expect(answer).toEqual({
      url,
      host: "www.example.com",
      profile: "on-net",
      client,
      pac: {
        status: "loaded",
        seconds: 0.015,
        detail: 'pac.corp.example is 10.20.30.80, port 80: listener "corporate network"',
      },
      bypass: null,
      result: "PROXY px1.corp.example:8080; PROXY px2.corp.example:8080",
      chain: [PX1, PX2],
      problems: [],
      error: null,
      rule: null,
      dns: [{ name: "probe.corp.example", answer: ["10.20.30.40"] }],
    });
    expect(seen?.url).toBe(client === "node" ? url : "https://www.example.com/");
    expect(text.split("\n")[(line ?? 0) - 1]).toContain("return PROXIES;");
  });

  test.each(["chromium", "node"])("off-net, %s: refused at once, so DIRECT", async (client) => {
    expect(await simulate("https://www.example.com/a?b", "off-net", client)).toEqual({
      url: "https://www.example.com/a?b",
      host: "www.example.com",
      profile: "off-net",
      client,
      pac: {
        status: "refused",
        seconds: 0.05,
        detail: 'pac.corp.example is 203.0.113.80, port 80: listener "internet" answers the SYN with RST',
      },
      seen: null,
      bypass: null,
      result: null,
      chain: [{ kind: "DIRECT" }],
      problems: [],
      error: null,
      line: null,
      rule: null,
      dns: [],
    });
  });

  test.each([
    ["a plain name", "http://intranet/"],
    ["the own domain", "https://www.corp.example/"],
    ["a private address", "http://10.1.2.3/"],
  ])("on-net, %s: DIRECT without a look-up", async (_, url) => {
    const { result, dns, error } = await simulate(url, "on-net", "chromium");
    expect({ result, dns, error }).toEqual({ result: "DIRECT", dns: [], error: null });
  });

  test("the temporary exception goes to the other proxy first", async () => {
    expect((await simulate("https://call.meet.example.net/", "on-net", "chromium")).chain).toEqual([
      PX2,
      PX1,
    ]);
    expect((await simulate("https://meet.example.net.evil.example/", "on-net", "chromium")).chain).toEqual([
      PX1,
      PX2,
    ]);
  });

  test("a file that is too large for the client is not loaded", async () => {
    const answer = await simulate("https://www.example.com/", "on-net", "chromium", 2 ** 20 + 1);
    expect(answer).toMatchObject({ pac: { status: "too-large" }, seen: null, chain: [{ kind: "DIRECT" }] });
    expect((await simulate("https://www.example.com/", "on-net", "node", 2 ** 20 + 1)).pac.status).toBe(
      "loaded",
    );
  });

  test("the host of an IPv6 URL has no brackets", async () => {
    expect((await simulate("http://[2001:db8::1]/", "on-net", "node")).host).toBe("2001:db8::1");
  });
});
