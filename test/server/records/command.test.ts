import { describe, expect, test } from "vitest";
import { recordsCommand } from "../../../server/records/command.ts";
import { RECORDS } from "../../../server/records/formats/index.ts";
import { fakeIo } from "../../helpers/fake-io.ts";
import { REFUSES, recordsSite, type SiteParts } from "./site.ts";

function command(format: string, { json, site }: { json?: true; site?: SiteParts } = {}) {
  const io = fakeIo();
  const status = recordsCommand(recordsSite(site), { format, ...(json && { json }) }, io);
  return { status, out: io.out(), err: io.err() };
}

test("one file is printed as it is", () => {
  const { status, out, err } = command("systemd");
  expect([status, err]).toEqual([0, ""]);
  expect(out).toBe(RECORDS.systemd?.write(recordsSite())[0]?.text);
});

test("several files are printed with their names", () => {
  const { out } = command("dns");
  expect(out.match(/^==> .*$/gm)).toEqual([
    "==> pac.corp.example.internal.zone <==",
    "==> pac.corp.example.external.zone <==",
  ]);
});

test("all is every format", () => {
  const formats = command("all", { json: true })
    .out.trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line).format);
  expect([...new Set(formats)]).toEqual(Object.keys(RECORDS));
});

test("--json is one object a line", () => {
  const [line = "", ...more] = command("docker", { json: true }).out.trimEnd().split("\n");
  expect(more).toEqual([]);
  expect(Object.keys(JSON.parse(line))).toEqual(["format", "file", "text"]);
});

test("an unknown format is told, with those there are", () => {
  expect(() => command("apache")).toThrow(
    'there is no format "apache"; known: bind, dhcp, dns, docker, haproxy, kubernetes, nginx, systemd, all',
  );
  expect(() => command("constructor")).toThrow("there is no format");
});

describe("a site that does not say enough", () => {
  test("says so for each format, and the others are written", () => {
    const { status, out, err } = command("all", { site: { listeners: [REFUSES] } });
    expect(status).toBe(2);
    expect(err).toMatch(/^pac-server: \/etc\/pacwright\/pacwright\.yaml: nginx: listeners: none is open/m);
    expect(out).toContain("==> /etc/systemd/system/pacwright.service <==");
    expect(out).not.toContain("proxy_pass");
  });

  test("says nothing where it says enough", () => {
    expect(command("systemd", { site: { listeners: [REFUSES] } })).toMatchObject({ status: 0, err: "" });
  });
});

/** Each line of each file, with comments, of a site with ordinary names and of one with hostile ones. */
describe("a hostile name", () => {
  const listener = (name: string) =>
    `{ name: ${JSON.stringify(name)}, address: 127.0.0.1, port: 8080, policy: serve, clientsConnectTo: { address: 10.20.30.80 } }`;
  const NAMES = [
    "a\nUser=root",
    'a\r\n}"; return 200;',
    "a\u2028kind: Secret",
    "a\u0085server evil 192.0.2.1",
    "--- !!x \\",
    "x".repeat(5000),
  ];
  const FORMATS = Object.keys(RECORDS).filter((id) => id !== "kubernetes");

  test.each(NAMES)("%j adds no line and changes none but comments", (name) => {
    const write = (given: string) =>
      FORMATS.flatMap(
        (id) => RECORDS[id]?.write(recordsSite({ listeners: [listener(given), REFUSES] })) ?? [],
      );
    const code = (text: string) =>
      text.split(/[\n\r\u0085\u2028\u2029]/).filter((line) => !/^\s*[#;]/.test(line));
    const hostile = write(name).map(({ text }) => code(text));
    expect(hostile).toEqual(write("office").map(({ text }) => code(text)));
  });

  test("of a folder stops what would have to name it", () => {
    const site = { ...recordsSite(), file: "/etc/a\nb/pacwright.yaml", pacFile: "/etc/a\nb/proxy.pac" };
    for (const id of ["systemd", "docker", "kubernetes"])
      expect(() => RECORDS[id]?.write(site), id).toThrow("has a line break or an invisible character");
  });
});
