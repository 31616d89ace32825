import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import { createServer as tcpServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { CHECKS } from "../../../lint/checks/index.ts";
import { run } from "../../../lint/cli.ts";
import { fakeIo } from "../../helpers/fake-io.ts";
import { CLEAN } from "../../helpers/lint-folder.ts";
import { type DnsAnswer, type DnsResponder, dnsResponder } from "./support/dns-responder.ts";
import { type Listening, listening } from "./support/tcp-server.ts";

/** A deployment on this machine: 127.0.0.1 serves, and is where both views lead. */
const HOST = "pac.corp.example";
const HERE: DnsAnswer = { addresses: ["127.0.0.1"], ttl: 60 };

let folder = "";
let web: Listening;
let inside: DnsResponder;
let outside: DnsResponder;
/** What the parts of the deployment do, set anew for each test. */
let names: { inside: Record<string, DnsAnswer>; outside: Record<string, DnsAnswer> };
let answer: (response: ServerResponse, path: string) => void;
let requests: string[];

const serve = (response: ServerResponse, body = CLEAN, type = "application/x-ns-proxy-autoconfig") =>
  response.setHeader("Content-Type", type).setHeader("Cache-Control", "max-age=300").end(body);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pac-lint-live-"));
  web = await listening(
    createServer((request, response) => {
      requests.push(`${request.method} ${request.headers.host} ${request.url}`);
      answer(response, request.url ?? "");
    }),
  );
  inside = await dnsResponder((name) => names.inside[name] ?? "missing");
  outside = await dnsResponder((name) => names.outside[name] ?? "missing");
  await writeFile(join(folder, "proxy.pac"), CLEAN);
  await writeFile(
    join(folder, "pacwright.yaml"),
    [
      `pac: { file: proxy.pac, url: "http://${HOST}:${web.port}/proxy.pac" }`,
      "dns:",
      `  internal: { records: { ${HOST}: 127.0.0.1 } }`,
      `  external: { records: { ${HOST}: 127.0.0.1 } }`,
      `listeners: [{ name: here, address: 127.0.0.1, port: ${web.port}, policy: serve }]`,
      "clients: [chromium]",
      "",
    ].join("\n"),
  );
});
afterAll(async () => {
  await Promise.all([web.close(), inside.close(), outside.close()]);
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => {
  requests = [];
  const internet: DnsAnswer = { addresses: ["192.0.2.99"] };
  names = { inside: { [HOST]: HERE, "example.com": internet }, outside: { [HOST]: HERE } };
  answer = (response) => serve(response);
});

async function lint(args: string) {
  const io = fakeIo({ cwd: folder });
  const status = await run(args.split(" "), io);
  const heads = io.out().matchAll(/^(\S+?):\d+:\d+: (\w+) ([a-z-]+)$/gm);
  const live = [...heads].filter(([, , , id = ""]) => CHECKS[id]?.evidence === "live");
  return {
    status,
    out: io.out(),
    err: io.err(),
    found: live.map(([, file, severity, id]) => `${file} ${severity} ${id}`),
  };
}

const bothViews = () => `--resolver internal=${inside.server} external=${outside.server}`;
const goLive = (more = "") => lint(`--live ${bothViews()} --from internal${more}`);

describe("--live", () => {
  test("nobody is asked anything without it", async () => {
    const before = [inside, outside].map(({ queries }) => queries.length);
    expect((await lint("proxy.pac")).err).toBe("");
    expect(requests).toEqual([]);
    expect([inside, outside].map(({ queries }) => queries.length)).toEqual(before);
  });

  test("a deployment that is as described: no finding, and one line on what was done", async () => {
    const { found, err } = await goLive();
    expect(found).toEqual([]);
    expect(err).toBe(
      `pac-lint: live: internal DNS from ${inside.server}, external DNS from ${outside.server}; connections are made from inside\n`,
    );
    expect(requests).toEqual([`GET ${HOST}:${web.port} /proxy.pac`]);
  });

  test("--verbose shows every probe", async () => {
    const { err } = await goLive(" --verbose");
    const lines = err.split("\n").map((line) => line.replace(/, [\d.]+ ms$/, ""));
    expect(lines).toContain(`pac-lint: live: ask ${inside.server} for ${HOST} A: 127.0.0.1 (ttl 60)`);
    expect(lines).toContain(`pac-lint: live: connect 127.0.0.1:${web.port}: accepted`);
    expect(lines).toContain(
      `pac-lint: live: GET http://${HOST}:${web.port}/proxy.pac at 127.0.0.1: 200 application/x-ns-proxy-autoconfig, ${CLEAN.length} bytes`,
    );
    expect(
      lines.filter((line) => line.startsWith(`pac-lint: live: ask ${outside.server} for x`)),
    ).toHaveLength(4);
  });

  const ROWS: { name: string; change: () => void; found: string[] }[] = [
    {
      name: "a file that was not published",
      change: () => (answer = (response) => serve(response, `// old\n${CLEAN}`)),
      found: ["pacwright.yaml warning pac-url-in-sync"],
    },
    {
      name: "not found",
      change: () => (answer = (response) => void response.writeHead(404).end("gone")),
      found: ["pacwright.yaml error pac-status"],
    },
    {
      name: "plain text",
      change: () => (answer = (response) => serve(response, CLEAN, "text/plain")),
      found: ["pacwright.yaml note pac-mime"],
    },
    {
      name: "a sign-on",
      change: () =>
        (answer = (response) => void response.writeHead(401, { "WWW-Authenticate": "Negotiate" }).end()),
      found: ["pacwright.yaml error pac-no-auth"],
    },
    {
      name: "a redirect to the file",
      change: () =>
        (answer = (response, path) =>
          path === "/proxy.pac"
            ? void response.writeHead(302, { Location: "/new.pac" }).end()
            : serve(response)),
      found: ["pacwright.yaml note pac-redirect"],
    },
    {
      name: "a redirect to itself",
      change: () => (answer = (response) => void response.writeHead(302, { Location: "/proxy.pac" }).end()),
      found: ["pacwright.yaml error pac-redirect"],
    },
    {
      name: "an answer that the server gives up half-way",
      change: () =>
        (answer = (response) => {
          response.writeHead(200, { "Content-Length": 100 });
          response.write("half", () => response.destroy());
        }),
      found: ["pacwright.yaml error pac-status"],
    },
    {
      name: "a resolver outside that answers for everything",
      change: () => {
        names.outside = new Proxy({}, { get: () => ({ addresses: ["192.0.2.200"] }) });
      },
      found: ["pacwright.yaml error dns-clobbering-detected"],
    },
    {
      name: "another address outside than the site file says",
      change: () => (names.outside[HOST] = { addresses: ["127.0.0.3"] }),
      found: ["pacwright.yaml error dns-view-drift"],
    },
    {
      name: "no record inside",
      change: () => delete names.inside[HOST],
      found: ["pacwright.yaml error dns-view-drift"],
    },
  ];
  test.each(ROWS)("$name", async ({ change, found }) => {
    change();
    expect((await goLive()).found).toEqual(found);
  });

  test("a resolver that is not there is a problem of the run", async () => {
    const gone = await dnsResponder(() => "missing");
    await gone.close();
    const { found, err, status } = await lint(
      `--live --resolver internal=${gone.server} external=${outside.server} --from external`,
    );
    expect(found).toEqual([]);
    expect(err).toContain(
      `pacwright.yaml: --live: ${gone.server} answers nothing, so internal DNS was not checked`,
    );
    expect(status).toBe(3);
  });

  test("answers that write to the terminal do not", async () => {
    answer = (response) => void response.writeHead(401, { "WWW-Authenticate": "B\u009B31m" }).end();
    const { out } = await goLive();
    expect(out).toContain('asks for "B\uFFFD31m"');
  });
});

describe("a server that takes the connection", () => {
  test.each([
    { name: "and ends it", act: "end", what: "ends connections without an answer" },
    { name: "and resets it", act: "resetAndDestroy", what: /resets connections|ends connections/ },
  ] as const)("$name", async ({ act, what }) => {
    const odd = await listening(tcpServer((socket) => socket.once("data", () => socket[act]())));
    const text = `pac: { file: proxy.pac, url: "http://127.0.0.1:${odd.port}/" }\n`;
    await writeFile(join(folder, "odd.yaml"), text);
    const { found, out } = await lint(`--live ${bothViews()} --from internal --site odd.yaml`);
    await odd.close();
    expect(found).toEqual(["odd.yaml error pac-status"]);
    expect(out.replace(/\s+/g, " ")).toMatch(what);
  });
});

describe("what makes no sense", () => {
  const ROWS = [
    {
      args: "--resolver internal=10.0.0.53",
      says: "--resolver: it says how to ask the real deployment; add --live",
    },
    { args: "--from internal", says: "--from: it says how to ask the real deployment; add --live" },
    { args: "--verbose", says: "--verbose: it says how to ask the real deployment; add --live" },
    { args: "--live --rules", says: "--live: --rules lists rules" },
    { args: "--live --from home", says: "Allowed choices are internal, external" },
    { args: "--live --resolver internal=10.0.0.53 proxy.pac", says: "a file goes before this option" },
    { args: "--live --resolver internal=10.0.0.53 internal=10.0.0.54", says: "internal is given twice" },
  ];
  test.each(ROWS)("$args", async ({ args, says }) => {
    const { status, err } = await lint(args);
    expect([status, err]).toEqual([2, expect.stringContaining(says)]);
  });

  test("no site", async () => {
    await writeFile(join(folder, "alone.pac"), CLEAN);
    const { status, err, out } = await lint("alone.pac --live");
    expect([status, err]).toEqual([2, expect.stringContaining("--live: there is no site to ask")]);
    expect(out).toContain("1 file");
  });
});
