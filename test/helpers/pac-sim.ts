import { Readable } from "node:stream";
import { run } from "../../sim/cli.ts";
import type { ExitStatus } from "../../site/index.ts";
import { fakeIo } from "./fake-io.ts";

/** What a fake disk holds under a path: a file, or why it cannot be read (an errno code). */
export type Entry = string | Uint8Array | { readonly code: string };

export interface PacSimOptions {
  /** Absolute paths; the current folder is /here. */
  readonly files?: Readonly<Record<string, Entry>>;
  readonly stdin?: string | Uint8Array;
  readonly isTTY?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  /** Answers for URLs; any other URL fails like an unknown host. */
  readonly web?: Readonly<Record<string, () => Response | Promise<Response>>>;
  /** Takes what is written to the disk, by path. */
  readonly written?: Record<string, string>;
}

export interface Ran {
  readonly status: ExitStatus;
  readonly out: string;
  readonly err: string;
}

export const SITE = `
pac: { file: proxy.pac, url: http://pac.corp.example/proxy.pac }
clients: [chromium, node]
networks: { internal: [10.0.0.0/8] }
dns:
  internal: { records: { pac.corp.example: 10.20.30.80, probe.corp.example: 10.20.30.40 } }
  external: { records: { pac.corp.example: 203.0.113.80, www.example.com: 198.51.100.20 } }
listeners:
  - { name: lan, address: 10.20.30.80, policy: serve }
  - { name: net, address: 203.0.113.80, policy: refuse }
profiles:
  on-net: { address: 10.20.1.23 }
  off-net: { address: 192.168.178.23, source: 198.51.100.23 }
`;

export const PAC = `function FindProxyForURL(url, host) {
  if (isPlainHostName(host)) return "DIRECT";
  if (dnsResolve("probe.corp.example") === "10.20.30.40") return "PROXY px1.corp.example:8080; DIRECT";
  return "DIRECT";
}
`;

/** Runs `pac-sim` on a fake disk and a fake web, at noon of 12 January 2026 in Greenwich. */
export async function pacSim(argv: readonly string[], options: PacSimOptions = {}): Promise<Ran> {
  const { files = { "/here/pacwright.yaml": SITE, "/here/proxy.pac": PAC }, web = {} } = options;
  const { stdin = "", isTTY = false, env = {} } = options;
  const io = fakeIo({ cwd: "/here", stdin, isTTY, env: { TZ: "UTC", ...env } });
  const status = await run(argv, io, {
    files: { readFile: reader(files) },
    writeFile: async (path, text) => {
      if (options.written !== undefined) options.written[path] = text;
    },
    clock: () => Date.parse("2026-01-12T12:00:00Z"),
    fetch: async (url) => {
      const answer = web[url];
      if (answer === undefined) throw new TypeError("fetch failed", { cause: { code: "ENOTFOUND" } });
      return answer();
    },
  });
  return { status, out: io.out(), err: io.err() };
}

function reader(files: Readonly<Record<string, Entry>>) {
  function readFile(path: string): Promise<Uint8Array>;
  function readFile(path: string, encoding: "utf8"): Promise<string>;
  async function readFile(path: string, encoding?: "utf8"): Promise<string | Uint8Array> {
    const entry = files[path] ?? { code: "ENOENT" };
    if (typeof entry !== "string" && "code" in entry) throw Object.assign(new Error("from the disk"), entry);
    const bytes = Buffer.from(entry);
    return encoding === undefined ? bytes : bytes.toString(encoding);
  }
  return readFile;
}

/** A body that ends with an error after its first bytes. */
export function brokenBody(): ReadableStream {
  return Readable.toWeb(
    Readable.from(
      (async function* () {
        yield Buffer.from("function ");
        throw Object.assign(new Error("terminated"), { code: "ECONNRESET" });
      })(),
    ),
  ) as unknown as ReadableStream;
}
