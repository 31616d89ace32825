import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { RECORDS } from "../../server/index.ts";
import type { Site } from "../../site/index.ts";
import { recordsSite, SERVES } from "../server/records/site.ts";
import { freePort } from "../server/support/exchange.ts";

/** A site with everything in it that a snippet has to write differently: IPv6, rules by source, hostile names. */
const SITE = recordsSite({
  url: "http://pac.corp.example/proxy.pac?a='\"\\b,c;{d}#e",
  listeners: [
    String.raw`{ name: "corp\n}\"; evil { # \\", address: 127.0.0.1, port: 80, policy: serve,
      sources: [{ from: [10.66.0.0/16], policy: reset }, { from: [10.66.1.0/24], policy: unavailable }, { from: [10.67.0.0/16], policy: refuse }],
      clientsConnectTo: { address: 10.20.30.80 } }`,
    `{ name: six, address: "::1", port: 8081, policy: serve,
      sources: [{ from: ["::/0"], policy: unavailable }, { from: ["::1/128", "2001:db8:20::/48"], policy: serve }],
      clientsConnectTo: { address: "2001:db8:20::80" } }`,
    "{ name: dead, address: 203.0.113.80, policy: refuse }",
    '{ name: dead6, address: "2001:db8:dead::80", policy: refuse }',
  ],
});
const TLS = recordsSite({
  url: "https://pac.corp.example/proxy.pac",
  listeners: [SERVES.replace("10.20.30.80", "10.20.30.80, port: 443")],
});

