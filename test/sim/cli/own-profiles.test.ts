import { describe, expect, test } from "vitest";
import { PROFILES } from "../../../sim/index.ts";
import { PAC, pacSim, SITE } from "../../helpers/pac-sim.ts";

const URL = "https://www.example.com/";

/** A branch office whose firewall cuts the way to the PAC, and nothing else in the list of profiles. */
const BRANCH = SITE.replace(
  /profiles:[\s\S]*/,
  "profiles:\n  branch-office: { like: on-net, paths: [{ to: pac, does: http-503 }] }\n",
);
const branch = { "/here/pacwright.yaml": BRANCH, "/here/proxy.pac": PAC };

/** Profile and status of each answer. */
async function statuses(argv: readonly string[], files?: Record<string, string>) {
  const { out, status } = await pacSim([URL, "--json", ...argv], files === undefined ? {} : { files });
  expect(status).toBe(0);
  const answers = out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  return Object.fromEntries(answers.map(({ profile, pac }) => [profile, `${pac.status} ${pac.seconds}`]));
}

describe("a profile of the site's own", () => {
  test("is simulated by its id", async () => {
    expect(await statuses(["--profile", "branch-office"], branch)).toEqual({
      "branch-office": "http-error 0.007",
    });
  });

  test("is the default when the site names no other", async () => {
    expect(await statuses([], branch)).toEqual({ "branch-office": "http-error 0.007" });
  });

  test("is one of all", async () => {
    const all = await statuses(["--profile", "all"], branch);
    expect(Object.keys(all)).toEqual([...Object.keys(PROFILES), "branch-office"]);
  });

  test("is proposed to those who nearly know it", async () => {
    const { status, err } = await pacSim([URL, "--profile", "brunch-office"], { files: branch });
    expect([status, err]).toEqual([
      2,
      'pac-sim: --profile: no profile "brunch-office" (did you mean "branch-office"?)\n',
    ]);
  });

  test("may stand in an expectation", async () => {
    const expectations = (profile: string) =>
      `- { name: n, url: "${URL}", profile: ${profile}, expect: DIRECT }\n`;
    const run = (profile: string) =>
      pacSim(["test"], { files: { ...branch, "/here/proxy.test.yaml": expectations(profile) } });
    expect((await run("branch-office")).status).toBe(0);
    const { status, err } = await run("brunch-office");
    expect(status).toBe(2);
    expect(err).toContain(
      '/here/proxy.test.yaml:1:56: 0.profile: no profile "brunch-office" (did you mean "branch-office"?)',
    );
  });
});

describe("every profile, with the PAC server and the dead address as they should be", () => {
  const AT_ONCE = "refused 0.05";

  test("chromium", async () => {
    expect(await statuses(["--profile", "all"])).toEqual({
      blackhole: "timeout 30",
      "captive-portal": "not-a-pac 0.024",
      "carrier-503": "http-error 0.052",
      "carrier-bypass": "refused 0.13",
      "carrier-hang": "timeout 30",
      "home-to-vpn": AT_ONCE,
      "isp-clobber": AT_ONCE,
      "loopback-alias": "refused 0.02",
      "loopback-alias-listener": "http-error 0.02",
      "no-auth-destination": "loaded 0.015",
      "off-net": AT_ONCE,
      "on-net": "loaded 0.015",
      "private-root": "loaded 0.015",
      "split-datacentre": "loaded 0.015",
      vpn: "loaded 0.105",
    });
  });

  test("node, which waits without end for silence", async () => {
    const all = await statuses(["--profile", "carrier-hang", "blackhole", "--client", "node"]);
    expect(all).toEqual({ "carrier-hang": "timeout null", blackhole: "timeout 127.02" });
  });

  test("a client that waits without end decides nothing", async () => {
    const where = ["--profile", "carrier-hang", "--client", "node"];
    expect((await pacSim([URL, ...where])).out).toContain(
      "timeout: waits without end  none: it waits for the PAC ",
    );
    const lines = await pacSim(["--urls", "-", ...where], { stdin: `${URL}\n` });
    expect(lines.out).toBe(`${URL}\t(waits for the PAC)\n`);
  });

  test("without profiles in the site: on-net and off-net", async () => {
    const bare = SITE.replace(/profiles:[\s\S]*/, "");
    expect(await statuses([], { "/here/pacwright.yaml": bare, "/here/proxy.pac": PAC })).toEqual({
      "on-net": "loaded 0.015",
      "off-net": AT_ONCE,
    });
  });
});
