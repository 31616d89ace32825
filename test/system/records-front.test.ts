import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { RECORDS } from "../../server/index.ts";
import { recordsSite } from "../server/records/site.ts";
import { exchange, freePort, request, type Seen } from "../server/support/exchange.ts";

/** The real front before a server that says what reached it. Clients are other addresses of the loopback network. */
const SOURCES = [
  "{ from: [127.2.0.0/16], policy: unavailable }",
  "{ from: [127.2.2.0/24], policy: serve }",
  "{ from: [127.3.0.0/16], policy: reset }",
  "{ from: [127.4.0.0/16], policy: refuse }",
];

const FRONTS = [
  {
    id: "nginx",
    wrap: nginxConf,
    args: (file: string) => ["-c", file, "-g", "daemon off; master_process off;"],
  },
  { id: "haproxy", wrap: (text: string) => text, args: (file: string) => ["-db", "-f", file] },
] as const;

let folder = "";
let behind: Server;
let reached: IncomingHttpHeaders[] = [];
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "pac-front-"));
  behind = createServer(({ headers }, response) => {
    reached.push(headers);
    response.end("the PAC");
  });
  await new Promise<void>((resolve) => behind.listen(0, "127.0.0.1", resolve));
});
afterAll(async () => {
  behind.closeAllConnections();
  await new Promise((resolve) => behind.close(resolve));
  rmSync(folder, { recursive: true, force: true });
});

function nginxConf(text: string): string {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (kind) => `${kind}_temp_path ${folder}/${kind};`,
  );
  return `pid ${folder}/nginx.pid;\nerror_log stderr;\nevents {}\nhttp {\naccess_log off;\n${temporary.join("\n")}\n${text}}\n`;
}

describe.each(FRONTS)("the real $id", ({ id, wrap, args }) => {
  const present = spawnSync(id, ["-v"]).error === undefined;
  const why = `${id} is not installed (Debian: ${id})`;
  let front: ChildProcess;
  let port = 0;

  beforeAll(async () => {
    if (!present) {
      process.stdout.write(`records: skipped, ${why}\n`);
      return;
    }
    port = await freePort("127.0.0.1");
    const target = (behind.address() as AddressInfo).port;
    const listener = `{ name: office, address: 127.0.0.1, port: ${target}, policy: serve, sources: [${SOURCES.join(", ")}], clientsConnectTo: { address: 10.20.30.80 } }`;
    const text = RECORDS[id]?.write(recordsSite({ listeners: [listener] }))[0]?.text ?? "";
    const file = path.join(folder, `${id}.conf`);
    writeFileSync(file, wrap(text.replace("10.20.30.80:80", `127.0.0.1:${port}`)));
    front = spawn(id, args(file), { stdio: "ignore" });
    const up = async () => expect(await from("127.0.0.1")).toMatchObject({ status: 200 });
    await vi.waitFor(up, { timeout: 15_000 });
    reached = [];
  });
  afterAll(async () => {
    if (!present) return;
    const ended = new Promise((resolve) => front.once("exit", resolve));
    front.kill();
    await ended;
  });

  const from = (localAddress: string, headers: Record<string, string> = {}): Promise<Seen> =>
    exchange({ port, localAddress }, request("GET", "/proxy.pac", headers));

  test.for([
    { client: "127.0.0.1", meets: { status: 200, body: Buffer.from("the PAC") } },
    { client: "127.2.1.1", meets: { status: 503, headers: { "retry-after": "300" } } },
    { client: "127.2.2.1", meets: { status: 200 } },
    { client: "127.3.0.1", meets: { errno: "ECONNRESET" } },
    { client: "127.4.0.1", meets: { errno: "ECONNRESET" } },
  ])("gives $client what the site says", async ({ client, meets }, { skip }) => {
    if (!present) skip(why);
    reached = [];
    const seen = await from(client);
    expect(seen).toMatchObject(meets);
    if ("body" in seen && seen.status !== 200) expect(["", "unavailable"]).toContain(seen.body.toString());
    expect(reached).toHaveLength("status" in meets && meets.status === 200 ? 1 : 0);
  });

  test("passes the client's address on, and nothing that the client claims", async ({ skip }) => {
    if (!present) skip(why);
    reached = [];
    await from("127.2.2.9", { "X-Forwarded-For": "10.20.1.23" });
    expect(reached.map((headers) => headers["x-forwarded-for"])).toEqual(["127.2.2.9"]);
  });

  test("serves a client of HTTP/1.0 that sends no Host", async ({ skip }) => {
    if (!present) skip(why);
    expect(await exchange({ port }, "GET /proxy.pac HTTP/1.0\r\n\r\n")).toMatchObject({ status: 200 });
  });
});
