import { type Command, InvalidArgumentError, Option } from "commander";
import { type Io, wantsColor } from "../site/index.ts";
import { CHECKS } from "./checks/index.ts";
import { REPORTERS } from "./reporters/index.ts";

export interface CliOptions {
  readonly files: readonly string[];
  readonly site: string | null;
  readonly format: string;
  readonly maxWarnings: number | null;
  readonly quiet: boolean;
  readonly color: boolean;
  /** List the rules instead of linting. */
  readonly rules: boolean;
}

/** What commander makes of the options. */
export interface Parsed {
  site?: string;
  format?: string;
  json?: boolean;
  maxWarnings?: number;
  quiet?: boolean;
  rules?: boolean;
  color: boolean;
}

/** Defines the command line of `pac-lint`. */
export function defineOptions(program: Command): Command {
  const formats = Object.keys(REPORTERS);
  return program
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
    .option("--rules", "list the rules of each PAC instead: condition, result, reachable, hidden by")
    .option("--no-color", "never use colour; otherwise it is used on a terminal unless NO_COLOR is set")
    .addHelpText("after", helpText);
}

/** The command line as it was parsed. */
export function readOptions(files: readonly string[], parsed: Parsed, io: Io): CliOptions {
  const { site, format, json, maxWarnings, quiet, color, rules } = parsed;
  return {
    files,
    site: site ?? null,
    format: format ?? (json ? "json" : "stylish"),
    maxWarnings: maxWarnings ?? null,
    quiet: quiet ?? false,
    rules: rules ?? false,
    color: color && wantsColor(io, io.stdout),
  };
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
  curl -s http://pac.corp.example/proxy.pac | pac-lint -

Exit status:
  0  no errors (warnings and notes alone, unless over --max-warnings)
  1  errors, or too many warnings
  2  wrong arguments, or a site file that cannot be used
  3  a file that cannot be read, or no PAC found

Checks:
${checks.map(([id, summary]) => `  ${id.padEnd(width)}  ${summary}`).join("\n")}

To accept one finding, write above its line: // pac-lint-disable-next-line CHECK -- why
`;
}
