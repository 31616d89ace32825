import { basename, dirname, join, relative } from "node:path";
import type { Site } from "../site/index.ts";
import type { Release } from "./publish/release.ts";
import type { RunningServer } from "./start.ts";

/** Where the server was started from, so that what it prints can be pasted into the same terminal. */
export interface StartedFrom {
  readonly cwd: string;
  /** The path of the program that runs, as `process.argv[1]` gives it. */
  readonly program: string;
}

/**
 * What a person wants to know once the server is up: where it serves, what it refuses, where to ask for its health,
 * and commands to try that with. Pure.
 */
export function summary(site: Site, server: RunningServer, from: StartedFrom): string {
  const { path, search } = pacTarget(site);
  const release = server.release();
  const url = (at: { address: string; port: number }) => `http://${authority(at)}${path}${search}`;
  const { listeners, admin } = server.addresses;
  const lines = [
    `serving ${source(release, from)}, ${release.plain.bytes.byteLength} bytes, sha256 ${release.id.slice(0, 12)}`,
    ...listeners.map((one) => `  ${url(one)}  ${one.policy} (${one.name})`),
    ...server.watched().map((one) => `  ${url(one)}  no listener (${one.listener}): ${told(one)}`),
    `  http://${authority(admin)}/healthz  admin, with /readyz and /metrics`,
    "try it in another terminal:",
    ...listeners.map((one) => `  curl -i ${url(one)}`),
    ...server.watched().map((one) => `  curl ${url(one)}   # refused`),
    `  ${simulator(from)} https://www.example.com/ --site ${quoted(shown(site.file, from))}`,
  ];
  return `${lines.join("\n")}\n`;
}

function source({ origin }: Release, from: StartedFrom): string {
  if (origin.kind === "file") return shown(origin.path, from);
  return `${origin.ref}:${origin.path} of ${origin.repository} at ${origin.commit.slice(0, 12)}`;
}

function pacTarget(site: Site): { path: string; search: string } {
  const { pathname, search } = new URL(site.pac.url);
  return { path: pathname, search };
}

function told(watched: ReturnType<RunningServer["watched"]>[number]): string {
  if (watched.state === "quiet") return "connections are refused";
  if (watched.state === "elsewhere") return "not an address of this machine, so not watched from here";
  return `SOMETHING ANSWERS THERE: ${watched.how}`;
}

/** Host and port of a URL that reaches a listener from this machine. */
function authority({ address, port }: { address: string; port: number }): string {
  const reachable = address === "0.0.0.0" ? "127.0.0.1" : address === "::" ? "::1" : address;
  const host = reachable.includes(":") ? `[${reachable}]` : reachable;
  return port === 80 ? host : `${host}:${port}`;
}

/** From a checkout, `node dist/server/bin.cjs` has its neighbour beside it; installed, both are on the PATH. */
function simulator({ cwd, program }: StartedFrom): string {
  if (basename(program) !== "bin.cjs") return "pac-sim";
  return `node ${quoted(relative(cwd, join(dirname(program), "..", "sim", "bin.cjs")))}`;
}

function shown(path: string, { cwd }: StartedFrom): string {
  const short = relative(cwd, path);
  return short.startsWith("..") ? path : short;
}

function quoted(text: string): string {
  return /^[\w./@:-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
