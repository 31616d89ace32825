import { describe, expect, test } from "vitest";
import { PAC, pacSim, SITE } from "../../helpers/pac-sim.ts";

const ON_NET = ["--profile", "on-net"];

describe("--which", () => {
  test("names the rule that decides, per URL and profile, or why there is none", async () => {
    const { status, out, err } = await pacSim(["--which", "http://intranet/", "https://www.example.com/"]);
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(out.split("\n").map((line) => line.split(/ {2,}/))).toEqual([
      ["URL", "profile", "rule", "line", "condition", "decision"],
      ["http://intranet/", "on-net", "1", "2", "host is a plain name", "DIRECT"],
      ["http://intranet/", "off-net", "-", "-", "(no PAC: refused)", "DIRECT"],
      [
        "https://www.example.com/",
        "on-net",
        "2",
        "3",
        "address of probe.corp.example is 10.20.30.40",
        "PROXY px1.corp.example:8080; DIRECT",
      ],
      ["https://www.example.com/", "off-net", "-", "-", "(no PAC: refused)", "DIRECT"],
      [""],
    ]);
  });

  test("says so where it was the script that answered, and where the client does not ask", async () => {
    const pac = PAC.replace("isPlainHostName(host)", "host.length % 2 == 0");
    const files = { "/here/pacwright.yaml": SITE, "/here/proxy.pac": pac };
    const argv = [...ON_NET, "--json", "--which", "http://even/", "http://localhost/"];
    const { out } = await pacSim(argv, { files });
    const found = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(found.map(({ rule, line, condition, why }) => ({ rule, line, condition, why }))).toEqual([
      { rule: null, line: 2, condition: null, why: "the script answered: its rules do not tell" },
      { rule: null, line: null, condition: null, why: "localhost names never use a proxy in this client" },
    ]);
  });
});

describe("--urls --summary", () => {
  const LIST = "http://intranet/\nhttp://wiki/\nhttps://www.example.com/\nhttp://localhost/\nnonsense\n";

  test("counts URLs by decision and by rule, and names the rules that none reached", async () => {
    const { status, out, err } = await pacSim(["--urls", "-", "--summary", ...ON_NET], { stdin: LIST });
    expect({ status, err }).toEqual({
      status: 2,
      err: '(standard input):5: "nonsense" is not an absolute URL; did you mean https://nonsense/?\n',
    });
    expect(out.trim().split("\n")).toEqual([
      "on-net, chromium: 4 URLs (1 not put to the PAC)",
      "",
      "URLs   share  decision",
      "   3  75.0 %  DIRECT",
      "   1  25.0 %  PROXY px1.corp.example:8080; DIRECT",
      "",
      "URLs   share  rule  line  condition                                     result",
      "   2  50.0 %     1     2  host is a plain name                          DIRECT",
      "   1  25.0 %     2     3  address of probe.corp.example is 10.20.30.40  PROXY px1.corp.example:8080; DIRECT",
      "",
      "1 of 3 rules were not reached: lines 4",
    ]);
  });

  test("as JSON has every rule, one object for each profile and client", async () => {
    const { out } = await pacSim(["--urls", "-", "--summary", "--json", "--client", "all"], { stdin: LIST });
    const summaries = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(
      summaries.map(({ profile, client, urls, notAsked, byScript }) => [
        profile,
        client,
        urls,
        notAsked,
        byScript,
      ]),
    ).toEqual([
      ["on-net", "chromium", 4, 1, 0],
      ["on-net", "node", 4, 0, 4],
      ["off-net", "chromium", 4, 4, 0],
      ["off-net", "node", 4, 4, 0],
    ]);
    expect(summaries[0]?.rules).toMatchObject([{ urls: 2 }, { urls: 1 }, { urls: 0 }]);
    expect(summaries[1]?.rules).toBeNull();
  });

  test.each([
    [
      "without a list",
      ["--summary", "http://a/"],
      "--summary counts the URLs of a list: name it with --urls",
    ],
    [
      "with a list and --which",
      ["--urls", "-", "--which", "http://a/"],
      "give a URL, --urls or --which, only one of them",
    ],
  ])("%s is a mistake", async (_, argv, message) => {
    const { status, err } = await pacSim(argv);
    expect({ status, err: err.split("\n")[0] }).toEqual({ status: 2, err: `pac-sim: ${message}` });
  });
});

describe("--engine", () => {
  const OPAQUE = PAC.replace("isPlainHostName(host)", "host.length % 2 == 0");
  const files = { "/here/pacwright.yaml": SITE, "/here/proxy.pac": OPAQUE };

  test.each([["auto"], ["index"], ["sandbox"]])(
    "%s answers the same where the rules tell",
    async (engine) => {
      const asked = ["https://www.example.com/", ...ON_NET, "--json", "--engine", engine];
      const { status, out } = await pacSim(asked);
      const { result, line, rule, dns } = JSON.parse(out) as Record<string, unknown>;
      expect({ status, result, line, dns, rule }).toEqual({
        status: 0,
        result: "PROXY px1.corp.example:8080; DIRECT",
        line: 3,
        dns: [{ name: "probe.corp.example", answer: ["10.20.30.40"] }],
        rule: engine === "sandbox" ? null : 2,
      });
    },
  );

  test("index fails where they do not, and auto asks the script", async () => {
    const index = await pacSim(["http://a.example/", ...ON_NET, "--engine", "index"], { files });
    expect(index.status).toBe(3);
    expect(index.out).toMatch(/the rules of this PAC do not tell the answer; pac-lint --rules shows why/);
    const auto = await pacSim(["http://a.example/", ...ON_NET], { files });
    expect({ status: auto.status, out: auto.out.includes("px1") }).toEqual({ status: 0, out: true });
  });

  test.each([
    [
      "an engine that there is not",
      ["--engine", "indx"],
      '--engine: no engine "indx" (did you mean "index"?)',
    ],
    [
      "a client that has no index",
      ["--engine", "index", "--client", "node"],
      "--engine index: node has no index; only chromium and firefox have one",
    ],
  ])("%s is a mistake", async (_, argv, message) => {
    const { status, err } = await pacSim(["http://a/", ...argv]);
    expect({ status, err: err.split("\n")[0] }).toEqual({ status: 2, err: `pac-sim: ${message}` });
  });
});
