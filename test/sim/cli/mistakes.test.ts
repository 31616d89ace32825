import { describe, expect, test } from "vitest";
import { brokenBody, type Entry, PAC, type PacSimOptions, pacSim, SITE } from "../../helpers/pac-sim.ts";

const URL_ASKED = "https://www.example.com/";
const HERE: Record<string, Entry> = { "/here/pacwright.yaml": SITE, "/here/proxy.pac": PAC };
const REMOTE = "http://pac.corp.example/proxy.pac";

type Row = [name: string, argv: string[], status: number, err: string, options?: PacSimOptions];

/** Each mistake gives exactly one line, nothing on stdout and its status. */
const MISTAKES: Row[] = [
  ["nothing", [], 2, "pac-sim: name a URL, or a list of them with --urls (see pac-sim --help)"],
  [
    "the PAC and the list from the same stream",
    ["--pac", "-", "--urls", "-"],
    2,
    "pac-sim: --pac and --urls cannot both come from standard input",
  ],
  [
    "a URL and a list",
    [URL_ASKED, "--urls", "-"],
    2,
    "pac-sim: give a URL, --urls or --which, only one of them",
  ],
  [
    "no absolute URL",
    ["www.example.com"],
    2,
    'pac-sim: "www.example.com" is not an absolute URL; did you mean https://www.example.com/?',
  ],
  ["a URL without a host", ["file:///etc/passwd"], 2, 'pac-sim: "file:///etc/passwd" is not an absolute URL'],
  ["a word", ["not a url"], 2, 'pac-sim: "not a url" is not an absolute URL'],
  [
    "an unknown client",
    [URL_ASKED, "--client", "chromum"],
    2,
    'pac-sim: --client: no client "chromum" (did you mean "chromium"?)',
  ],
  [
    "an unknown profile",
    [URL_ASKED, "--profile", "on-nett"],
    2,
    'pac-sim: --profile: no profile "on-nett" (did you mean "on-net"?)',
  ],
  [
    "a profile without a site",
    [URL_ASKED, "--pac", "/here/proxy.pac", "--profile", "on-net"],
    2,
    "pac-sim: --profile needs a site: the networks and DNS views are in its file (--site FILE)",
  ],
  [
    "no time zone",
    [URL_ASKED, "--tz", "Berlin"],
    2,
    'pac-sim: --tz: "Berlin" is not a time zone; expected a name such as Europe/Berlin',
  ],
  [
    "no time",
    [URL_ASKED, "--now", "noon"],
    2,
    'pac-sim: --now: "noon" is not a time; expected ISO 8601 such as 2026-03-31T08:30 or 2026-03-31T08:30:00+02:00',
  ],
  [
    "no day",
    [URL_ASKED, "--now", "2026-02-30"],
    2,
    'pac-sim: --now: "2026-02-30" is not a time; expected ISO 8601 such as 2026-03-31T08:30 or 2026-03-31T08:30:00+02:00',
  ],
  ["no address", [URL_ASKED, "--ip", "10.1"], 2, 'pac-sim: --ip: "10.1" is not an IP address'],
  [
    "no file of answers",
    [URL_ASKED, "--dns", "/here/nosuch.json"],
    2,
    'pac-sim: --dns: cannot read /here/nosuch.json: expected a JSON file or "live"',
  ],
  [
    "answers that are none",
    [URL_ASKED, "--dns", "/here/dns.json"],
    2,
    'pac-sim: /here/dns.json: "a": expected {"name": ["address", ...]} or null for a name that does not exist',
    { files: { ...HERE, "/here/dns.json": '{"a": 5}' } },
  ],
  [
    "no site file",
    [URL_ASKED, "--site", "/nosuch"],
    2,
    '/nosuch:1:1: no site file here; write one, or start from the example (see "pac-server --help")',
  ],
  [
    "a broken site file",
    [URL_ASKED],
    2,
    "/here/pacwright.yaml:1:6: pac: expected a mapping, found 1",
    { files: { "/here/pacwright.yaml": "pac: 1" } },
  ],
  ["no PAC file", [URL_ASKED, "--pac", "/nosuch"], 3, "pac-sim: cannot read the PAC /nosuch: no such file"],
  [
    "a folder",
    [URL_ASKED, "--pac", "/d"],
    3,
    "pac-sim: cannot read the PAC /d: it is a folder",
    { files: { "/d": { code: "EISDIR" } } },
  ],
  [
    "a file of others",
    [URL_ASKED, "--pac", "/d"],
    3,
    "pac-sim: cannot read the PAC /d: not permitted",
    { files: { "/d": { code: "EACCES" } } },
  ],
  [
    "a site without its PAC",
    [URL_ASKED],
    3,
    "pac-sim: cannot read the PAC /here/proxy.pac: no such file",
    { files: { "/here/pacwright.yaml": SITE } },
  ],
  [
    "a PAC without end",
    [URL_ASKED, "--pac", "/d"],
    3,
    "pac-sim: /d has 16777217 bytes; clients take at most 1 MiB",
    { files: { "/d": new Uint8Array(2 ** 24 + 1) } },
  ],
  [
    "an input without end",
    [URL_ASKED, "--pac", "-"],
    3,
    "pac-sim: standard input gives more than 16777216 bytes; no client takes that",
    { stdin: new Uint8Array(2 ** 24 + 1) },
  ],
  [
    "an unknown PAC host",
    [URL_ASKED, "--pac", REMOTE],
    3,
    `pac-sim: cannot fetch the PAC from ${REMOTE}: ENOTFOUND`,
  ],
  [
    "no PAC there",
    [URL_ASKED, "--pac", REMOTE],
    3,
    `pac-sim: ${REMOTE} answered 404; clients take a PAC only from 200`,
    { web: { [REMOTE]: () => new Response("no", { status: 404 }) } },
  ],
  [
    "a partial answer",
    [URL_ASKED, "--pac", REMOTE],
    3,
    `pac-sim: ${REMOTE} answered 206; clients take a PAC only from 200`,
    { web: { [REMOTE]: () => new Response(PAC, { status: 206 }) } },
  ],
  [
    "no answer in time",
    [URL_ASKED, "--pac", REMOTE],
    3,
    `pac-sim: cannot fetch the PAC from ${REMOTE}: no answer within 30 s`,
    {
      web: {
        [REMOTE]: () =>
          Promise.reject(new DOMException("The operation was aborted due to timeout", "TimeoutError")),
      },
    },
  ],
  [
    "an answer that breaks off",
    [URL_ASKED, "--pac", REMOTE],
    3,
    `pac-sim: cannot fetch the PAC from ${REMOTE}: terminated`,
    { web: { [REMOTE]: () => new Response(brokenBody()) } },
  ],
  [
    "an unknown option",
    [URL_ASKED, "--clinet", "x"],
    2,
    "pac-sim: unknown option '--clinet'\n(Did you mean --client?)",
  ],
  ["an option without a value", [URL_ASKED, "--pac"], 2, "pac-sim: option '--pac <file>' argument missing"],
];

