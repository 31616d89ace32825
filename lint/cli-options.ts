import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import type { Io } from "../site/index.ts";
import { CHECKS } from "./checks/index.ts";
import { REPORTERS } from "./reporters/index.ts";
import { packageVersion } from "./version.ts";

export interface CliOptions {
  readonly files: readonly string[];
  readonly site: string | null;
  readonly format: string;
  readonly maxWarnings: number | null;
  readonly quiet: boolean;
  readonly color: boolean;
}

/** The exit status when the command line says it all: a mistake in it, or a question for help or the version. */
export interface CliExit {
  readonly exit: number;
}

interface Parsed {
  site?: string;
  format?: string;
  json?: boolean;
  maxWarnings?: number;
  quiet?: boolean;
  color: boolean;
}

/** Reads the command line. Help, the version and complaints are written to `io`. */
export function readOptions(argv: readonly string[], io: Io): CliOptions | CliExit {
  const program = command(io);
  try {
    program.parse(argv, { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) return { exit: error.exitCode === 0 ? 0 : 2 };
    throw error;
  }
  const { site, format, json, maxWarnings, quiet, color } = program.opts<Parsed>();
  return {
    files: program.args,
    site: site ?? null,
    format: format ?? (json ? "json" : "stylish"),
    maxWarnings: maxWarnings ?? null,
    quiet: quiet ?? false,
    color: color && io.stdout.isTTY === true && !io.env.NO_COLOR,
  };
}

function command(io: Io): Command {
  const formats = Object.keys(REPORTERS);
  return new Command("pac-lint")
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
    .option("--no-color", "never use colour; otherwise it is used on a terminal unless NO_COLOR is set")
    .version(packageVersion(), "-V, --version", "show the version")
    .helpOption("-h, --help", "show this help")
    .addHelpText("after", helpText)
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text.replace(/^error: /, "pac-lint: ")),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .exitOverride();
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