let folder = "";
let ports: readonly number[] = [];
beforeAll(async () => {
  ports = await Promise.all([1, 2, 3].map(() => freePort("127.0.0.1")));
  folder = mkdtempSync(path.join(tmpdir(), "pac-records-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

const written = (id: string, site: Site = SITE) => RECORDS[id]?.write(site).map(({ text }) => text) ?? [];

/** Runs a program to its end; null where it is missing. */
function asked(program: string, ...args: string[]): { status: number | null; said: string } | null {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: "utf8", cwd: folder });
  if (error !== undefined) return null;
  return { status, said: stdout + stderr };
}

/** Both sides: the snippet is accepted, and the same program objects when a line of it is damaged. */
interface Row {
  readonly name: string;
  /** The program and its Debian package. */
  readonly program: string;
  readonly package: string;
  readonly args: (file: string) => string[];
  readonly text: () => string;
  readonly damage: (text: string) => string;
}

const part = (id: string, index: number, site?: Site) => written(id, site)[index] ?? "";
const publicZone = (text: string) =>
  `$ORIGIN corp.example.\n@ 300 SOA localhost. a.localhost. 1 1 1 1 1\n@ 300 NS localhost.\n${text}`;
/** nginx binds when it tests, so the addresses must be this machine's. */
const onLoopback = (text: string) =>
  text
    .replaceAll("10.20.30.80:80", `127.0.0.1:${ports[0]}`)
    .replaceAll("[2001:db8:20::80]:80", `127.0.0.1:${ports[1]}`)
    .replaceAll("10.20.30.80:443", `127.0.0.1:${ports[2]}`)
    .replaceAll("/etc/pacwright/tls", folder);
const nginxConf = (text: string) => {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (kind) => `${kind}_temp_path ${folder}/${kind};`,
  );
  const main = `pid ${folder}/nginx.pid;\nerror_log stderr;\nevents {}\n`;
  return `${main}http {\naccess_log off;\n${temporary.join("\n")}\n${onLoopback(text)}}\n`;
};
const pacServer = (text: string) => text.replace("/usr/bin/pac-server", "/bin/true");

const ZONE = { program: "named-checkzone", package: "bind9-utils" };
const zoneArgs = (zone: string) => (file: string) => ["-i", "local", zone, file];
const noAddress = (text: string) => text.replace(/ A 1?\d+\.\S+/, " A 300.1.2.3");

const ROWS: readonly Row[] = [
  {
    ...ZONE,
    name: "dns, internal",
    args: zoneArgs("corp.example"),
    text: () => publicZone(part("dns", 0)),
    damage: noAddress,
  },
  {
    ...ZONE,
    name: "dns, external",
    args: zoneArgs("corp.example"),
    text: () => publicZone(part("dns", 1)),
    damage: (text) => text.replace(/ A \S+/, " A 300.1.2.3"),
  },
  {
    ...ZONE,
    name: "bind, the internal zone",
    args: zoneArgs("pac.corp.example"),
    text: () => part("bind", 1),
    damage: noAddress,
  },
  {
    name: "bind, named.conf",
    program: "named-checkconf",
    package: "bind9-utils",
    args: (file) => [file],
    text: () => part("bind", 0),
    damage: (text) => text.replace("};", "}"),
  },
  {
    name: "dhcp, ISC dhcpd",
    program: "dhcpd",
    package: "isc-dhcp-server",
    args: (file) => ["-t", "-cf", file],
    text: () => part("dhcp", 0),
    damage: (text) => text.replace("?", '"'),
  },
  {
    name: "dhcp, dnsmasq",
    program: "dnsmasq",
    package: "dnsmasq-base",
    args: (file) => ["--test", "-C", file],
    text: () => part("dhcp", 1),
    damage: (text) => text.replace("dhcp-option=252", "dhcp-option=option:no-such"),
  },
  {
    name: "dhcp, Kea",
    program: "kea-dhcp4",
    package: "kea-dhcp4-server",
    args: (file) => ["-t", file],
    text: () => part("dhcp", 2),
    damage: (text) => text.replace(`"'http`, `"http`),
  },
  {
    name: "nginx",
    program: "nginx",
    package: "nginx",
    args: (file) => ["-t", "-c", file],
    text: () => nginxConf(part("nginx", 0)),
    damage: (text) => text.replace("proxy_pass", "proxy_pas"),
  },
  {
    name: "haproxy",
    program: "haproxy",
    package: "haproxy",
    args: (file) => ["-c", "-f", file],
    text: () => part("haproxy", 0),
    damage: (text) => text.replace("set-var", "set-vra"),
  },
  {
    name: "systemd",
    program: "systemd-analyze",
    package: "systemd",
    args: (file) => ["verify", file],
    text: () => pacServer(part("systemd", 0)),
    damage: (text) => text.replace("ProtectSystem=strict", "ProtectSystem=strictly"),
  },
  {
    name: "systemd, of a site in a folder with an odd name",
    program: "systemd-analyze",
    package: "systemd",
    args: (file) => ["verify", file],
    text: () => pacServer(part("systemd", 0, { ...SITE, file: '/etc/a "%n" $b\\c/pacwright.yaml' })),
    damage: (text) => text.replace('serve "', "serve "),
  },
];

describe.each(ROWS)("$name", (row) => {
  const extension = row.program === "systemd-analyze" ? "service" : "conf";
  const check = (name: string, text: string) =>
    asked(row.program, ...row.args(put(`${name}.${extension}`, text)));

  test(`is what ${row.program} accepts`, ({ skip }) => {
    const found = check("given", row.text());
    if (found === null) return skip(told(row));
    expect(found.said).not.toMatch(/warn|ignoring|unknown/i);
    expect(found).toMatchObject({ status: 0 });
  });

  test(`is what ${row.program} objects to when it is damaged`, ({ skip }) => {
    const text = row.text();
    expect(row.damage(text)).not.toBe(text);
    const found = check("damaged", row.damage(text));
    if (found === null) return skip(told(row));
    expect(found.status !== 0 || /ignoring|failed/i.test(found.said), found.said).toBe(true);
  });
});

function told({ program, package: name }: Pick<Row, "program" | "package">): string {
  const why = `${program} is not installed (Debian: ${name})`;
  process.stdout.write(`records: skipped, ${why}\n`);
  return why;
}

describe("a front with TLS", () => {
  const FRONTS = [
    { id: "nginx", args: ["-t", "-c"], wrap: nginxConf },
    { id: "haproxy", args: ["-c", "-f"], wrap: onLoopback },
  ];
  test.for(FRONTS)(
    "of $id is accepted with a certificate, and not without",
    ({ id, args, wrap }, { skip }) => {
      const pair = ["-keyout", "key.pem", "-out", "fullchain.pem"];
      const make = [
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-subj",
        "/CN=pac.corp.example",
        ...pair,
      ];
      for (const name of ["key.pem", "fullchain.pem", "haproxy.pem"])
        rmSync(path.join(folder, name), { force: true });
      const file = put(`tls-${id}.conf`, wrap(part(id, 0, TLS)));
      const without = asked(id, ...args, file);
      if (without === null) return skip(told({ program: id, package: id }));
      expect(without.status).not.toBe(0);
      if (asked("openssl", ...make) === null) return skip(told({ program: "openssl", package: "openssl" }));
      const [key, chain] = ["key.pem", "fullchain.pem"].map((name) =>
        readFileSync(path.join(folder, name), "utf8"),
      );
      put("haproxy.pem", `${key}${chain}`);
      expect(asked(id, ...args, file)).toMatchObject({ status: 0 });
    },
  );
});

describe("the hardening", () => {
  test("leaves little that the service could do", ({ skip }) => {
    const unit = put("pacwright.service", pacServer(part("systemd", 0)));
    // systemd's own scale from 0.0, safe, to 10.0; the threshold is in tenths.
    const found = asked("systemd-analyze", "security", "--offline=true", "--threshold=25", unit);
    if (found === null) return skip(told({ program: "systemd-analyze", package: "systemd" }));
    expect(found.status, found.said).toBe(0);
    const open = put("open.service", "[Service]\nExecStart=/bin/true\n");
    expect(asked("systemd-analyze", "security", "--offline=true", "--threshold=25", open)?.status).toBe(1);
  });
});
