import { describe, expect, test } from "vitest";
import { pacDnsTtl } from "../../../lint/checks/pac-dns-ttl.ts";
import { staleDnsAfterVpn } from "../../../lint/checks/stale-dns-after-vpn.ts";
import { duration } from "../../../sim/index.ts";
import { checkTable } from "../../helpers/check-table.ts";
import { exampleSite, journey } from "../../helpers/journey.ts";
import { lintText } from "../../helpers/lint-text.ts";
import { siteText } from "../../helpers/site-text.ts";

const SERVED = [
  "{ name: inside, address: 10.20.30.80, policy: serve }",
  "{ name: outside, address: 203.0.113.80, policy: refuse }",
].join(", ");
const company = (ttl: number, more: string, listeners = `[${SERVED}]`) =>
  siteText({
    external: `{ records: { pac.corp.example: { address: 203.0.113.80, ttl: ${ttl} } } }`,
    listeners,
    more,
  });

checkTable(staleDnsAfterVpn, {
  valid: [
    { name: "no VPN is named", site: company(1800, "profiles: { on-net: {}, off-net: {} }") },
    { name: "no profiles at all", site: company(1800, "clients: [chromium]") },
    { name: "a TTL as short as it gets in practice", site: company(30, "profiles: { vpn: {} }") },
    {
      name: "the old address serves those who come through the VPN",
      site: siteText({
        external: "{ records: { pac.corp.example: { address: 203.0.113.80, ttl: 300 } } }",
        listeners: `[${SERVED.replace("refuse }", "reset, sources: [{ from: [10.0.0.0/8], policy: serve }] }")}]`,
        more: "profiles: { home-to-vpn: {}, vpn: { paths: [{ to: pac, does: pass }, { to: internet, does: drop }] } }",
      }),
    },
    {
      name: "a client that is never given the PAC there is not late",
      site: company(
        300,
        "profiles: { vpn: {} }",
        "[{ name: outside, address: 203.0.113.80, policy: refuse }]",
      ),
    },
    {
      name: "the same address inside and outside",
      site: siteText({
        internal: "{ records: { pac.corp.example: 203.0.113.80 } }",
        external: "{ ttl: 1800, records: { pac.corp.example: 203.0.113.80 } }",
        listeners:
          "[{ name: both, address: 203.0.113.80, policy: reset, sources: [{ from: [10.0.0.0/8], policy: serve }] }]",
        more: "clients: [firefox]\nprofiles: { vpn: {} }",
      }),
    },
    {
      name: "an address in the URL",
      site: siteText({
        url: "http://10.20.30.80/proxy.pac",
        external: "{ ttl: 1800, records: { pac.corp.example: 203.0.113.80 } }",
        more: "profiles: { vpn: {} }",
      }),
    },
    {
      name: "no record outside is left to pac-offnet-answer",
      site: siteText({ external: "{}", listeners: `[${SERVED}]`, more: "profiles: { vpn: {} }" }),
    },
    {
      name: "a change from one place outside to another",
      site: company(
        1800,
        "profiles: { train: { like: off-net, changes: [{ at: 60, to: carrier-bypass }] } }",
      ),
    },
  ],
  invalid: [
    {
      name: "five minutes of the incident",
      site: company(300, "profiles: { vpn: {} }"),
      at: "4:74",
      messageId: "late",
      severity: "warning",
      data: {
        host: "pac.corp.example",
        ttl: 300,
        profiles: "home-to-vpn",
        enough: 30,
      },
    },
    {
      name: "a minute, set for the whole view, and found by wildcard",
      site: siteText({
        external: '{ ttl: 60, records: { "*.corp.example": 203.0.113.80 } }',
        listeners: `[${SERVED}]`,
        more: "clients: [firefox]\nprofiles: { home-to-vpn: {} }",
      }),
      at: "4:20",
      messageId: "late",
      data: { ttl: 60 },
    },
    {
      name: "longer than anybody looks",
      site: company(86_400, "clients: [chromium]\nprofiles: { vpn: {} }"),
      at: "4:74",
      messageId: "late",
      data: { ttl: 86_400 },
    },
    {
      name: "a client for which no TTL is short enough",
      site: company(300, "clients: [node]\nprofiles: { vpn: {} }"),
      at: "4:74",
      messageId: "late",
      data: {
        enough: 30,
        rest: "; node can still be late then, because one try at the old address takes so long: let that address serve the PAC to clients in the VPN",
      },
    },
    {
      name: "the site's own VPN",
      site: company(300, "clients: [chromium]\nprofiles: { branch-vpn: { like: vpn } }"),
      at: "4:74",
      messageId: "late",
      data: { profiles: "home-to-vpn" },
    },
    {
      name: "a change of the site's own, with its own time",
      site: company(
        300,
        "clients: [chromium]\nprofiles: { phone-to-vpn: { like: carrier-bypass, changes: [{ at: 40, to: vpn }] } }",
      ),
      at: "4:74",
      messageId: "late",
      data: { profiles: "phone-to-vpn" },
    },
  ],
});

describe("one TTL is one finding", () => {
  const found = async (site: string) => {
    const findings = await lintText({ code: "", site, checks: [pacDnsTtl, staleDnsAfterVpn] });
    return findings.filter(({ file }) => file === "pacwright.yaml").map(({ checkId }) => checkId);
  };

  test.each([
    ["long, and a VPN is named", company(1800, "profiles: { vpn: {} }"), ["stale-dns-after-vpn"]],
    ["long, and no VPN is named", company(1800, "clients: [chromium]"), ["pac-dns-ttl"]],
    [
      "long, and a VPN is named in which nobody serves the PAC",
      company(1800, "profiles: { vpn: {} }", "[{ name: outside, address: 203.0.113.80, policy: refuse }]"),
      ["pac-dns-ttl"],
    ],
    ["300 s, and a VPN is named", company(300, "profiles: { vpn: {} }"), ["stale-dns-after-vpn"]],
    ["300 s, and no VPN is named", company(300, "clients: [chromium]"), []],
  ])("%s", async (_, site, expected) => expect(await found(site)).toEqual(expected));
});

describe("the seconds", () => {
  const EXTERNAL = { external: "pac.corp.example: { address: 203.0.113.80, ttl: 300 }" };

  test.each(["chromium", "firefox", "node"])("are those of pac-sim journey: %s", async (client) => {
    const { changes } = await journey({ profile: "home-to-vpn", client, site: EXTERNAL });
    const site = exampleSite({ ...EXTERNAL, more: `clients: [${client}]\nprofiles: { vpn: {} }` });
    const [finding] = await lintText({ code: "", site, checks: [staleDnsAfterVpn] });
    const waits = String(finding?.data.waits);
    const seconds = changes[0]?.seconds ?? Number.NaN;
    // The example's PAC is larger than none at all, and its probe is looked up as well.
    const near = [-0.1, 0, 0.1].map((more) => `${client} has it after ${duration(seconds + more)},`);
    expect(near.some((text) => waits.startsWith(text))).toBe(true);
  });

  test("that nobody waits for are told as such", async () => {
    const site = company(86_400, "clients: [chromium]\nprofiles: { vpn: {} }");
    const [finding] = await lintText({ code: "", site, checks: [staleDnsAfterVpn] });
    expect(finding?.message).toContain("chromium has it not within 6 h, without a cached answer after ");
  });
});
