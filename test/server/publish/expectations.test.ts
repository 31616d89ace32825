import { describe, expect, test } from "vitest";
import { examine } from "../../../server/publish/examine.ts";
import { createPublisher } from "../../../server/publish/publisher.ts";
import { parseSite } from "../../../site/index.ts";
import { PAC, PAC_FILE, testSite } from "../support/site.ts";
import { plainValidation, testWorld } from "../support/world.ts";

/** A client on the corporate network gets the PAC here, which is where expectations are held. */
const here = parseSite(
  `pac: { file: proxy.pac, url: http://pac.corp.example/proxy.pac }
clients: [chromium]
dns: { internal: { records: { pac.corp.example: 10.20.30.80 } } }
listeners: [{ name: office, address: 10.20.30.80, policy: serve }]
profiles: { on-net: { address: 10.20.1.23 } }
`,
  "/etc/pacwright/pacwright.yaml",
);
const site = testSite({ ...here });
const TEST_FILE = "/etc/pacwright/proxy.test.yaml";
const RIGHT = `- name: all through the proxy
  url: https://www.example.com/
  expect: PROXY px1.corp.example:8080; DIRECT
`;
const WRONG = `${RIGHT}
- name: ours stays inside
  url: [https://intranet.corp.example/, https://www.corp.example/]
  profile: on-net
  expect: DIRECT
`;

const judged = (text: string) =>
  examine({
    file: PAC_FILE,
    bytes: new TextEncoder().encode(PAC),
    site,
    expectations: { file: TEST_FILE, text, now: Date.UTC(2026, 0, 2) },
  });

describe("a candidate is held to what its owner expects", () => {
  test("and passes when all holds", async () => {
    const verdict = await judged(RIGHT);
    expect(verdict.errors).toEqual([]);
    expect(verdict.expectations).toBe(1);
  });

  test("and is told the line, both chains, and how many more fail", async () => {
    const { errors, expectations } = await judged(WRONG);
    expect(expectations).toBe(1);
    expect(errors).toEqual([
      {
        file: TEST_FILE,
        line: 5,
        column: 1,
        source: "expectation",
        message:
          '"ours stays inside" does not hold: https://intranet.corp.example/ (on-net, chromium) expected "DIRECT", ' +
          `got "PROXY px1.corp.example:8080; DIRECT" from ${PAC_FILE}:2, and 1 more of its questions`,
      },
    ]);
  });

  test.each([
    { name: "no list", text: "name: a\n", at: [1, 1] },
    {
      name: "an unknown profile",
      text: `${RIGHT.replace("expect:", "profile: on-nett\n  expect:")}`,
      at: [3, 12],
    },
  ])("expectations that cannot be read block it: $name", async ({ text, at }) => {
    const { errors } = await judged(text);
    expect(errors.map(({ file, line, column, source }) => [file, line, column, source])).toEqual([
      [TEST_FILE, ...at, "expectation"],
    ]);
  });

  test("the clock of an expectation is that of the attempt", async () => {
    const dated = `function FindProxyForURL(url, host) {
  if (dateRange(1, "JAN", 2026, 31, "JAN", 2026, "GMT")) return "DIRECT";
  return "PROXY px1.corp.example:8080";
}\n`;
    const text = "- { name: January, url: http://www.example.com/, expect: DIRECT }\n";
    const at = async (now: number) =>
      (
        await examine({
          file: PAC_FILE,
          bytes: new TextEncoder().encode(dated),
          site,
          expectations: { file: TEST_FILE, text, now },
        })
      ).errors.filter(({ source }) => source === "expectation").length;
    expect(await at(Date.UTC(2026, 0, 15))).toBe(0);
    expect(await at(Date.UTC(2026, 1, 15))).toBe(1);
  });
});

describe("the publisher", () => {
  test("reads the expectations beside the PAC, and keeps the last good release when they fail", async () => {
    const world = testWorld();
    const publisher = createPublisher(site, { ...world, validate: examine });
    world.files.write(TEST_FILE, RIGHT);
    await publisher.load();
    const good = publisher.current();
    expect(good).toMatchObject({
      origin: { kind: "file", path: PAC_FILE },
      checks: { warnings: expect.any(Number), expectations: 1 },
    });
    world.files.write(PAC_FILE, PAC.replace("px1", "px9"));
    expect(await publisher.load()).toMatchObject({
      result: "rejected",
      rejection: { problems: [{ file: TEST_FILE, line: 1 }] },
    });
    expect(publisher.current()).toBe(good);
    world.files.write(TEST_FILE, RIGHT.replace("px1", "px9"));
    expect((await publisher.load()).result).toBe("loaded");
  });

  test("misses no file that the site does not name, and one that it does", async () => {
    const world = testWorld();
    expect((await createPublisher(site, world).load()).result).toBe("loaded");
    const named = { ...site, pac: { ...site.pac, expectations: "tests/pac.yaml" } };
    expect(await createPublisher(named, world).load()).toMatchObject({
      result: "rejected",
      rejection: { problems: [{ file: "/etc/pacwright/tests/pac.yaml", source: "file" }] },
    });
    world.files.write("/etc/pacwright/tests/pac.yaml", RIGHT);
    expect((await createPublisher(named, { ...world, validate: plainValidation }).load()).result).toBe(
      "loaded",
    );
  });

  test("what the source changes its mind about while a release is pinned is not taken", async () => {
    const world = testWorld();
    const publisher = createPublisher(site, world);
    await publisher.load();
    const good = publisher.current();
    if (good === null) throw new Error("nothing was loaded");
    const pin = { at: 1, reason: "a change freeze", by: null };
    publisher.hold(good, pin);
    world.files.write(PAC_FILE, `${PAC}// newer\n`);
    expect(await publisher.load()).toEqual({ result: "held", release: good, pin });
    publisher.letGo();
    expect((await publisher.load()).result).toBe("loaded");
  });
});
