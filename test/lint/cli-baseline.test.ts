import { readFileSync, unlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CLEAN } from "../helpers/lint-folder.ts";
import { lintRepository } from "../helpers/lint-repository.ts";
import { siteText } from "../helpers/site-text.ts";

const { root, write, lint } = lintRepository();
const textOf = (path: string) => readFileSync(join(root(), path), "utf8");

/** The clean PAC with rules before its last line. */
const withRules = (...rules: string[]) =>
  CLEAN.replace("  return", `${rules.map((rule) => `  ${rule}\n`).join("")}  return`);
const domain = (name: string) => `if (dnsDomainIs(host, "${name}")) return "DIRECT";`;
const CHECK = "dnsdomainis-leading-dot";

describe("--baseline", () => {
  test("adopts an old PAC, and fails on what is new only", async () => {
    write("proxy.pac", withRules(domain("corp.example"), domain("example.net")));
    const before = await lint("proxy.pac");
    expect(before.found).toEqual([`proxy.pac:4 ${CHECK}`, `proxy.pac:5 ${CHECK}`]);
    expect(await lint("proxy.pac --baseline pac.json --update-baseline")).toMatchObject({
      status: 0,
      found: [],
      err: "",
    });
    expect(JSON.parse(textOf("pac.json")).findings).toHaveLength(2);

    write(
      "proxy.pac",
      `// moved\n\n${withRules("// and a new one:", domain("example.org"), domain("example.net"), domain("corp.example"))}`,
    );
    expect(await lint("proxy.pac --baseline pac.json")).toMatchObject({
      status: 1,
      found: [`proxy.pac:7 ${CHECK}`],
    });
    expect(await lint("proxy.pac")).toMatchObject({
      status: 1,
      found: [7, 8, 9].map((line) => `proxy.pac:${line} ${CHECK}`),
    });
  });

  test("notes what is accepted and gone, at its line, and fails for none of it", async () => {
    write("proxy.pac", withRules(domain("corp.example"), domain("example.net")));
    await lint("proxy.pac --baseline pac.json --update-baseline");
    write("proxy.pac", withRules(domain("example.net")));
    const { status, found, out } = await lint("proxy.pac --baseline pac.json");
    expect({ status, found }).toEqual({
      status: 0,
      found: [expect.stringMatching(/^pac\.json:[45] stale-baseline$/)],
    });
    expect(out).toContain("1 file: 0 errors, 0 warnings, 1 note");
    expect(out).toMatch(/\| {5}\{"file":"proxy\.pac","check":"dnsdomainis-leading-dot"/);
    expect(await lint("proxy.pac --baseline pac.json --quiet")).toMatchObject({ status: 0, found: [] });
    await lint("proxy.pac --baseline pac.json --update-baseline");
    expect(await lint("proxy.pac --baseline pac.json")).toMatchObject({
      status: 0,
      found: [],
      out: "1 file, nothing found\n",
    });
  });

  test("accepts warnings too, which then do not count for --max-warnings", async () => {
    write("proxy.pac", CLEAN);
    write(
      "pacwright.yaml",
      siteText({ external: "{ records: { pac.corp.example: { address: 203.0.113.80, ttl: 1800 } } }" }),
    );
    expect(await lint("--max-warnings 0")).toMatchObject({
      status: 1,
      found: [expect.stringMatching(/^pacwright\.yaml:\d+ pac-dns-ttl$/)],
    });
    await lint("--baseline pac.json --update-baseline");
    expect(await lint("--max-warnings 0 --baseline pac.json")).toMatchObject({
      status: 0,
      found: [],
      err: "",
    });
  });

  test("stands for the same files from every folder", async () => {
    write("a/proxy.pac", withRules(domain("corp.example")));
    write("ci/readme.txt", "what CI needs\n");
    await lint("a --baseline ci/pac.json --update-baseline");
    expect(JSON.parse(textOf("ci/pac.json")).findings[0].file).toBe("../a/proxy.pac");
    const inside = await lint("proxy.pac --baseline ../ci/pac.json", { cwd: join(root(), "a") });
    expect(inside).toMatchObject({ status: 0, found: [] });
  });

  test("keeps what a run does not look at, and drops files that are gone", async () => {
    write("a.pac", withRules(domain("corp.example")));
    write("b.pac", withRules(domain("corp.example")));
    write("old.pac", withRules(domain("corp.example")));
    await lint(". --baseline pac.json --update-baseline");
    const filesIn = () => JSON.parse(textOf("pac.json")).findings.map(({ file }: { file: string }) => file);
    expect(filesIn()).toEqual(["a.pac", "b.pac", "old.pac"]);
    unlinkSync(join(root(), "old.pac"));
    expect((await lint("a.pac --baseline pac.json")).found).toEqual(["pac.json:6 stale-baseline"]);
    await lint("a.pac --baseline pac.json --update-baseline");
    expect(filesIn()).toEqual(["a.pac", "b.pac"]);
  });

  test("says nothing of a file that did not parse, and does not accept that", async () => {
    write("proxy.pac", withRules(domain("corp.example")));
    await lint("proxy.pac --baseline pac.json --update-baseline");
    const accepted = textOf("pac.json");
    write("proxy.pac", `${withRules(domain("corp.example"))}}`);
    expect(await lint("proxy.pac --baseline pac.json")).toMatchObject({
      status: 1,
      found: ["proxy.pac:7 parse-error"],
    });
    expect(await lint("proxy.pac --baseline pac.json --update-baseline")).toMatchObject({
      status: 1,
      found: ["proxy.pac:7 parse-error"],
    });
    expect(textOf("pac.json")).toBe(accepted);
  });

  test("holds for standard input", async () => {
    const stdin = withRules(domain("corp.example"));
    await lint("- --baseline pac.json --update-baseline", { stdin });
    expect(await lint("- --baseline pac.json", { stdin })).toMatchObject({ status: 0, found: [] });
    const more = withRules(domain("corp.example"), domain("example.net"));
    expect(await lint("- --baseline pac.json", { stdin: more })).toMatchObject({
      status: 1,
      found: [`<stdin>:5 ${CHECK}`],
    });
  });

  test("leaves accepted findings unfixed, and fixes new ones", async () => {
    write("proxy.pac", withRules('if (DnsDomainIs(host, ".corp.example")) return "DIRECT";'));
    await lint("proxy.pac --baseline pac.json --update-baseline");
    write(
      "proxy.pac",
      withRules(
        'if (DnsDomainIs(host, ".corp.example")) return "DIRECT";',
        'if (DnsDomainIs(host, ".example.net")) return "DIRECT";',
      ),
    );
    const { err } = await lint("proxy.pac --baseline pac.json --fix");
    expect(err).toMatch(/^pac-lint: fixed proxy\.pac:5:7 no-undefined-helper: .*\n$/);
    expect(textOf("proxy.pac").match(/DnsDomainIs/g)).toHaveLength(1);
    await lint("proxy.pac --baseline pac.json --update-baseline --fix");
    expect(textOf("proxy.pac")).not.toContain("DnsDomainIs");
    expect(JSON.parse(textOf("pac.json")).findings).toEqual([]);
  });

  const wrong = [
    {
      name: "a file that is not there",
      args: "--baseline none.json",
      status: 2,
      err: "--baseline: none.json: there is no such file; write it with --update-baseline",
    },
    {
      name: "a folder",
      args: "--baseline .git",
      status: 3,
      err: "--baseline: .git: it cannot be read (EISDIR)",
    },
    {
      name: "another file",
      args: "--baseline proxy.pac",
      status: 2,
      err: "--baseline: proxy.pac: it is not a baseline of pac-lint: it is not JSON",
    },
    {
      name: "a place where it cannot be written",
      args: "--baseline no/b.json --update-baseline",
      status: 3,
      err: "--baseline: no/b.json: it cannot be written (ENOENT)",
    },
    {
      name: "an update of nothing",
      args: "--update-baseline",
      status: 2,
      err: "--update-baseline: say which file with --baseline FILE",
    },
    {
      name: "an update with changed lines only",
      args: "--baseline b.json --update-baseline --changed-since HEAD",
      status: 2,
      err: "leave --changed-since out",
    },
    {
      name: "the list of rules",
      args: "--rules --baseline b.json",
      status: 2,
      err: "--baseline: --rules lists rules and reports no findings; leave one out",
    },
  ];
  test.each(wrong)("is refused: $name", async ({ args, status, err }) => {
    write("proxy.pac", CLEAN);
    const result = await lint(`proxy.pac ${args}`);
    expect(result).toMatchObject({ status, out: "" });
    expect(result.err).toContain(`pac-lint: ${err.startsWith("--") ? err : ""}`);
    expect(result.err).toContain(err);
  });
});
