import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { CLEAN } from "../helpers/lint-folder.ts";
import { lintRepository } from "../helpers/lint-repository.ts";
import { siteText } from "../helpers/site-text.ts";
import { ROOT } from "../repo/support/repository.ts";

const { write, commit, lint } = lintRepository();
const textOf = (file: string) => readFileSync(join(ROOT, file), "utf8");

const WORKFLOWS = ["docs/ci/github-actions.yml", "docs/ci/gitlab-ci.yml"];
const PAGES = ["docs/ci.md", "docs/lint.md", "docs/editors.md"];

/** The arguments of each call of pac-lint in a shell command, without what the shell does with the result. */
function callsIn(command: string): string[] {
  return command
    .split(/\n|[|&]+/)
    .map((line) => line.replace(/(^|\s)[#>].*$/, "").trim())
    .flatMap((line) => /^pac-lint(?: (.*))?$/.exec(line)?.slice(1) ?? [])
    .map((args = "") => args);
}

/** Every text in a value read from YAML. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** What a CI server puts in, and what a reader has: a revision and files that are there. */
function filledIn(call: string): string {
  return call.replace(/"\$\w+"|origin\/main/, "HEAD").replace(/\bFILE\b/, "proxy.pac");
}

async function accepts(call: string): Promise<void> {
  write("proxy.pac", CLEAN);
  write("pacwright.yaml", siteText());
  commit();
  await lint("proxy.pac --baseline pac-baseline.json --update-baseline");
  const { status, err } = await lint(filledIn(call), { stdin: CLEAN });
  expect({ call, status, err }).toEqual({ call, status: 0, err: "" });
}

describe.each(WORKFLOWS)("%s", (file) => {
  const documents = parseAllDocuments(textOf(file), { strict: true, uniqueKeys: true });
  const calls = documents.flatMap((document) => textsIn(document.toJS())).flatMap(callsIn);

  test("is one document of valid YAML", () => {
    expect(documents.flatMap(({ errors, warnings }) => [...errors, ...warnings])).toEqual([]);
    expect(documents).toHaveLength(1);
  });

  test("calls pac-lint, and installs it first", () => {
    expect(calls.length).toBeGreaterThanOrEqual(3);
    const texts = textsIn(documents[0]?.toJS());
    const installs = texts.indexOf("npm install --global pacwright@0.1");
    expect(installs).toBeGreaterThan(0);
    expect(texts.findIndex((text) => text.startsWith("pac-lint "))).toBeGreaterThan(installs);
    const { version } = JSON.parse(textOf("package.json")) as { version: string };
    expect(version).toMatch(/^0\.1\./);
  });

  test.each(calls)("pac-lint %s is a command line that works", accepts);
});

describe("the workflows", () => {
  test("GitHub's uploads the file that it wrote", () => {
    const text = textOf("docs/ci/github-actions.yml");
    expect(text).toContain("--format sarif > pac-lint.sarif");
    expect(text).toContain("sarif_file: pac-lint.sarif");
    expect(text).toContain("security-events: write");
    // A branch's name is anybody's text: it goes to the shell as a variable and never as part of a command.
    expect(text).not.toMatch(/run:.*\$\{\{/);
  });

  test("GitLab's publishes the files that it wrote", () => {
    const { "pac-lint": job } = parseAllDocuments(textOf("docs/ci/gitlab-ci.yml"))[0]?.toJS() ?? {};
    const written = job.script.flatMap((line: string) => /> (\S+)/.exec(line)?.[1] ?? []);
    expect(Object.values(job.artifacts.reports)).toEqual(written);
    expect(job.script.filter((line: string) => line.includes("--format codeclimate"))).toHaveLength(1);
  });
});

describe.each(PAGES)("%s", (file) => {
  const blocks = [...textOf(file).matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, text = ""]) => text);
  const calls = [...new Set(blocks.flatMap(callsIn))];

  if (calls.length > 0) test.each(calls)("pac-lint %s is a command line that works", accepts);

  test("has valid YAML and JSON", () => {
    for (const [, language, text = ""] of textOf(file).matchAll(/^```(yaml|json)\n([\s\S]*?)^```$/gm)) {
      if (language === "json") expect(() => JSON.parse(text)).not.toThrow();
      else expect(parseAllDocuments(text).flatMap(({ errors }) => errors)).toEqual([]);
    }
  });
});

test("what is no call of pac-lint is none", () => {
  expect(callsIn("npm install --global pacwright@0.1")).toEqual([]);
  expect(callsIn("curl -s http://pac.corp.example/proxy.pac | pac-lint -")).toEqual(["-"]);
  expect(callsIn('pac-lint . --changed-since "$BASE" || [ $? -eq 1 ]')).toEqual([
    '. --changed-since "$BASE"',
  ]);
  expect(callsIn("pac-lint    # every PAC\npac-lint a.pac > b")).toEqual(["", "a.pac"]);
});
