import { type Command, InvalidArgumentError, Option } from "commander";
import { CommandError, EXIT, type Io, wantsColor } from "../site/index.ts";
import { CHECKS } from "./checks/index.ts";
import type { LiveOptions } from "./live/lint-live.ts";
import { type LiveParsed, liveOptions, readLiveOptions } from "./live/options.ts";
import { REPORTERS } from "./reporters/index.ts";

/** The argument that stands for standard input. */
export const STDIN = "-";

export interface CliOptions {
  readonly files: readonly string[];
  readonly site: string | null;
  readonly format: string;
  readonly maxWarnings: number | null;
  readonly quiet: boolean;
  readonly fix: boolean;
  /** The file of accepted findings; null: none are. */
  readonly baseline: string | null;
  readonly updateBaseline: boolean;
  /** Report only what stands on lines that changed since this revision; null: everything. */
  readonly changedSince: string | null;
  /** How to ask the real deployment; null: nobody is asked anything. */
  readonly live: LiveOptions | null;
  readonly color: boolean;
  /** List the rules instead of linting. */
  readonly rules: boolean;
}

/** What commander makes of the options. */
export interface Parsed extends LiveParsed {
  site?: string;
  format?: string;
  json?: boolean;
  maxWarnings?: number;
  quiet?: boolean;
  fix?: boolean;
  baseline?: string;
  updateBaseline?: boolean;
  changedSince?: string;
  rules?: boolean;
  color: boolean;
}

/** Defines the command line of `pac-lint`. */
export function defineOptions(program: Command): Command {
  const formats = Object.keys(REPORTERS);
  program
    .description("Finds what will go wrong in a PAC file and its deployment")
    .argument(
      "[FILE...]",
      'PAC files, folders (searched for *.pac and wpad.dat), or "-" for stdin; default: this folder',
    )
    .option("--site <FILE>", "the site file; default: the pacwright.yaml beside the PAC that names it")
    .addOption(new Option("--format <FORMAT>", "what to print; default: stylish").choices(formats))
    .addOption(new Option("--json", "the same as --format json").conflicts("format"))
    .option("--max-warnings <N>", "fail when there are more warnings than this", wholeNumber)
    .option("--quiet", "show errors only; warnings still count for --max-warnings")
    .option("--fix", "apply the fixes of what would be reported, then lint what is left")
    .option(
      "--baseline <FILE>",
      "report only what this file does not accept; write it with --update-baseline",
    )
    .option("--update-baseline", "accept all that is found now")
    .option("--changed-since <REV>", "report only what stands on lines that changed since then, by Git")
    .option("--rules", "list the rules of each PAC instead: condition, result, reachable, hidden by");
  for (const option of liveOptions()) program.addOption(option);
  return program
    .option("--no-color", "never use colour; otherwise it is used on a terminal unless NO_COLOR is set")
    .addHelpText("after", helpText);
}

/** The command line as it was parsed. */
export function readOptions(files: readonly string[], parsed: Parsed, io: Io): CliOptions {
  const { site, format, json, maxWarnings, quiet, color, rules } = parsed;
  const { fix, baseline, updateBaseline, changedSince } = parsed;
  refuseContradictions(files, parsed);
  return {
    files,
    site: site ?? null,
    format: format ?? (json ? "json" : "stylish"),
    maxWarnings: maxWarnings ?? null,
    quiet: quiet ?? false,
    fix: fix ?? false,
    baseline: baseline ?? null,
    updateBaseline: updateBaseline ?? false,
    changedSince: changedSince ?? null,
    live: readLiveOptions(parsed),
    rules: rules ?? false,
    color: color && wantsColor(io, io.stdout),
  };
}

/** What can be told from the command line alone to make no sense. */
function refuseContradictions(files: readonly string[], parsed: Parsed): void {
  const { fix, baseline, updateBaseline, changedSince, rules, live } = parsed;
  const options = { "--fix": fix, "--baseline": baseline, "--changed-since": changedSince, "--live": live };
  const given = Object.entries(options)
    .filter(([, value]) => value !== undefined)
    .map(([option]) => option);
  const refuse = (text: string): never => {
    throw new CommandError(text, EXIT.usage);
  };
  if (rules && given.length > 0)
    refuse(`${given[0]}: --rules lists rules and reports no findings; leave one out`);
  if (updateBaseline && baseline === undefined)
    refuse("--update-baseline: say which file with --baseline FILE");
  if (updateBaseline && changedSince !== undefined)
    refuse(
      "--update-baseline: it accepts all that is found, also on lines that did not change; leave --changed-since out",
    );
  if (!files.includes(STDIN)) return;
  if (fix) refuse("--fix: standard input cannot be changed; name the file");
  if (changedSince !== undefined) refuse("--changed-since: Git knows no standard input; name the file");
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError("expected a whole number such as 0.");
  return Number(text);
}

function helpText(): string {
  const checks = Object.values(CHECKS).map(({ meta }) => [meta.id, meta.summary] as const);
  const width = Math.max(...checks.map(([id]) => id.length));
  return `
Examples:
  pac-lint                                  every PAC in this folder and below
  pac-lint proxy.pac --site pacwright.yaml  one PAC, with the deployment it belongs to
  pac-lint . --format sarif > pac.sarif     for a code scanning service
  pac-lint --fix proxy.pac                  correct what is certain, report the rest
  pac-lint . --changed-since origin/main    only what stands on changed lines
  pac-lint --site pacwright.yaml --live     also what DNS and the PAC server really answer
  curl -s http://pac.corp.example/proxy.pac | pac-lint -

Exit status:
  0  no errors (warnings and notes alone, unless over --max-warnings)
  1  errors, or too many warnings
  2  wrong arguments, or a site file, baseline or revision that cannot be used
  3  a file that cannot be read or written, or no PAC found

Checks:
${checks.map(([id, summary]) => `  ${id.padEnd(width)}  ${summary}`).join("\n")}

To accept one finding, write above its line: // pac-lint-disable-next-line CHECK -- why
`;
}
