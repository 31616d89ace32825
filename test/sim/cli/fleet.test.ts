import { describe, expect, test } from "vitest";
import { pacSim } from "../../helpers/pac-sim.ts";

const SMALL = ["fleet", "--laptops", "50", "--hours", "2", "--wake", "00:30", "--spread", "5"];

describe("pac-sim fleet", () => {
  test("compares the endpoint's policies", async () => {
    const { status, out, err } = await pacSim(SMALL);
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(out).toMatch(/^50 laptops; figures are those of the worst second\n/);
    const rows = out.split("\n").filter((line) => / never$| engaged /.test(line));
    expect(rows.map((row) => row.split(/\s{2,}/)[0])).toEqual([
      "refuse",
      "reset",
      "serve",
      "unavailable",
      "drop (a firewall)",
    ]);
    expect(out).toContain("SYN Defender engages above 5,000 half-open connections");
  });

  test("as JSON, one object a policy", async () => {
    const { out } = await pacSim([...SMALL, "--policy", "serve", "drop", "--json"]);
    const [serve, drop, ...more] = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(more).toEqual([]);
    expect(serve).toMatchObject({ policy: "serve", laptops: 50, synDefender: [], total: { resets: 0 } });
    expect(drop).toMatchObject({ policy: "drop", total: { requests: 0 } });
    expect(drop.total.syns).toBeGreaterThan(serve.total.syns);
  });

  test("writes a picture of the course", async () => {
    const written: Record<string, string> = {};
    const { status } = await pacSim([...SMALL, "--policy", "drop", "--svg", "/here/fleet.svg"], { written });
    expect(status).toBe(0);
    const svg = written["/here/fleet.svg"];
    expect(svg).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
    expect(svg).toContain(">drop (a firewall)<");
    expect(Object.keys(written)).toHaveLength(1);
  });

  test.each([
    [["--laptops", "many"], '--laptops: expected a whole number from 1 to 2000000, not "many"'],
    [["--laptops", "0"], '--laptops: expected a whole number from 1 to 2000000, not "0"'],
    [["--hours", "1e9"], '--hours: expected a whole number from 1 to 168, not "1e9"'],
    [["--wake", "25:00"], '--wake: expected a time of day such as 08:30, not "25:00"'],
    [["--policy", "refused"], '--policy: no policy "refused" (did you mean "refuse"?)'],
    [["--client", "chromium:0"], '--client chromium: expected a whole number from 1 to 1000000, not "0"'],
    [["--client", "chrome"], '--client: no client "chrome"; known: '],
    [["--profile", "on-net", "off-net"], "--profile: a fleet is in one place at a time; name one profile"],
    [
      ["--svg", "/here/proxy.pac"],
      "--svg: /here/proxy.pac is there and is no picture; it is not overwritten",
    ],
    [["--pac", "proxy.pac"], "fleet needs a site, not a PAC alone (--site FILE)"],
  ])("%j is refused", async (words, message) => {
    const { status, out, err } = await pacSim(["fleet", ...words]);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toContain(`pac-sim: ${message}`);
  });
});
