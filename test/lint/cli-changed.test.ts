import { mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { BAD, CLEAN } from "../helpers/lint-folder.ts";
import { lintRepository } from "../helpers/lint-repository.ts";
import { siteText } from "../helpers/site-text.ts";

const { root, write, commit, lint } = lintRepository();

const withRules = (...rules: string[]) =>
  CLEAN.replace("  return", `${rules.map((rule) => `  ${rule}\n`).join("")}  return`);
const domain = (name: string) => `if (dnsDomainIs(host, "${name}")) return "DIRECT";`;
const CHECK = "dnsdomainis-leading-dot";

describe("--changed-since", () => {
  test("reports changed lines only, and fails for those only", async () => {
    write("proxy.pac", withRules(domain("corp.example")));
    commit();
    expect(await lint("--changed-since HEAD")).toMatchObject({
      status: 0,
      found: [],
      out: "1 file, nothing found\n",
    });
    write("proxy.pac", `// new\n${withRules(domain("corp.example"), domain("example.net"))}`);
    expect(await lint("--changed-since HEAD")).toMatchObject({ status: 1, found: [`proxy.pac:6 ${CHECK}`] });
    expect((await lint("")).found).toEqual([`proxy.pac:5 ${CHECK}`, `proxy.pac:6 ${CHECK}`]);
    commit();
    expect(await lint("--changed-since HEAD")).toMatchObject({ status: 0, found: [] });
    expect(await lint("--changed-since HEAD~1")).toMatchObject({
      status: 1,
      found: [`proxy.pac:6 ${CHECK}`],
    });
  });

  test("reports everything in a file that is not committed", async () => {
    write("old.pac", withRules(domain("corp.example")));
    commit();
    write("new.pac", withRules(domain("corp.example")));
    expect((await lint("--changed-since HEAD")).found).toEqual([`new.pac:4 ${CHECK}`]);
  });

  test("reports what concerns a changed file as a whole, and of others nothing", async () => {
    const proxied = 'function FindProxyForURL(url, host) { return "PROXY px1.corp.example:8080"; }\n';
    write("a.pac", proxied);
    write("b.pac", proxied);
    commit();
    write("b.pac", `${proxied}// the end\n`);
    expect((await lint("--changed-since HEAD")).found).toEqual(["b.pac:1 require-loopback-bypass"]);
  });

  test("reports a file that does not parse any more, wherever it breaks", async () => {
    write("proxy.pac", CLEAN);
    commit();
    write("proxy.pac", CLEAN.replace("{", "{ {"));
    expect((await lint("--changed-since HEAD")).found).toEqual(["proxy.pac:6 parse-error"]);
  });

  test("reports findings in the site file when that changed", async () => {
    const site = (ttl: number) =>
      siteText({ external: `{ records: { pac.corp.example: { address: 203.0.113.80, ttl: ${ttl} } } }` });
    write("proxy.pac", CLEAN);
    write("pacwright.yaml", site(1800));
    commit();
    expect((await lint("--changed-since HEAD")).found).toEqual([]);
    write("pacwright.yaml", site(1900));
    expect((await lint("--changed-since HEAD")).found).toEqual([
      expect.stringMatching(/^pacwright\.yaml:\d+ pac-dns-ttl$/),
    ]);
  });

  test("finds the file behind a link, and files in a folder below", async () => {
    write("files/proxy.pac", withRules(domain("corp.example")));
    commit();
    write("files/proxy.pac", withRules(domain("corp.example"), domain("example.net")));
    symlinkSync("files/proxy.pac", join(root(), "link.pac"));
    expect((await lint("link.pac --changed-since HEAD")).found).toEqual([`link.pac:5 ${CHECK}`]);
    const below = await lint("--changed-since HEAD", { cwd: join(root(), "files") });
    expect(below.found).toEqual([`proxy.pac:5 ${CHECK}`]);
  });

  test("acts together with --baseline, --max-warnings and --quiet", async () => {
    const old = withRules("// temp owner=net", domain("corp.example"));
    write("proxy.pac", old);
    commit();
    await lint("--baseline pac.json --update-baseline");
    commit();
    const edited = withRules(
      "// temp owner=net",
      domain("corp.example"),
      "// temp owner=voice",
      domain("example.net"),
    );
    write("proxy.pac", edited);
    const { found } = await lint("--changed-since HEAD --baseline pac.json");
    expect(found).toContain(`proxy.pac:7 ${CHECK}`);
    expect(found.filter((line) => /:[45] /.test(line))).toEqual([]);
    const warnings = found.filter((line) => !line.includes(CHECK)).length;
    expect(warnings).toBeGreaterThan(0);
    const strict = await lint(`--changed-since HEAD --max-warnings ${warnings - 1} --quiet`);
    expect(strict.found).toEqual([`proxy.pac:7 ${CHECK}`]);
    expect(strict.err).toContain(`too many warnings: ${warnings}`);
    expect((await lint(`--changed-since HEAD --max-warnings ${warnings} --quiet`)).err).toBe("");
  });

  test("fixes changed lines only", async () => {
    const misspelt = 'if (DnsDomainIs(host, ".corp.example")) return "DIRECT";';
    write("proxy.pac", withRules(misspelt));
    commit();
    write("proxy.pac", withRules(misspelt, misspelt.replace("corp", "other")));
    const { err } = await lint("--changed-since HEAD --fix");
    expect(err).toMatch(/^pac-lint: fixed proxy\.pac:5:7 .*\n$/);
    expect(readFileSync(join(root(), "proxy.pac"), "utf8").match(/DnsDomainIs/g)).toHaveLength(1);
  });

  const wrong = [
    {
      name: "a revision that is not there",
      args: "proxy.pac --changed-since v9",
      status: 2,
      err: 'has no revision "v9"; correct the name or fetch it',
    },
    {
      name: "standard input",
      args: "- --changed-since HEAD",
      status: 2,
      err: "--changed-since: Git knows no standard input; name the file",
    },
    {
      name: "the list of rules",
      args: "--rules --changed-since HEAD",
      status: 2,
      err: "--changed-since: --rules lists rules",
    },
  ];
  test.each(wrong)("is refused: $name", async ({ args, status, err }) => {
    write("proxy.pac", CLEAN);
    commit();
    const result = await lint(args, { stdin: CLEAN });
    expect(result).toMatchObject({ status, out: "" });
    expect(result.err).toContain(err);
  });

  test("is refused outside of a repository, before anything is linted", async () => {
    write("inside/proxy.pac", BAD);
    mkdirSync(join(root(), "inside/.git"));
    const env = { PATH: process.env.PATH ?? "", GIT_CEILING_DIRECTORIES: root() };
    const result = await lint("inside/proxy.pac --changed-since HEAD", { env });
    expect(result).toMatchObject({ status: 2, out: "" });
    expect(result.err).toMatch(
      /^pac-lint: --changed-since: ".*\/inside" is not in the work tree of a Git repository/,
    );
  });
});
