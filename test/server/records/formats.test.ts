import { describe, expect, test } from "vitest";
import { RECORDS } from "../../../server/index.ts";
import { REFUSES, recordsSite, SERVES, type SiteParts } from "./site.ts";

const MIXED =
  "{ name: mixed, address: 127.0.0.1, port: 8080, policy: serve, clientsConnectTo: { address: 10.20.30.80 }, " +
  "sources: [{ from: [10.66.1.0/24], policy: serve }, { from: [10.66.0.0/16], policy: reset }, " +
  "{ from: [10.67.0.0/16], policy: unavailable }] }";

/** The files of a format by name, without the comments. */
function written(id: string, site?: SiteParts): Record<string, string[]> {
  const snippets = RECORDS[id]?.write(recordsSite(site)) ?? [];
  return Object.fromEntries(
    snippets.map(({ file, text }) => {
      const lines = text.split("\n").map((line) => line.trim());
      return [file, lines.filter((line) => line !== "" && !/^[#;]/.test(line))];
    }),
  );
}

const comments = (id: string, site?: SiteParts) => RECORDS[id]?.write(recordsSite(site))[0]?.text ?? "";

describe("dns", () => {
  test("has one record in each view, with an absolute name", () => {
    expect(written("dns")).toEqual({
      "pac.corp.example.internal.zone": ["pac.corp.example. 300 IN A 10.20.30.80"],
      "pac.corp.example.external.zone": ["pac.corp.example. 300 IN A 203.0.113.80"],
    });
  });

  test("has AAAA records for IPv6", () => {
    const six = '{ name: six, address: "2001:db8:20::80", policy: serve }';
    expect(written("dns", { listeners: [SERVES, six, REFUSES] })["pac.corp.example.internal.zone"]).toEqual([
      "pac.corp.example. 300 IN A 10.20.30.80",
      "pac.corp.example. 300 IN AAAA 2001:db8:20::80",
    ]);
  });

  test("warns of NXDOMAIN, and has no wildcard", () => {
    const external = RECORDS.dns?.write(recordsSite())[1]?.text ?? "";
    expect(external).toContain("some providers answer NXDOMAIN");
    expect(external).not.toContain("*");
  });
});

describe("bind", () => {
  test("has a view for the internal networks before the one for everybody", () => {
    const conf = written("bind")["/etc/bind/named.conf.pacwright"]?.join("\n") ?? "";
    expect(conf).toMatch(/acl "pacwright-internal" \{\n10\.0\.0\.0\/8;\n2001:db8:20::\/48;\n\};/);
    expect(conf.indexOf('match-clients { "pacwright-internal"; }')).toBeGreaterThan(0);
    expect(conf.indexOf("match-clients { any; }")).toBeGreaterThan(conf.indexOf('view "internal"'));
  });

  test("needs to know who is inside", () => {
    const site = recordsSite();
    expect(() => RECORDS.bind?.write({ ...site, networks: { internal: [] } })).toThrow(
      "networks.internal is empty",
    );
  });
});

describe("dhcp", () => {
  test("has option 252 with a question mark for three servers", () => {
    const files = written("dhcp");
    expect(files["/etc/dhcp/dhcpd.conf"]).toEqual([
      "option local-wpad-url code 252 = text;",
      'option local-wpad-url "http://pac.corp.example/proxy.pac?";',
    ]);
    expect(files["/etc/dnsmasq.d/pacwright.conf"]).toEqual([
      'dhcp-option=252,"http://pac.corp.example/proxy.pac?"',
    ]);
    const { Dhcp4 } = JSON.parse(files["/etc/kea/kea-dhcp4.conf"]?.join("\n") ?? "");
    expect(Dhcp4["option-def"]).toMatchObject([{ code: 252, type: "string" }]);
    expect(Dhcp4["option-data"]).toMatchObject([{ data: "'http://pac.corp.example/proxy.pac?'" }]);
  });
});

describe("nginx and haproxy", () => {
  test.each(["nginx", "haproxy"])("%s says that pac-server sees the front only", (id) => {
    expect(comments(id)).toContain("takes no PROXY protocol and believes no X-Forwarded-For");
    expect(comments(id)).toContain('Nothing may listen on 203.0.113.80:80 ("internet")');
  });

  test("nginx has no rules where there are none", () => {
    const lines = written("nginx")["/etc/nginx/conf.d/pacwright.conf"] ?? [];
    expect(lines.slice(0, 2)).toEqual(["server {", "listen 10.20.30.80:80;"]);
    expect(lines).toContain("proxy_pass http://127.0.0.1:8080;");
    expect(lines.join("\n")).not.toMatch(/geo|return|ssl/);
  });

  test("nginx has the rules by source", () => {
    const lines = written("nginx", { listeners: [MIXED, REFUSES] })["/etc/nginx/conf.d/pacwright.conf"] ?? [];
    expect(lines.slice(0, 6)).toEqual([
      "geo $pacwright_0 {",
      "default serve;",
      "10.66.0.0/16 reset;",
      "10.67.0.0/16 unavailable;",
      "10.66.1.0/24 serve;",
      "}",
    ]);
    expect(lines).toContain("if ($pacwright_0 = reset) { return 444; }");
    expect(lines).toContain('if ($pacwright_0 = unavailable) { return 503 "unavailable"; }');
  });

  test("haproxy has them with the longest prefix last", () => {
    const lines = written("haproxy", { listeners: [MIXED, REFUSES] })["/etc/haproxy/haproxy.cfg"] ?? [];
    const rules = lines.flatMap((line) => /str\((\w+)\)(?: if \{ src (\S+) \})?$/.exec(line)?.slice(1) ?? []);
    expect(rules.join(" ")).toBe("serve  reset 10.66.0.0/16 unavailable 10.67.0.0/16 serve 10.66.1.0/24");
  });

  test.each([
    { id: "nginx", has: "listen 10.20.30.80:443 ssl;" },
    { id: "haproxy", has: "bind 10.20.30.80:443 ssl crt /etc/pacwright/tls/haproxy.pem" },
  ])("$id ends TLS where the URL is https", ({ id, has }) => {
    const listener = SERVES.replace("10.20.30.80", "10.20.30.80, port: 443");
    const url = "https://pac.corp.example/proxy.pac";
    expect(Object.values(written(id, { url, listeners: [listener] })).flat()).toContain(has);
  });

  test.each<{ name: string; listeners: string[]; why: string }>([
    {
      name: "clients connect to pac-server itself",
      listeners: ["{ name: direct, address: 10.20.30.80, policy: serve }"],
      why: '"direct" has no clientsConnectTo',
    },
    { name: "nothing is open", listeners: [REFUSES], why: "listeners: none is open" },
    {
      name: "pac-server would not serve its front",
      listeners: [
        "{ name: inside, address: 127.0.0.1, port: 8080, policy: unavailable, clientsConnectTo: { address: 10.20.30.80 }, sources: [{ from: [10.0.0.0/8], policy: serve }] }",
      ],
      why: '"inside": pac-server sees a front on this machine as 127.0.0.1, and that gets "unavailable"; add a rule { from: [127.0.0.1/32], policy: serve }',
    },
  ])("there is no front when $name", ({ listeners, why }) => {
    for (const id of ["nginx", "haproxy"])
      expect(() => RECORDS[id]?.write(recordsSite({ listeners }))).toThrow(why);
  });
});

describe("systemd", () => {
  const unit = (site?: SiteParts) => written("systemd", site)["/etc/systemd/system/pacwright.service"] ?? [];

  test("is hardened, as far as V8 allows", () => {
    for (const line of ["DynamicUser=yes", "ProtectSystem=strict", "NoNewPrivileges=yes", "ProtectHome=yes"])
      expect(unit()).toContain(line);
    expect(unit().join("\n")).not.toContain("MemoryDenyWriteExecute");
    expect(comments("systemd")).toContain("# MemoryDenyWriteExecute must not be set");
  });

  test("has a capability for a low port and none for a high one", () => {
    expect(unit()).toContain("CapabilityBoundingSet=");
    expect(unit().join("\n")).not.toContain("CAP_NET_BIND_SERVICE");
    const low = unit({ listeners: ["{ name: low, address: 10.20.30.80, policy: serve }"] });
    expect(low).toContain("AmbientCapabilities=CAP_NET_BIND_SERVICE");
    expect(low).toContain("CapabilityBoundingSet=CAP_NET_BIND_SERVICE");
  });

  test("can read a site below /home", () => {
    const site = { ...recordsSite(), file: ["", "home", "pac", "pacwright.yaml"].join("/") };
    expect(RECORDS.systemd?.write(site)[0]?.text).toContain("\nProtectHome=read-only\n");
  });

  test("says when the state is where it may not write", () => {
    const state = (directory: string) => comments("systemd", { more: `state: { directory: ${directory} }` });
    expect(state("/srv/pac")).toContain("# state.directory is /srv/pac, which this user may not write to");
    expect(state("/var/lib/pacwright")).not.toContain("may not write to");
  });
});

describe("docker", () => {
  const file = (site?: SiteParts) => written("docker", site).Dockerfile ?? [];

  test("is not root, and asks the admin listener for its health", () => {
    expect(file()[0]).toBe("FROM node:20-slim");
    expect(file()).toContain("USER node");
    const [, command = ""] =
      /^HEALTHCHECK .* CMD (.*)$/.exec(file().find((line) => line.startsWith("HEALTH")) ?? "") ?? [];
    expect(JSON.parse(command)).toEqual([
      "node",
      "-e",
      expect.stringContaining("http://127.0.0.1:9080/readyz"),
    ]);
  });

  test("has git only where the site has", () => {
    const git = "git: { repository: https://git.example.com/pac.git }";
    const more = "state: { directory: state }";
    expect(file().join("\n")).not.toContain("apt-get");
    expect(file({ pac: git, more }).join("\n")).toContain("--no-install-recommends git");
  });
});
