// npm run bench:server: the PAC endpoint beside nginx (one worker) and Express, asked by wrk on loopback in alternation.
// Prints rates as multiples of nginx's in the same round, with their spread; nothing is asserted but that all of them
// give the PAC. Needs nginx and wrk (Debian packages of these names).
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { median, print, spread, table } from "./print.mjs";
import { pacText, WORKLOADS } from "./workload.mjs";

const { values: options } = parseArgs({
  options: { rounds: { type: "string", default: "5" }, seconds: { type: "string", default: "2" } },
});
const rounds = Number(options.rounds);
const seconds = Number(options.seconds);
if (!Number.isInteger(rounds) || rounds < 1 || !Number.isInteger(seconds) || seconds < 1) {
  process.stderr.write("bench: --rounds and --seconds take whole numbers from 1\n");
  process.exit(2);
}
for (const program of ["nginx", "wrk"]) {
  if (spawnSync(program, ["-v"]).error === undefined) continue;
  print(`${program} is not installed (Debian: apt-get install ${program}); there is nothing to compare with`);
  process.exit(0);
}

const PEER = "nginx";
const STARTERS = { nginx: startNginx, express: startExpress, "pac-server": startOurs };
/** What clients do: most laptops ask once and go away, and ask with the tag they have. */
const MODES = [
  { name: "connection per request", headers: { Connection: "close" }, tagged: false },
  { name: "keep-alive", headers: {}, tagged: false },
  { name: "connection per request, 304", headers: { Connection: "close" }, tagged: true },
  { name: "keep-alive, 304", headers: {}, tagged: true },
];

const folder = mkdtempSync(path.join(tmpdir(), "pacwright-bench-"));
const pac = path.join(folder, "proxy.pac");
writeFileSync(pac, servable(pacText(WORKLOADS.find(({ name }) => name === "enterprise"))));
const children = [];
try {
  const servers = {};
  for (const [name, start] of Object.entries(STARTERS)) servers[name] = await started(name, start);
  print(
    `${(readFileSync(pac).byteLength / 1024).toFixed(1)} KB, ${rounds} rounds of ${seconds} s in alternation`,
  );
  for (const mode of MODES) measure(mode, servers);
  print("");
  table(
    ["server", "RSS MB, all processes, after the load"],
    Object.entries(servers).map(([name, { pid }]) => [name, residentMegabytes(pid).toFixed(0)]),
  );
} finally {
  for (const child of children) child.kill();
  rmSync(folder, { recursive: true, force: true });
}

/** pac-server serves nothing that pac-lint finds an error in: loopback must not go to a proxy. */
function servable(text) {
  const loopback = String.raw`  if (host == "localhost" || dnsDomainIs(host, ".localhost") || /^127\.\d+\.\d+\.\d+$/.test(host) ||
    host == "::1" || host == "[::1]") return "DIRECT";`;
  return text.replace(/^function FindProxyForURL.*$/m, (line) => `${line}\n${loopback}`);
}

