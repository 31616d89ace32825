import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { ESLint, type Linter } from "eslint";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CHECKS } from "../../../lint/checks/index.ts";
import pacwright, { siteSettings } from "../../../lint/eslint/config.ts";
import { siteText } from "../../helpers/site-text.ts";

const pac = (...lines: string[]) =>
  `function FindProxyForURL(url, host) {\n${lines.join("\n")}\n  return "PROXY px1.corp.example:8080";\n}\n`;
const LOOKALIKE = '  if (dnsDomainIs(host, "corp.example")) return "DIRECT";';
const INTO_PROXY = '  if (dnsDomainIs(host, "corp.example")) return "PROXY px2.corp.example:8080";';
const LOOPBACK = '  if (host === "x.example") return "PROXY 127.0.0.1:9000";';

const FILES: Readonly<Record<string, string>> = {
  "proxy.pac": pac(LOOKALIKE),
  "sub/wpad.dat": pac('  if (DnsDomainIs(host, ".corp.example")) return "DIRECT";'),
  "proxied.pac": pac(INTO_PROXY),
  "accepted.pac": pac(
    "  // eslint-disable-next-line pacwright/dnsdomainis-leading-dot -- the host is a name of ours",
    LOOKALIKE,
    "  // pac-lint-disable-next-line dnsdomainis-leading-dot -- the host is a name of ours",
    LOOKALIKE.replace("corp", "other.corp"),
  ),
  "useless.pac": pac("  // pac-lint-disable-next-line dnsdomainis-leading-dot -- gone since May"),
  "broken.pac": "var a = ;\n",
  "bom.pac": `\uFEFF${pac(LOOKALIKE)}`,
  "agent.pac": pac(LOOPBACK),
  "program.js": 'dnsDomainIs("a", "b");\n',
};
const SITE = siteText({
  more: "policies: { loopbackProxies: [{ host: 127.0.0.1, port: 9000, agent: web filter }] }",
});

let root = "";
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "pac-eslint-"));
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** The real ESLint in a folder whose `eslint.config.js` holds the recommended configuration, and more. */
function eslint(more: Linter.Config[] = [], options: ESLint.Options = {}): ESLint {
  const overrideConfig = [...pacwright.configs.recommended, ...more];
  return new ESLint({ cwd: root, overrideConfigFile: true, overrideConfig, ...options });
}

/** `line:column level rule` of each message in a file. */
async function messagesIn(file: string, more?: Linter.Config[]): Promise<string[]> {
  const [result] = await eslint(more).lintFiles([file]);
  return (result?.messages ?? []).map(({ line, column, severity, ruleId, message }) => {
    return `${line}:${column} ${severity === 2 ? "error" : "warning"} ${ruleId ?? message}`;
  });
}