describe("a mistake on the command line", () => {
  test.each(MISTAKES)("%s", async (_, argv, status, err, options) => {
    expect(await pacSim(argv, options)).toEqual({ status, out: "", err: `${err}\n` });
  });
});

describe("a PAC from elsewhere", () => {
  const TELLING = 'function FindProxyForURL() { return "PROXY b\u00fccher:1"; }';

  test("standard input", async () => {
    const { status, out } = await pacSim([URL_ASKED, "--pac", "-", "--json"], { stdin: PAC });
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      profile: null,
      pac: { status: "loaded", seconds: 0 },
      result: "DIRECT",
      line: 4,
    });
  });

  test("an error in it has its line", async () => {
    const { status, out } = await pacSim([URL_ASKED, "--pac", "-"], {
      stdin: "function FindProxyForURL() {\n  nosuch();\n}",
    });
    expect(status).toBe(3);
    expect(out).toContain("(standard input):2:3: ReferenceError: nosuch is not defined");
  });

  test.each([
    ["UTF-8 as announced", "text/plain; charset=utf-8", Buffer.from(TELLING), "bücher"],
    [
      "Latin-1 as announced",
      'application/x-ns-proxy-autoconfig; charset="iso-8859-1"',
      Buffer.from(TELLING, "latin1"),
      "bücher",
    ],
    [
      "Latin-1 as announced, though it is UTF-8",
      "text/plain; charset=ISO-8859-1",
      Buffer.from(TELLING),
      "bÃ¼cher",
    ],
    ["nothing announced", "application/x-ns-proxy-autoconfig", Buffer.from(TELLING), "bücher"],
  ])("a URL, %s", async (_, type, bytes, host) => {
    const web = { [REMOTE]: () => new Response(bytes, { headers: { "content-type": type } }) };
    const { out } = await pacSim([URL_ASKED, "--pac", REMOTE, "--json"], { web });
    expect(JSON.parse(out)).toMatchObject({ result: `PROXY ${host}:1` });
  });

  test("with a site it is fetched as that site's", async () => {
    const { out } = await pacSim([URL_ASKED, "--pac", "-", "--site", "/here/pacwright.yaml", "--json"], {
      stdin: 'function FindProxyForURL() { return "PROXY other:1"; }',
    });
    const [onNet, offNet] = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as unknown);
    expect(onNet).toMatchObject({ profile: "on-net", result: "PROXY other:1" });
    expect(offNet).toMatchObject({ profile: "off-net", pac: { status: "refused" }, result: null });
  });
});