/** Starts a server and waits until it gives the PAC. */
async function started(name, start) {
  const port = await freePort();
  const child = start(port);
  children.push(child);
  const url = `http://127.0.0.1:${port}/proxy.pac`;
  for (let attempt = 0; attempt < 300; attempt++) {
    const answer = await fetched(url);
    if (answer !== null) return { url, etag: answer.etag, pid: child.pid };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${name} does not give the PAC at ${url}`);
}

/** The entity tag of a complete answer; null where there is none yet. */
function fetched(url) {
  return new Promise((resolve) => {
    const request = get(url, { agent: false }, (response) => {
      const chunks = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("end", () => {
        const same = Buffer.concat(chunks).equals(readFileSync(pac));
        resolve(response.statusCode === 200 && same ? { etag: response.headers.etag } : null);
      });
    });
    request.on("error", () => resolve(null));
  });
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function startNginx(port) {
  const config = path.join(folder, "nginx.conf");
  writeFileSync(
    config,
    `${process.getuid() === 0 ? "user root;" : ""} daemon off; worker_processes 1; pid ${folder}/nginx.pid; error_log ${folder}/error.log;
events { worker_connections 1024; }
http { access_log off; sendfile on; tcp_nopush on; keepalive_requests 10000000; open_file_cache max=10;
  types { application/x-ns-proxy-autoconfig pac; }
  client_body_temp_path ${folder}/t1; proxy_temp_path ${folder}/t2; fastcgi_temp_path ${folder}/t3;
  uwsgi_temp_path ${folder}/t4; scgi_temp_path ${folder}/t5;
  server { listen 127.0.0.1:${port}; root ${folder}; } }
`,
  );
  return spawn("nginx", ["-c", config, "-p", folder], { stdio: "ignore" });
}

/** The obvious server: the file in memory, sent by Express. */
function startExpress(port) {
  const script = `const express = require("express"); const app = express();
const body = require("fs").readFileSync(${JSON.stringify(pac)});
app.get("/proxy.pac", (_, response) => response.type("application/x-ns-proxy-autoconfig").send(body));
app.listen(${port}, "127.0.0.1");`;
  const cwd = path.resolve(import.meta.dirname, "..");
  const env = { ...process.env, NODE_ENV: "production" };
  return spawn(process.execPath, ["-e", script], { cwd, env, stdio: "ignore" });
}

/** As an administrator starts it: with policies, metrics and the access log, which goes to /dev/null. */
function startOurs(port) {
  const site = path.join(folder, "pacwright.yaml");
  writeFileSync(
    site,
    `pac: { file: proxy.pac, url: http://127.0.0.1:${port}/proxy.pac }
listeners:
  - { name: bench, address: 127.0.0.1, port: ${port}, policy: unavailable, sources: [{ from: [127.0.0.0/8], policy: serve }] }
admin: { port: ${port > 60_000 ? port - 5_000 : port + 5_000} }
`,
  );
  const bin = path.resolve(import.meta.dirname, "../dist/server/bin.cjs");
  return spawn(process.execPath, [bin, "serve", site], { stdio: "ignore" });
}

function measure({ name, headers, tagged }, servers) {
  const runs = Object.fromEntries(Object.keys(servers).map((server) => [server, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [server, { url, etag }] of Object.entries(servers)) {
      runs[server].push(wrk(url, tagged ? { ...headers, "If-None-Match": etag } : headers, tagged));
    }
  }
  print(`\n${name}`);
  table(
    ["server", "requests per s", "x nginx (min, median, max)", "p99 ms (median)"],
    Object.entries(runs).map(([server, own]) => [
      server,
      median(own.map(({ rate }) => rate)).toFixed(0),
      spread(own.map(({ rate }, round) => rate / runs[PEER][round].rate)),
      median(own.map(({ p99 }) => p99)).toFixed(1),
    ]),
  );
}

function wrk(url, headers, tagged) {
  const args = ["-t1", "-c32", `-d${seconds}s`, "--latency"];
  for (const [header, value] of Object.entries(headers)) args.push("-H", `${header}: ${value}`);
  const { stdout } = spawnSync("wrk", [...args, url], { encoding: "utf8" });
  const rate = Number(/^Requests\/sec:\s+([\d.]+)/m.exec(stdout)?.[1]);
  const [, p99, unit] = /^\s+99%\s+([\d.]+)(us|ms|s)$/m.exec(stdout) ?? [];
  // wrk counts whatever is not 2xx or 3xx by itself.
  if (!(rate > 0) || /Non-2xx/.test(stdout))
    throw new Error(`wrk ${url}${tagged ? " (304)" : ""}:\n${stdout}`);
  return { rate, p99: Number(p99) * { us: 0.001, ms: 1, s: 1_000 }[unit] };
}

/** A process and its children: nginx has a master and a worker. */
function residentMegabytes(pid) {
  const { stdout } = spawnSync("ps", ["-o", "rss=", "-p", String(pid), "--ppid", String(pid)], {
    encoding: "utf8",
  });
  return stdout.split("\n").reduce((sum, line) => sum + Number(line.trim() || 0), 0) / 1024;
}
