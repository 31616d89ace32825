import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { run } from "../../../sim/cli.ts";
import type { Explanation } from "../../../sim/explain/explanation.ts";
import { fakeIo } from "../../helpers/fake-io.ts";
import { pacSim } from "../../helpers/pac-sim.ts";

const URL = "https://www.example.com/";

describe("pac-sim --explain", () => {
  test("explains in each profile, with the answer that it gives without", async () => {
    const { status, out } = await pacSim([URL, "--explain"]);
    expect(status).toBe(0);
    expect(out).toContain(`${URL}  on-net, chromium\n`);
    expect(out).toContain("returned   proxy.pac:3:66: ");
    expect(out).toContain("client     PROXY px1.corp.example:8080; DIRECT\n");
    expect(out).toContain(`\n\n${URL}  off-net, chromium\n`);
    expect(out).toContain("no explanation: the client has no PAC here (refused)\n");
  });

  test("adds one key to the JSON and changes no other", async () => {
    const lines = ({ out }: { out: string }) =>
      out
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line));
    const without = lines(await pacSim([URL, "--json"]));
    const explained = lines(await pacSim([URL, "--json", "--explain"]));
    expect(explained.map(({ explanation: _, ...rest }) => rest)).toEqual(without);
    expect(explained.map(({ explanation }) => explanation.explained)).toEqual([true, false]);
  });

  test("explains a script that fails, and still fails", async () => {
    const pac = "function FindProxyForURL(url, host) {\n  var a = host.x;\n  return a.b.c;\n}";
    const { status, out } = await pacSim([URL, "--pac", "broken.pac", "--explain"], {
      files: { "/here/broken.pac": pac, "broken.pac": pac },
    });
    expect(status).toBe(3);
    expect(out).toContain("2  var a = host.x;\n");
    expect(out).toContain("failed     broken.pac:3:");
  });

  test.each(["--urls"])("does not take a list", async (option) => {
    const { status, err, out } = await pacSim(["--explain", option, "-"], { stdin: `${URL}\n` });
    expect(status).toBe(2);
    expect(err).toContain("--explain takes one URL, not a list");
    expect(out).toBe("");
  });
});

describe("docs/explain.md", () => {
  const page = readFileSync("docs/explain.md", "utf8");

  test("shows what its command prints", async () => {
    const [, command = "", output] = /^```\n\$ pac-sim (.*)\n([\s\S]*?)^```/m.exec(page) ?? [];
    const io = fakeIo({ cwd: process.cwd() });
    expect(await run(command.split(" "), io)).toBe(0);
    expect(io.out()).toBe(output);
  });

  test("describes every key", async () => {
    const { out } = await pacSim([URL, "--json", "--explain", "--profile", "on-net"]);
    const explanation: Explanation = JSON.parse(out).explanation;
    const { statements, conditions, calls, lookups } = explanation;
    const keys = [explanation, statements[0], conditions[0], calls[0], lookups[0]].flatMap((part) =>
      Object.keys(part ?? {}),
    );
    expect(keys.length).toBeGreaterThan(30);
    expect(keys.filter((key) => !page.includes(`\`${key}\``) && !page.includes(`[].${key}\``))).toEqual([]);
  });
});
