import { describe, expect, test } from "vitest";
import { PAC, pacSim, SITE } from "../../helpers/pac-sim.ts";

const URL_ASKED = "https://www.example.com/a?b";

/** A PAC that tells what it was given. */
const TELLING = `function FindProxyForURL(url, host) {
  return ["PROXY", url, host, myIpAddress(), dnsResolve(host), new Date().toString()].join(" ");
}`;
const HERE = { "/here/pacwright.yaml": SITE, "/here/proxy.pac": PAC };
const TELLS = { "/here/pacwright.yaml": SITE, "/here/proxy.pac": TELLING };

function results(out: string): (string | null)[] {
  return lines(out).map((line) => line.result as string | null);
}

function lines(out: string): Record<string, unknown>[] {
  return out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe("the table", () => {
  test("has a row for each profile of the site and notes below", async () => {
    expect(await pacSim([URL_ASKED])).toEqual({
      status: 0,
      out: `profile  PAC               decision                             line  look-ups
on-net   loaded in 15 ms   PROXY px1.corp.example:8080; DIRECT     3         1
off-net  refused in 50 ms  DIRECT                                  -         0

on-net: looked up probe.corp.example: 10.20.30.40
off-net: pac.corp.example is 203.0.113.80, port 80: listener "net" answers the SYN with RST
`,
      err: "",
    });
  });

  test("has no profile where there is no site", async () => {
    const ran = await pacSim(["http://intranet/", "--pac", "/here/proxy.pac"]);
    expect(ran).toEqual({
      status: 0,
      out: "PAC     decision  line  look-ups\nloaded  DIRECT       2         0\n",
      err: "",
    });
  });

  test("names the file, the line and what to read there when the script fails", async () => {
    const files = {
      ...HERE,
      "/here/proxy.pac": "function FindProxyForURL(url, host) {\n  return nosuch;\n}",
    };
    const { status, out, err } = await pacSim([URL_ASKED, "--profile", "on-net"], { files });
    expect({ status, err }).toEqual({ status: 3, err: "" });
    expect(out).toContain("DIRECT (the script failed)");
    expect(out).toContain("on-net: proxy.pac:2:3: ReferenceError: nosuch is not defined");
    expect(out).not.toMatch(/^\s+at /m);
  });

  test.each([
    ["a pipe", false, {}, false],
    ["a terminal with NO_COLOR", true, { NO_COLOR: "1" }, false],
  ] as const)("in %s", async (_, isTTY, env, colored) => {
    const { out } = await pacSim([URL_ASKED], { isTTY, env });
    expect(out.includes("\u001b[")).toBe(colored);
  });
});

describe("--json", () => {
  test("is the contract, key by key", async () => {
    const { status, out, err } = await pacSim([URL_ASKED, "--json"]);
    expect({ status, err }).toEqual({ status: 0, err: "" });
    const [onNet, offNet, ...more] = lines(out);
    expect(more).toEqual([]);
    expect(onNet).toEqual({
      url: "https://www.example.com/a?b",
      host: "www.example.com",
      profile: "on-net",
      client: "chromium",
      pac: {
        status: "loaded",
        seconds: 0.015,
        detail: 'pac.corp.example is 10.20.30.80, port 80: listener "lan"',
      },
      seen: { url: "https://www.example.com/", host: "www.example.com" },
      bypass: null,
      result: "PROXY px1.corp.example:8080; DIRECT",
      chain: [{ kind: "PROXY", host: "px1.corp.example", port: 8080 }, { kind: "DIRECT" }],
      problems: [],
      error: null,
      line: 3,
      rule: 2,
      dns: [{ name: "probe.corp.example", answer: ["10.20.30.40"] }],
    });
    expect(offNet).toMatchObject({
      profile: "off-net",
      pac: { status: "refused", seconds: 0.05 },
      seen: null,
      result: null,
      chain: [{ kind: "DIRECT" }],
      error: null,
      line: null,
      dns: [],
    });
    expect(Object.keys(offNet ?? {})).toEqual(Object.keys(onNet ?? {}));
  });

  test("an error has a code, a message and a place, and nothing else", async () => {
    const files = { ...HERE, "/here/proxy.pac": "function FindProxyForURL() {\n  return 1;\n}" };
    const { status, out } = await pacSim([URL_ASKED, "--json", "--profile", "on-net"], { files });
    expect(status).toBe(3);
    expect(lines(out)[0]).toMatchObject({ result: null, chain: [{ kind: "DIRECT" }] });
    expect(lines(out)[0]?.error).toEqual({
      code: "not-a-string",
      message: "FindProxyForURL returned a value of type number; clients need a string",
      line: 2,
      column: 10,
    });
  });

  test("what cannot be a PAC says so", async () => {
    const files = { ...HERE, "/here/proxy.pac": "<html>sign in</html>" };
    const { status, out } = await pacSim([URL_ASKED, "--json", "--profile", "on-net"], { files });
    expect(status).toBe(3);
    expect(lines(out)[0]).toMatchObject({ pac: { status: "not-a-pac" }, error: { code: "no-entry-point" } });
  });

  test("what the client drops is a problem, not an error", async () => {
    const files = { ...HERE, "/here/proxy.pac": 'function FindProxyForURL() { return "PROX a:1; DIRECT"; }' };
    const { status, out } = await pacSim([URL_ASKED, "--json", "--profile", "on-net"], { files });
    expect(status).toBe(0);
    expect(lines(out)[0]?.problems).toMatchObject([
      { code: "unknown-keyword", entry: "PROX a:1", dropped: true },
    ]);
  });

  test("a bypass is told with its reason", async () => {
    const { out } = await pacSim(["http://localhost:3000/", "--json", "--profile", "on-net"]);
    expect(lines(out)[0]).toMatchObject({
      seen: null,
      result: null,
      chain: [{ kind: "DIRECT" }],
      bypass: expect.stringContaining("localhost"),
    });
  });
});

describe("what the client is and knows", () => {
  test("--client and --profile, several and all", async () => {
    const who = async (...argv: string[]) => {
      const { status, out } = await pacSim([URL_ASKED, "--json", ...argv]);
      expect(status).toBe(0);
      return lines(out).map(({ profile, client }) => `${profile} ${client}`);
    };
    expect(await who("--client", "node", "--profile", "off-net")).toEqual(["off-net node"]);
    expect(await who("--client", "all")).toEqual([
      "on-net chromium",
      "on-net node",
      "off-net chromium",
      "off-net node",
    ]);
    expect(await who("--client", "node", "chromium", "node", "--profile", "on-net")).toEqual([
      "on-net node",
      "on-net chromium",
    ]);
    expect(await who("--profile", "all")).toEqual(
      expect.arrayContaining(["on-net chromium", "off-net chromium"]),
    );
  });

  test("the host of the command line is passed instead of the URL's own", async () => {
    const { out } = await pacSim([URL_ASKED, "other.example", "--json", "--profile", "on-net"], {
      files: TELLS,
    });
    expect(results(out)[0]).toContain("https://www.example.com/ other.example ");
    expect(lines(out)[0]).toMatchObject({ host: "other.example", seen: { host: "other.example" } });
  });

  test.each([
    ["the profile's address", [], " 10.20.1.23 "],
    ["--ip", ["--ip", "192.0.2.77"], " 192.0.2.77 "],
    ["the profile's DNS view", [], " 198.51.100.20 "],
    ["--dns with an answer", ["--dns", "/here/dns.json"], " 192.0.2.5 "],
    ["--dns with a name that does not exist", ["--dns", "/here/none.json"], "10.20.1.23  Mon"],
    ["the clock", [], "Mon Jan 12 2026 12:00:00 GMT+0000"],
    ["--now", ["--now", "2026-07-01T08:30"], "Wed Jul 01 2026 08:30:00 GMT+0000"],
    ["--tz", ["--tz", "Europe/Berlin"], "Mon Jan 12 2026 13:00:00 GMT+0100"],
    [
      "--now in the zone of --tz",
      ["--now", "2026-07-01T08:30", "--tz", "Europe/Berlin"],
      "Wed Jul 01 2026 08:30:00 GMT+0200",
    ],
    [
      "--now with an offset",
      ["--now", "2026-07-01T08:30:00Z", "--tz", "Asia/Kolkata"],
      "Wed Jul 01 2026 14:00:00 GMT+0530",
    ],
  ])("%s", async (_, argv, expected) => {
    const files = {
      ...TELLS,
      "/here/dns.json": '{"www.example.com": ["192.0.2.5"]}',
      "/here/none.json": '{"WWW.example.com": null}',
    };
    const { status, out } = await pacSim(
      ["http://www.example.com/", "--json", "--profile", "on-net", ...argv],
      { files },
    );
    expect(status).toBe(0);
    expect(results(out)[0]).toContain(expected);
  });

  test.each([
    ["from the environment", { TZ: "America/New_York" }, "GMT-0500"],
    ["never an error when the environment has none that is known", { TZ: ":/etc/localtime" }, "GMT"],
    ["never an error when the environment's is empty", { TZ: "" }, "GMT"],
  ])("the zone, %s", async (_, env, expected) => {
    const { status, out } = await pacSim([URL_ASKED, "--json", "--profile", "on-net"], { files: TELLS, env });
    expect(status).toBe(0);
    expect(results(out)[0]).toContain(expected);
  });
});

describe("the site", () => {
  test("--site takes a file or a folder", async () => {
    const files = { "/x": { code: "EISDIR" }, "/x/pacwright.yaml": SITE, "/x/proxy.pac": PAC };
    for (const path of ["/x", "/x/pacwright.yaml"]) {
      expect(await pacSim([URL_ASKED, "--site", path, "--profile", "on-net"], { files })).toMatchObject({
        status: 0,
        err: "",
      });
    }
  });

  test("without one the packaged example is shown, and it says so", async () => {
    const { status, err } = await pacSim([URL_ASKED], { files: {} });
    expect(err.split("\n")[0]).toBe(
      "pac-sim: no pacwright.yaml here; showing the packaged example (name a site with --site)",
    );
    expect(status).toBe(2);
  });

  test("an empty list of profiles is the usual two", async () => {
    const files = { ...HERE, "/here/pacwright.yaml": SITE.replace(/profiles:[\s\S]*/, "profiles: {}\n") };
    const { out } = await pacSim([URL_ASKED, "--json"], { files });
    expect(lines(out).map(({ profile }) => profile)).toEqual(["on-net", "off-net"]);
  });
});
