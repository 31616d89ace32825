import { decodePac, MAX_PAC_BYTES } from "../../pac/index.ts";
import { EXIT, type ExitStatus, type Io, worstOf } from "../../site/index.ts";
import type { Job } from "../jobs.ts";
import { readBounded, readPac } from "../read-bytes.ts";
import { firstNul, looksLikeHtml } from "../source.ts";
import { cannotRead } from "../targets.ts";
import { rulesTable } from "./print-rules.ts";
import { readRules } from "./read-rules.ts";

/**
 * `pac-lint --rules`: the rules of each file, on stdout; what cannot be listed is one line on stderr.
 *
 * @param format "json" is one rule a line; anything else is the table
 */
export async function listRules(jobs: readonly Job[], io: Io, format: string): Promise<ExitStatus> {
  let status: ExitStatus = EXIT.fine;
  for (const { path, display, site } of jobs) {
    const name = path === null ? "<stdin>" : display(path);
    const fail = (problem: string): void => {
      io.stderr.write(`pac-lint: ${name}: ${problem}\n`);
      status = worstOf(status, EXIT.failed);
    };
    let bytes: Uint8Array;
    try {
      bytes = await (path === null ? readBounded(io.stdin) : readPac(path));
    } catch (error) {
      fail(cannotRead(error));
      continue;
    }
    const problem = unreadable(bytes);
    const text = problem === null ? decodePac(bytes, site?.site.pac.charset).text : "";
    const rules = problem === null ? readRules(name, text) : { problem };
    if ("problem" in rules) fail(looksLikeHtml(text) ? "this is an HTML page, not a PAC" : rules.problem);
    else if (format === "json") io.stdout.write(rules.map((rule) => `${JSON.stringify(rule)}\n`).join(""));
    else io.stdout.write(rulesTable(name, rules));
  }
  return status;
}

function unreadable(bytes: Uint8Array): string | null {
  if (bytes.length > MAX_PAC_BYTES) return `larger than ${MAX_PAC_BYTES} bytes; browsers refuse it`;
  if (firstNul(bytes) >= 0) return "binary data or UTF-16, not a PAC; save it as ASCII or UTF-8";
  return null;
}
