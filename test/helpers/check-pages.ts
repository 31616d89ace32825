import type { Check } from "../../lint/check.ts";
import type { Finding } from "../../lint/finding.ts";
import { stylish } from "../../lint/reporters/stylish.ts";
import { simulatedWorld } from "../../lint/world.ts";
import { lintLiveText } from "./lint-live-text.ts";
import { lintText } from "./lint-text.ts";

/** A fenced block of a check's page, such as ```` ```js incorrect ````. */
export interface PageBlock {
  readonly language: string;
  readonly role: "incorrect" | "correct" | "output";
  readonly text: string;
  /** The site that the PAC of an example belongs to: the last block before it that begins with ```` ```yaml site ````. */
  readonly site?: string;
  /** The PAC of that site, for live checks: the last block that begins with ```` ```js pac ````. */
  readonly pac?: string;
  /** 1-based line of the opening fence. */
  readonly line: number;
  /** Offsets of the whole block in the page. */
  readonly start: number;
  readonly end: number;
}

/** The blocks of a page that mean something to the tests, in order. */
export function pageBlocks(markdown: string): PageBlock[] {
  let site: string | undefined;
  let pac: string | undefined;
  const matches = markdown.matchAll(/^```(\w+) (incorrect|correct|output|site|pac)\n([\s\S]*?)^```$/gm);
  return [...matches].flatMap((match): PageBlock[] => {
    const [whole, language = "", role, text = ""] = match;
    if (role === "site" || role === "pac") {
      if (role === "site") site = text;
      else pac = text;
      return [];
    }
    const line = markdown.slice(0, match.index).split("\n").length;
    return [
      {
        language,
        role: role as PageBlock["role"],
        text,
        ...(site !== undefined && { site }),
        ...(pac !== undefined && { pac }),
        line,
        start: match.index,
        end: match.index + whole.length,
      },
    ];
  });
}

/**
 * What one check says about an example on 1 July 2026: `js` is a PAC, `yaml` a site file, and on the page of a live check
 * what was met.
 */
export async function exampleFindings(
  check: Check,
  { language, text, site, pac }: PageBlock,
): Promise<Finding[]> {
  if (check.evidence === "live") return lintLiveText(check, { code: pac, site, live: text });
  const input = language === "yaml" ? { code: "", site: text } : { code: inFull(text), site };
  const world = simulatedWorld(undefined, () => Date.UTC(2026, 6, 1, 12));
  const findings = await lintText({ ...input, checks: [check], world });
  return findings.filter(({ checkId }) => checkId === check.meta.id || checkId === "parse-error");
}

/** A line that ends in `// 9000 lines like this` stands for as many of them: some examples are too long for a page. */
function inFull(text: string): string {
  return text.replace(/^.*\/\/ (\d+) lines like this$/gm, (line, count: string) => {
    return new Array<string>(Number(count)).fill(line).join("\n");
  });
}

/** The same page with the real output after each incorrect example; blocks that are missing are put in. */
export async function renderPageOutputs(markdown: string, check: Check): Promise<string> {
  const blocks = pageBlocks(markdown);
  let page = "";
  let done = 0;
  for (const [i, block] of blocks.entries()) {
    if (block.role !== "incorrect") continue;
    const next = blocks[i + 1];
    const output = `\`\`\`text output\n${await outputOf(check, block)}\n\`\`\``;
    page += markdown.slice(done, block.end);
    if (next?.role === "output") page += markdown.slice(block.end, next.start) + output;
    else page += `\n\nOutput:\n\n${output}`;
    done = next?.role === "output" ? next.end : block.end;
  }
  return page + markdown.slice(done);
}

/** What people see for an example, without the closing count. */
async function outputOf(check: Check, block: PageBlock): Promise<string> {
  const findings = await exampleFindings(check, block);
  const file = block.language === "yaml" ? "pacwright.yaml" : "proxy.pac";
  const sources = new Map([[file, check.evidence === "live" ? (block.site ?? "") : block.text]]);
  const input = { findings, sources, checks: [check.meta], files: 1, color: false, version: "" };
  return stylish.format(input).split("\n\n").slice(0, -1).join("\n\n");
}
