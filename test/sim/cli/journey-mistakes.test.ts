import { describe, expect, test } from "vitest";
import { type Entry, PAC, type PacSimOptions, pacSim, SITE } from "../../helpers/pac-sim.ts";

const URL_ASKED = "https://www.example.com/";
const HERE: Record<string, Entry> = { "/here/pacwright.yaml": SITE, "/here/proxy.pac": PAC };
const FORM = "expected a time and a profile, such as 20s:vpn, 2m:vpn or 20s:vpn:same-address";

type Row = [name: string, argv: string[], status: number, err: string, options?: PacSimOptions];

/** Each mistake gives exactly one line, nothing on stdout and its status. */
const MISTAKES: Row[] = [
  ["nothing", [], 2, "journey: name the URL the user wants (see pac-sim journey --help)"],
  [
    "no absolute URL",
    ["www.example.com"],
    2,
    '"www.example.com" is not an absolute URL; did you mean https://www.example.com/?',
  ],
  ["two URLs", [URL_ASKED, URL_ASKED], 2, "too many arguments for 'journey'. Expected 1 argument but got 2."],
  [
    "a host behind a swallowed URL",
    ["--policy", "refuse", URL_ASKED, "x"],
    2,
    "journey takes one URL and no host",
  ],
  ["a list", [URL_ASKED, "--urls", "-"], 2, "journey takes one URL, not a list (--urls)"],
  ["explaining", [URL_ASKED, "--explain"], 2, "--explain is about one answer, not about a journey"],
  ["two forms", [URL_ASKED, "--json", "--markdown"], 2, "give --json or --markdown, not both"],
  [
    "live DNS",
    [URL_ASKED, "--dns", "live"],
    2,
    "--dns live: a journey has its own clock and networks; give the answers in a file",
  ],
  [
    "a PAC without a site",
    [URL_ASKED, "--pac", "/here/proxy.pac"],
    2,
    "a journey needs a site beside --pac: its networks, DNS views and listeners are in the site file (--site FILE)",
  ],
  [
    "an unknown profile",
    [URL_ASKED, "--profile", "carrier-hangs"],
    2,
    '--profile: no profile "carrier-hangs" (did you mean "carrier-hang"?)',
  ],
  [
    "an unknown policy",
    [URL_ASKED, "--policy", "refus"],
    2,
    '--policy: no policy "refus" (did you mean "refuse"?)',
  ],
  [
    "a policy like no other",
    [URL_ASKED, "--policy", "xyz"],
    2,
    '--policy: no policy "xyz"; known: refuse, reset, serve, unavailable',
  ],
  ["a change without a time", [URL_ASKED, "--at", "vpn"], 2, `--at: "vpn" is no change of network; ${FORM}`],
  [
    "a change without a profile",
    [URL_ASKED, "--at", "20s:"],
    2,
    `--at: "20s:" is no change of network; ${FORM}`,
  ],
  ["no time", [URL_ASKED, "--at", "soon:vpn"], 2, `--at: "soon" is not a time; ${FORM}`],
  ["a time before the start", [URL_ASKED, "--at", "-5s:vpn"], 2, `--at: "-5s" is not a time; ${FORM}`],
  [
    "a time behind the end",
    [URL_ASKED, "--at", "7h:vpn"],
    2,
    "--at: 7h is too late; nothing new happens after 6h",
  ],
  [
    "two changes at once",
    [URL_ASKED, "--at", "20s:vpn", "--at", "20:off-net"],
    2,
    "--at: two changes at 20s; a laptop is in one network at a time",
  ],
  ["an unknown network", [URL_ASKED, "--at", "20s:vnp"], 2, '--at: no profile "vnp" (did you mean "vpn"?)'],
  [
    "an unknown word",
    [URL_ASKED, "--at", "20s:vpn:same"],
    2,
    '--at: "same" is not "same-address"; leave it out if the laptop gets another address',
  ],
  [
    "one part too many",
    [URL_ASKED, "--at", "1:vpn:a:b"],
    2,
    `--at: "1:vpn:a:b" is no change of network; ${FORM}`,
  ],
  ["a picture on stdout", [URL_ASKED, "--svg", "-"], 2, "--svg: name a file; a picture is not printed"],
  [
    "the PAC as the picture",
    [URL_ASKED, "--svg", "/here/proxy.pac"],
    2,
    "--svg: /here/proxy.pac is there and is no picture; it is not overwritten",
  ],
  [
    "a folder as the picture",
    [URL_ASKED, "--svg", "/here/folder"],
    3,
    "--svg: cannot write /here/folder: it is a folder",
    { files: { ...HERE, "/here/folder": { code: "EISDIR" } } },
  ],
  [
    "no PAC",
    [URL_ASKED],
    3,
    "cannot read the PAC /here/proxy.pac: no such file",
    { files: { "/here/pacwright.yaml": SITE } },
  ],
];

describe("mistakes", () => {
  test.each(MISTAKES)("%s", async (_, argv, status, err, options) => {
    const written = {};
    expect(await pacSim(["journey", ...argv], { ...options, written })).toEqual({
      status,
      out: "",
      err: `pac-sim: ${err}\n`,
    });
    expect(written).toEqual({});
  });
});

describe("--svg", () => {
  const REPLACED: [name: string, there: Entry][] = [
    ["an older picture", '<svg xmlns="http://www.w3.org/2000/svg"></svg>'],
    ["an empty file", ""],
  ];
  test.each(REPLACED)("%s is replaced", async (_, there) => {
    const files = { ...HERE, "out.svg": there };
    const written = {};
    const { status } = await pacSim(["journey", URL_ASKED, "--svg", "out.svg"], { files, written });
    expect([status, Object.keys(written)]).toEqual([0, ["out.svg"]]);
  });
});

test("the help has examples, the options of all commands, and its own", async () => {
  const { status, out } = await pacSim(["journey", "--help"]);
  expect(status).toBe(0);
  for (const part of [
    "Examples:",
    "--at <time:profile>",
    "--policy <id...>",
    "--site <file>",
    "--svg <file>",
  ])
    expect(out).toContain(part);
});
