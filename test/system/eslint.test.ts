import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROOT, runNode } from "../repo/support/repository.ts";

/** A package that has this one installed, as it was built, and ESLint. */
const CONFIG = `import pacwright, { siteSettings } from "pacwright/eslint";

export default [...pacwright.configs.recommended, await siteSettings("pacwright.yaml")];
`;
const PAC =
  'function FindProxyForURL(url, host) {\n  if (DnsDomainIs(host, "corp.example")) return "DIRECT";\n  return "PROXY px1.corp.example:8080";\n}\n';
const SITE = 'pac: { file: proxy.pac, url: "http://pac.corp.example/proxy.pac" }\n';

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "pac-eslint-"));
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(ROOT, join(folder, "node_modules/pacwright"));
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
  writeFileSync(join(folder, "eslint.config.js"), CONFIG);
  writeFileSync(join(folder, "pacwright.yaml"), SITE);
  writeFileSync(join(folder, "proxy.pac"), PAC);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the eslint command with pacwright/eslint in its configuration", () => {
  const eslint = (...args: string[]) =>
    runNode(folder, join(ROOT, "node_modules/eslint/bin/eslint.js"), ...args);

  test("lints PACs in a folder", () => {
    const { status, stdout, stderr } = eslint("--format", "json", ".");
    expect(stderr).toBe("");
    expect(status).toBe(1);
    const found = JSON.parse(stdout).flatMap(
      ({ filePath, messages }: { filePath: string; messages: { ruleId: string }[] }) =>
        messages.map(({ ruleId }) => `${filePath.slice(folder.length + 1)} ${ruleId}`),
    );
    expect(found).toContain("proxy.pac pacwright/no-undefined-helper");
  });

  test("fixes what is certain, and says what a wrong site file says", () => {
    const { stdout } = eslint("--fix-dry-run", "--format", "json", "proxy.pac");
    const [{ output, messages }] = JSON.parse(stdout);
    expect(output).toContain('dnsDomainIs(host, "corp.example")');
    expect(messages.map(({ ruleId }: { ruleId: string }) => ruleId)).toContain(
      "pacwright/dnsdomainis-leading-dot",
    );
    writeFileSync(join(folder, "pacwright.yaml"), "pac: {}\n");
    expect(eslint("proxy.pac").stderr).toContain("pacwright.yaml:1:");
    writeFileSync(join(folder, "pacwright.yaml"), SITE);
  });
});
