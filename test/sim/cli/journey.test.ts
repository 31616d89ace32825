import { describe, expect, test } from "vitest";
import { PROFILES } from "../../../sim/index.ts";
import type { Journey } from "../../../sim/journey/journey.ts";
import { SITE as BARE_SITE, PAC, type PacSimOptions, pacSim } from "../../helpers/pac-sim.ts";

const SITE = BARE_SITE.replace(
  "internal: { records: {",
  "internal: { records: { px1.corp.example: 10.20.30.11,",
);
const HERE = { "/here/pacwright.yaml": SITE, "/here/proxy.pac": PAC };
const URL_ASKED = "https://www.example.com/";
const KEYS = ["url", "profile", "client", "policy", "firstPage", "shown", "via", "pac", "error", "changes"];

const journey = (argv: readonly string[], options?: PacSimOptions) =>
  pacSim(["journey", URL_ASKED, ...argv], { files: HERE, ...options });

async function journeys(argv: readonly string[], options?: PacSimOptions): Promise<Journey[]> {
  const { out } = await journey([...argv, "--json"], options);
  return out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

describe("pac-sim journey", () => {
  test("shows every profile of the site, for its first client", async () => {
    const { status, out, err } = await journey([]);
    expect([status, err]).toEqual([0, ""]);
    expect(out).toMatch(/^on-net, chromium\nfirst page after 0\.\d+ s via PROXY px1/);
    expect(out).toContain(
      "\noff-net, chromium\nfirst page after 0.13 s via DIRECT: the PAC host refused at once\n",
    );
  });

  test("prints one object for each profile, client and policy", async () => {
    const found = await journeys(["--profile", "off-net", "--client", "all", "--policy", "refuse", "serve"]);
    expect(found.map(({ client, policy }) => `${client} ${policy}`)).toEqual([
      "chromium refuse",
      "chromium serve",
      "node refuse",
      "node serve",
    ]);
    for (const each of found) expect(Object.keys(each)).toEqual([...KEYS, "verdict", "events"]);
    expect(found[0]?.events[0]).toEqual({
      at: 0.02,
      what: "dns",
      detail: "pac.corp.example is 203.0.113.80",
    });
  });

  test("gives times to the millisecond", async () => {
    const all = await journeys(["--profile", "all"]);
    const times = all.flatMap(({ firstPage, pac, changes, events }) => [
      firstPage,
      pac.seconds,
      ...changes.map(({ seconds }) => seconds),
      ...events.map(({ at }) => at),
    ]);
    expect(times.filter((time) => time !== null && !/^\d+(\.\d{1,3})?$/.test(String(time)))).toEqual([]);
  });

  test("a URL behind an option with several values is still the URL", async () => {
    for (const option of [
      ["--policy", "refuse"],
      ["--profile", "off-net"],
      ["--client", "chromium"],
    ]) {
      const { status, out } = await pacSim(["journey", ...option, URL_ASKED]);
      expect([status, out.includes("via DIRECT")], option.join(" ")).toEqual([0, true]);
    }
  });

  test("--pac takes the place of the site's own", async () => {
    const files = {
      ...HERE,
      "new.pac": 'function FindProxyForURL() { return "PROXY new.corp.example:80; DIRECT"; }',
    };
    const argv = ["--pac", "new.pac", "--site", "/here/pacwright.yaml", "--profile", "on-net"];
    const [found] = await journeys(argv, { files });
    expect(found?.events.find(({ what }) => what === "evaluate")?.detail).toContain(
      "PROXY new.corp.example:80",
    );
  });
});

describe("--at", () => {
  test("changes the network on the way, in order of time", async () => {
    const [found] = await journeys([
      "--profile",
      "off-net",
      "--at",
      "1m:off-net",
      "--at",
      "20:on-net:same-address",
    ]);
    const changes = found?.events.filter(({ what }) => what === "network-change") ?? [];
    expect(changes.map(({ at, detail }) => [at, detail.split(":")[0]])).toEqual([
      [20, "on-net, without a new address"],
      [60, "off-net"],
    ]);
    expect(found?.changes.map(({ to }) => to)).toEqual(["on-net", "off-net"]);
  });

  test("may come as late as it likes, and is still seen through", async () => {
    const [found] = await journeys(["--profile", "off-net", "--at", "6h:off-net"]);
    expect(found?.changes[0]?.seconds).toBeLessThan(10);
  });

  test("the old address of the PAC host stays in the cache, and the verdict says so", async () => {
    const site = SITE.replace("external: {", "external: { ttl: 300,");
    const files = { ...HERE, "/here/pacwright.yaml": site };
    const [stale] = await journeys(["--profile", "off-net", "--at", "20s:vpn"], { files });
    expect(stale?.changes[0]).toMatchObject({ to: "vpn", staleName: true });
    expect(stale?.verdict).toContain("was still cached; shorten its TTL");
    const short = { ...files, "/here/pacwright.yaml": site.replace("ttl: 300", "ttl: 5") };
    const [fresh] = await journeys(["--profile", "off-net", "--at", "20s:vpn"], { files: short });
    expect(fresh?.changes[0]).toMatchObject({ to: "vpn", staleName: false });
    expect(fresh?.verdict).not.toContain("TTL");
  });

  test("--policy is about the first network's endpoint, not about the one behind the VPN", async () => {
    const [found] = await journeys(["--profile", "off-net", "--policy", "unavailable", "--at", "20s:vpn"]);
    expect(found?.pac.status).toBe("http-error");
    expect(found?.changes[0]?.seconds).not.toBeNull();
  });
});

describe("a PAC that cannot run", () => {
  const ROWS: [name: string, pac: string, error: RegExp][] = [
    ["a syntax error", "function FindProxyForURL(url, host) {", /SyntaxError/],
    ["an exception", "function FindProxyForURL(url, host) { return host.a.b; }", /line 1: TypeError/],
    ["no entry point", "var x = 1;", /FindProxyForURL/],
  ];
  test.each(ROWS)("%s: the client goes DIRECT, and the status is 3", async (_, pac, error) => {
    const files = { ...HERE, "/here/proxy.pac": pac };
    const { status, out } = await journey(["--profile", "on-net", "--json"], { files });
    const found: Journey = JSON.parse(out);
    expect([status, found.via]).toEqual([3, "DIRECT"]);
    expect(found.error).toMatch(error);
    expect(found.verdict).toContain(`the PAC was loaded and failed (${found.error}), which means DIRECT`);
    expect(found.events.filter(({ what }) => what === "evaluate").map(({ detail }) => detail)).toEqual([
      found.error,
    ]);
  });
});

describe("--all", () => {
  const cellsOf = async (...argv: string[]): Promise<Journey[]> => {
    const files = { ...HERE, "/here/proxy.pac": 'function FindProxyForURL() { return "DIRECT"; }' };
    const { status, out } = await journey(["--all", "--json", ...argv], { files });
    expect(status).toBe(0);
    return out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
  };

  test("is every profile there is, and every policy", async () => {
    const cells = await cellsOf("--client", "chromium");
    expect(cells).toHaveLength(Object.keys(PROFILES).length * 4);
    for (const cell of cells) expect(Object.keys(cell)).toEqual([...KEYS, "verdict", "speed"]);
  });

  test("is every client of the site", async () => {
    const cells = await cellsOf("--profile", "off-net", "--policy", "refuse");
    expect(cells.map(({ client }) => client)).toEqual(["chromium", "node"]);
  });

  test("can be narrowed down", async () => {
    const { out } = await journey(["--all", "--profile", "carrier-hang", "--client", "firefox", "chromium"]);
    expect(out.split("\n").slice(1, 4)).toEqual([
      "carrier-hang",
      expect.stringMatching(/^ {2}firefox +never +0\.\d+s +0\.\d+s +0\.\d+s$/),
      expect.stringMatching(/^ {2}chromium +30\.\ds +0\.\d+s +0\.\d+s +0\.\d+s$/),
    ]);
  });
});

describe("other forms", () => {
  test("--markdown prints sections, and with --all a table", async () => {
    expect((await journey(["--markdown"])).out).toMatch(/^## on-net, chromium\n/);
    expect((await journey(["--markdown", "--all", "--profile", "off-net"])).out).toContain(
      "| off-net | all clients |",
    );
  });

  test("--svg writes a picture beside what is printed", async () => {
    const written: Record<string, string> = {};
    const { status, out } = await journey(["--svg", "out.svg"], { written });
    expect([status, Object.keys(written)]).toEqual([0, ["out.svg"]]);
    expect(written["out.svg"]).toMatch(/^<svg [\s\S]*off-net, chromium[\s\S]*<\/svg>\n$/);
    expect(out).toMatch(/^on-net, chromium\n/);
    const again = {};
    await journey(["--svg", "out.svg"], { written: again });
    expect(again).toEqual(written);
  });

  test("--all --svg writes a heat map", async () => {
    const written: Record<string, string> = {};
    await journey(["--all", "--profile", "off-net", "--svg", "out.svg"], { written });
    expect(written["out.svg"]).toContain("Seconds to the first page");
  });

  test("colour only where a person watches", async () => {
    expect((await journey([], { isTTY: true })).out).toContain("\u001b[");
    expect((await journey([], { isTTY: true, env: { NO_COLOR: "1" } })).out).not.toContain("\u001b[");
    expect((await journey([])).out).not.toContain("\u001b[");
  });
});
