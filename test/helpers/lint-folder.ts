import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { run } from "../../lint/cli.ts";
import { fakeIo } from "./fake-io.ts";
import { siteText } from "./site-text.ts";

/** Nothing is wrong with it. */
export const CLEAN = [
  "function FindProxyForURL(url, host) {",
  '  if (host === "pac.corp.example" || host === "localhost" || dnsDomainIs(host, ".localhost")) return "DIRECT";',
  '  if (/^127(\\.\\d{1,3}){3}$/.test(host) || host === "::1" || host === "[::1]") return "DIRECT";',
  '  return "PROXY px1.corp.example:8080";',
  "}",
  "",
].join("\n");
/** One error: loopback goes to the proxy. */
export const BAD = 'function FindProxyForURL(url, host) { return "DIRECT px1.corp.example"; }\n';
/** One warning, in the site file. */
const SLOW_TTL = siteText({
  external: "{ records: { pac.corp.example: { address: 203.0.113.80, ttl: 1800 } } }",
});

const FILES: Readonly<Record<string, string | Uint8Array>> = {
  "clean/proxy.pac": CLEAN,
  "bad/sub/wpad.dat": BAD,
  "bad/PROXY.PAC": CLEAN,
  "bad/notes.txt": BAD,
  "bad/node_modules/x.pac": BAD,
  "bad/.git/x.pac": BAD,
  "ttl/proxy.pac": CLEAN,
  "ttl/pacwright.yaml": SLOW_TTL,
  "ttl/other.pac": CLEAN,
  "named/pacwright.yaml": SLOW_TTL.replace("file: proxy.pac", "file: scripts/corp.js"),
  "named/scripts/corp.js": CLEAN,
  "broken/proxy.pac": BAD,
  "broken/pacwright.yaml": 'pac: { file: proxy.pac, uri: "http://pac.corp.example/" }\n',
  "missing/pacwright.yaml": SLOW_TTL,
  "odd/a-syntax.pac": "var a = ;",
  "odd/b-empty.pac": "",
  "odd/c-binary.pac": new Uint8Array([1, 0, 2, 3]),
  "odd/d-large.pac": "x".repeat(1_100_000),
  "odd/e-bom.pac": `\uFEFF${CLEAN}`,
  "odd/f-html.pac": "<html>sign on</html>",
  "nothing/readme.txt": "no PAC here",
};

export interface CliResult {
  readonly status: number;
  readonly out: string;
  readonly err: string;
  /** `file check` of each finding in the stylish output. */
  readonly found: readonly string[];
}

export interface LintFolder {
  /** Known once the tests run. */
  root(): string;
  /** Runs `pac-lint` in the folder; arguments are separated by spaces. */
  lint(args: string, options?: Parameters<typeof fakeIo>[0]): Promise<CliResult>;
}

/** A folder of PACs and site files that lives as long as the tests of one file. */
export function lintFolder(): LintFolder {
  let root = "";

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), "pac-lint-"));
    for (const [path, content] of Object.entries(FILES)) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), content);
    }
    await symlink("..", join(root, "bad/sub/loop"));
  });

  afterAll(() => rm(root, { recursive: true, force: true }));

  return {
    root: () => root,
    async lint(args, options = {}) {
      const io = fakeIo({ cwd: root, ...options });
      const argv = args.split(" ").filter((arg) => arg !== "");
      const status = await run(argv, io);
      const heads = io.out().matchAll(/^(\S+?):\d+:\d+: \w+ ([a-z-]+)$/gm);
      return {
        status,
        out: io.out(),
        err: io.err(),
        found: [...heads].map(([, file, id]) => `${file} ${id}`),
      };
    },
  };
}