describe("the recommended configuration in a folder", () => {
  test("is for PACs, wherever they are, and for nothing else", async () => {
    const results = await eslint([{ files: ["**/*.js"] }]).lintFiles(["."]);
    const linted = results.map(({ filePath }) => filePath.slice(root.length + 1)).sort();
    expect(linted).toEqual(Object.keys(FILES).sort());
    const program = results.find(({ filePath }) => filePath.endsWith("program.js"));
    expect(program?.messages).toEqual([]);
  });

  test("has every syntax check as a rule, with its page", () => {
    const syntax = Object.values(CHECKS).filter(({ evidence }) => evidence === "syntax");
    const [config] = pacwright.configs.recommended;
    expect(Object.keys(config?.rules ?? {})).toEqual(syntax.map(({ meta }) => `pacwright/${meta.id}`));
    for (const { meta } of syntax) {
      const rule = pacwright.rules?.[meta.id];
      expect(rule).toMatchObject({ meta: { docs: { url: expect.stringMatching(/^https:.*\.md$/) } } });
    }
  });

  const rows = [
    { file: "proxy.pac", expected: ["2:25 error pacwright/dnsdomainis-leading-dot"] },
    { file: "sub/wpad.dat", expected: ["2:7 error pacwright/no-undefined-helper"] },
    { file: "bom.pac", expected: ["2:25 error pacwright/dnsdomainis-leading-dot"] },
    { file: "accepted.pac", expected: [] },
    {
      file: "useless.pac",
      expected: [
        "2:3 warning Unused eslint-disable directive (no problems were reported from 'pacwright/dnsdomainis-leading-dot').",
      ],
    },
    { file: "broken.pac", expected: ["1:9 error Parsing error: Unexpected token ;"] },
  ];
  test.each(rows)("$file: $expected", async ({ file, expected }) =>
    expect(await messagesIn(file)).toEqual(expected),
  );

  test("shows each message at the level of its consequence, and none above the level of its rule", async () => {
    const rule = "pacwright/dnsdomainis-leading-dot";
    expect(await messagesIn("proxied.pac")).toEqual([`2:25 warning ${rule}`]);
    expect(await messagesIn("proxied.pac", [{ files: ["**/*.pac"], rules: { [rule]: "error" } }])).toEqual([
      `2:25 warning ${rule}`,
    ]);
    expect(await messagesIn("proxy.pac", [{ files: ["**/*.pac"], rules: { [rule]: "warn" } }])).toEqual([
      `2:25 warning ${rule}`,
    ]);
    expect(await messagesIn("proxy.pac", [{ files: ["**/*.pac"], rules: { [rule]: "off" } }])).toEqual([]);
  });

  test("knows the functions of every client, for rules of others", async () => {
    const text = pac('  if (isInNetEx(host, "2001:db8::/32") || nobody(host)) return "DIRECT";');
    const undef: Linter.Config = { files: ["**/*.pac"], rules: { "no-undef": "error" } };
    const [result] = await eslint([undef]).lintText(text, { filePath: "new.pac" });
    expect(
      result?.messages.filter(({ ruleId }) => ruleId === "no-undef").map(({ message }) => message),
    ).toEqual(["'nobody' is not defined."]);
  });

  test("fixes what is certain, and offers the rest", async () => {
    const [fixed] = await eslint([], { fix: true }).lintText(FILES["sub/wpad.dat"] ?? "", {
      filePath: "sub/wpad.dat",
    });
    expect(fixed?.output).toContain("if (dnsDomainIs(host");
    expect(fixed?.messages).toEqual([]);
    const [offered] = await eslint([], { fix: true }).lintFiles(["proxy.pac"]);
    expect(offered?.output).toBeUndefined();
    expect(offered?.messages[0]?.suggestions?.map(({ fix }) => fix.text)).toContainEqual(
      expect.stringContaining(".corp.example"),
    );
  });

  test("counts suppressed findings as ESLint does", async () => {
    const [result] = await eslint().lintFiles(["accepted.pac"]);
    expect(result?.suppressedMessages.map(({ suppressions }) => suppressions)).toEqual(
      Array(2).fill([{ kind: "directive", justification: "the host is a name of ours" }]),
    );
  });
});

describe("siteSettings", () => {
  test("tell the rules of the site", async () => {
    writeFileSync(join(root, "pacwright.yaml"), SITE);
    const rule = "pacwright/no-loopback-proxy";
    expect(await messagesIn("agent.pac")).toEqual([expect.stringMatching(`error ${rule}$`)]);
    const settings = await siteSettings(join(root, "pacwright.yaml"));
    expect(await messagesIn("agent.pac", [settings])).toEqual([]);
    expect(settings.settings).not.toHaveProperty("pacwright.now");
    expect(await siteSettings(join(root, "pacwright.yaml"), 5)).toHaveProperty("settings.pacwright.now", 5);
  });

  test("clients of their own take the place of those of the site", async () => {
    const text = pac('  if (host === "x.example") return "HTTP px1.corp.example:8080; DIRECT";');
    const levels = async (clients: unknown) => {
      const [result] = await eslint([{ settings: { pacwright: { clients } } }]).lintText(text, {
        filePath: "new.pac",
      });
      return result?.messages.filter(({ ruleId }) => ruleId === "pacwright/keyword-client-support").length;
    };
    expect(await levels(["firefox", "chromium"])).toBe(1);
    expect(await levels(["firefox"])).toBe(0);
    expect(await levels("firefox")).toBe(await levels(undefined));
  });

  test("fail for a site that is not there", async () => {
    await expect(siteSettings(join(root, "none.yaml"))).rejects.toThrow("no site file here");
  });
});
