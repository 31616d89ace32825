import { describe, expect, test } from "vitest";
import type { LintWorld } from "../../../lint/run.ts";
import { fakeWorld, inShort, lintWithToys } from "../../helpers/lint-with-toys.ts";
import { toyBytes, toyEvaluation, toySyntax } from "../../helpers/toy-checks.ts";

describe("evaluation", () => {
  const pac = "function FindProxyForURL() {}";

  test("a PAC that gives no answer is one finding per reason", async () => {
    const findings = await lintWithToys(
      `\n${pac}`,
      [toyEvaluation],
      fakeWorld({ result: null, error: "it threw", line: 2 }),
    );
    const own = findings.filter(({ checkId }) => checkId === "pac-fails");
    expect(own.map(inShort)).toEqual(["proxy.pac:2:1 pac-fails noAnswer"]);
    expect(own[0]?.data).toMatchObject({
      clients: "chromium",
      profiles: "on-net, off-net",
      problem: "it threw",
    });
  });

  test("stops when the time is up, and says which checks did not finish", async () => {
    let time = 0;
    const slow = fakeWorld({}, () => {
      time += 4_000;
      return time;
    });
    const findings = await lintWithToys(pac, [toyEvaluation, toyBytes], slow);
    expect(findings.filter(({ file }) => file === "proxy.pac").map(inShort)).toEqual([
      "proxy.pac:1:10 evaluation-stopped overBudget",
    ]);
    expect(findings[0]?.data).toEqual({ seconds: 10, checks: "toy-evaluation" });
  });

  test("a simulator that fails is a finding", async () => {
    const world = {
      clock: () => 0,
      now: () => 0,
      opener: () => () => Promise.reject(new Error("no sandbox")),
    };
    const findings = await lintWithToys(pac, [toyEvaluation, toySyntax], world);
    expect(findings.map(({ checkId, data }) => `${checkId} ${data.problem}`)).toContain(
      "internal-error no sandbox",
    );
  });

  test("each client loads the PAC once per profile, and every sandbox is freed", async () => {
    const log: string[] = [];
    const world: LintWorld = {
      clock: () => 0,
      now: () => 0,
      opener: () => async (client, profile) => {
        log.push(`open ${client} ${profile}`);
        const answer = { chain: [], result: "DIRECT", bypassed: false, error: null, line: null, dns: [] };
        return {
          async ask(url) {
            log.push(`ask ${url}`);
            return answer;
          },
          askMany: (urls) => Promise.all(urls.map(() => answer)),
          inspect: () => Promise.reject(new Error("the toys inspect nothing")),
          close: () => log.push(`close ${client} ${profile}`),
        };
      },
    };
    await lintWithToys(
      pac,
      [toyEvaluation, { ...toyEvaluation, meta: { ...toyEvaluation.meta, id: "toy-again" } }],
      world,
    );
    expect(log).toEqual([
      "open chromium on-net",
      "ask http://www.example.com/",
      "open chromium off-net",
      "ask http://www.example.com/",
      "ask http://toy.example.com/",
      "close chromium on-net",
      "close chromium off-net",
    ]);
  });
});
