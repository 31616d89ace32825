import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openPac, worldOf } from "../../sim/index.ts";
import { type CaseWorld, OFFICE } from "./case.ts";
import { CASES } from "./cases.ts";
import { askPacResolver, type Given } from "./pac-resolver.ts";

/** What our client `node` gets from a PAC: the string, or null for a failure. */
async function askClient(pac: string, urls: readonly string[], world: CaseWorld): Promise<readonly Given[]> {
  const { dns, addresses, now, tz } = world;
  const time = now === undefined ? Date.UTC(2026, 0, 12, 17) : Date.parse(now);
  const lookUp = async (name: string) => dns[name] ?? null;
  const told = { ...worldOf(null, null, { dns: { lookUp }, now: () => time, zone: tz }), addresses };
  const open = await openPac({ text: pac, file: "proxy.pac" }, "node", told);
  try {
    const given: Given[] = [];
    for (const url of urls) {
      const { result, error } = await open.ask(url, undefined, { wantLine: false });
      given.push(error === null ? result : null);
    }
    return given;
  } finally {
    open.close();
  }
}

describe("the node client gets from each case what a program gets from pac-resolver", () => {
  test.each(CASES.map((item) => [item.name, item] as const))("%s", async (_, { pac, url, world }) => {
    const urls = [url, "http://www.corp.example/second?q=1#part"];
    const direct = await askPacResolver(pac, urls, world);
    expect(await askClient(pac, urls, world)).toEqual(direct);
  });
});

test("pac-resolver is no browser: the cases can tell them apart", async () => {
  const pac =
    'function FindProxyForURL(url, host) { return dateRange("JAN", "DEC") ? "DIRECT" : "PROXY a:1"; }';
  expect(await askPacResolver(pac, ["http://a.example/"], OFFICE)).toEqual(["PROXY a:1"]);
  const failing = 'var me = myIpAddress();\nfunction FindProxyForURL() { return "DIRECT"; }';
  expect(await askPacResolver(failing, ["http://a.example/"], OFFICE)).toEqual([null]);
});

const text = fc.constantFrom(
  ...[
    "host",
    "url",
    '"10.1.2.3"',
    '"10.0.0.0"',
    '"255.0.0.0"',
    '"255.0.255.0"',
    '"/8"',
    '"8"',
    '"010.0.0.1"',
  ],
  ...[
    '"intranet.corp.example"',
    '"gone.corp.example"',
    '"v6only.corp.example"',
    '"*.corp.example"',
    '".example"',
  ],
  ...['"MON"', '"FRI"', '"JAN"', '"GMT"', "9", "17", "59", "2026", "undefined", "null", '""', '"a[b"', "7"],
);
const helper = fc.constantFrom(
  ...["isPlainHostName", "dnsDomainIs", "localHostOrDomainIs", "isResolvable", "isInNet", "dnsResolve"],
  ...[
    "myIpAddress",
    "dnsDomainLevels",
    "shExpMatch",
    "weekdayRange",
    "dateRange",
    "timeRange",
    "convert_addr",
  ],
);
const call = fc
  .tuple(helper, fc.array(text, { maxLength: 5 }))
  .map(([name, args]) => `${name}(${args.join(", ")})`);
/** Shapes that degenerator rewrites well, badly, or not at all. */
const shape = fc.constantFrom(
  (inner: string) => `  return "PROXY " + ${inner} + ":1";`,
  (inner: string) => `  var value = ${inner};\n  return value ? "PROXY " + value + ":1" : "DIRECT";`,
  (inner: string) =>
    `  function inside() { return ${inner}; }\n  return inside() ? "PROXY yes:1" : "PROXY no:1";`,
  (inner: string) => `  return [1].map(function () { return ${inner}; })[0] ? "PROXY yes:1" : "PROXY no:1";`,
  (inner: string) => `  if (!(${inner}) && !isPlainHostName(host)) return "PROXY a:1";\n  return "DIRECT";`,
  (inner: string) => `  try { return "PROXY " + ${inner}; } catch (e) { return "PROXY caught:1"; }`,
);

test("it gets the same from generated scripts", async () => {
  const urls = ["http://intranet.corp.example/p?q", "https://[2001:db8::1]:8443/x", "http://intranet/"];
  const at = { ...OFFICE, now: "2026-01-12T22:30:45-05:00", tz: "America/New_York" };
  await fc.assert(
    fc.asyncProperty(shape, call, async (around, inner) => {
      const pac = `function FindProxyForURL(url, host) {\n${around(inner)}\n}`;
      expect(await askClient(pac, urls, at)).toEqual(await askPacResolver(pac, urls, at));
    }),
    { numRuns: 150, seed: 3 },
  );
});
