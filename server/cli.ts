import { CommandError, EXIT, type ExitStatus, type Io, runProgram, type Site } from "../site/index.ts";
import { checkSite, formatReport, formatReportJson } from "./check.ts";
import type { FirewallOptions } from "./firewall/command.ts";
import { StartError } from "./listen/start-error.ts";
import { nodeWorld } from "./node-world.ts";
import type { RecordsOptions } from "./records/command.ts";
import { addReleaseCommands } from "./releases/cli.ts";
import { siteFromArgument } from "./site-argument.ts";
import { startServer } from "./start.ts";
import { summary } from "./summary.ts";
import type { ServerWorld } from "./world.ts";

/** How the outside steers a running server; a process does it with signals. */
export interface Control {
  /** Aborted to stop the server. */
  readonly stop: AbortSignal;
  /** Registers what to do when the PAC shall be read again. */
  onReload(callback: () => void): void;
  /** The path of the program that runs; printed commands follow from it. */
  readonly program: string;
}

/**
 * The command `pac-server`.
 *
 * @param argv the arguments after the program's name
 * @param world the machine to run on; the real one unless a test says otherwise
 * @returns the exit status: for `serve`, once it was stopped
 */
export function run(
  argv: readonly string[],
  io: Io,
  control: Control,
  world: ServerWorld = nodeWorld(io),
): Promise<ExitStatus> {
  return runProgram("pac-server", argv, io, (program, done) => {
    program.description("Hosts the PAC endpoint of a site").addHelpText("after", PROGRAM_HELP);
    program
      .command("serve")
      .description(
        "serve the PAC, and refuse where the site says so, until SIGTERM or SIGINT; SIGHUP reads the PAC again",
      )
      .argument("[site]", SITE_ARGUMENT)
      .addHelpText("after", SERVE_EXAMPLES)
      .action(async (argument: string | undefined) => {
        await serve(await siteFromArgument(argument, io.cwd), io, control, world);
      });
    program
      .command("firewall")
      .description("print the nftables ruleset that refuses by source network; load it, or take it away")
      .argument("[site]", SITE_ARGUMENT)
      .option("--apply", "load it: one transaction, without a gap; doing it twice is doing it once")
      .option("--remove", "take the whole table away")
      .option("--counters", "how many connection attempts were refused")
      .option("--json", "with --counters: one JSON object a line")
      .addHelpText("after", FIREWALL_EXAMPLES)
      .action(async (argument: string | undefined, options: FirewallOptions) => {
        const { firewallCommand } = await import("./firewall/command.ts");
        done(await firewallCommand(await siteFromArgument(argument, io.cwd), options, io));
      });
    program
      .command("records")
      .description(
        "print what others must configure: DNS, DHCP, a proxy in front, systemd, Kubernetes, Docker",
      )
      .argument("[site]", SITE_ARGUMENT)
      .option(
        "--format <format>",
        "dns, bind, dhcp, nginx, haproxy, systemd, kubernetes, docker or all",
        "all",
      )
      .option("--json", "one JSON object a line: format, file, text")
      .addHelpText("after", RECORDS_EXAMPLES)
      .action(async (argument: string | undefined, options: RecordsOptions) => {
        const { recordsCommand } = await import("./records/command.ts");
        done(recordsCommand(await siteFromArgument(argument, io.cwd), options, io));
      });
    addReleaseCommands(program, io, world, done);
    program
      .command("check")
      .description("do everything serve does, except listening, and say what was checked")
      .argument("[site]", SITE_ARGUMENT)
      .option("--json", "one JSON object a line: check, target, result, detail")
      .addHelpText("after", CHECK_EXAMPLES)
      .action(async (argument: string | undefined, options: { json?: true }) => {
        const report = await checkSite(await siteFromArgument(argument, io.cwd), world).catch(worded);
        io.stdout.write(options.json ? formatReportJson(report) : formatReport(report, io.cwd));
        done(report.status);
      });
  });
}

async function serve(site: Site, io: Io, control: Control, world: ServerWorld): Promise<void> {
  const server = await startServer(site, world).catch(worded);
  control.onReload(() => void server.reload());
  io.stderr.write(summary(site, server, { cwd: io.cwd, program: control.program }));
  await aborted(control.stop);
  await server.close();
}

function worded(error: unknown): never {
  if (error instanceof StartError) throw new CommandError(error.message, error.status);
  throw error;
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}

const SITE_ARGUMENT = "site file or its folder (default: ./pacwright.yaml, else the packaged example)";

const PROGRAM_HELP = `
Examples:
  pac-server check /etc/pacwright
  pac-server serve /etc/pacwright

Exit status: ${EXIT.fine} fine, ${EXIT.findings} findings, ${EXIT.usage} wrong arguments or site file, ${EXIT.failed} could not do the work.`;

const SERVE_EXAMPLES = `
The log goes to standard output, one JSON object a line; everything else goes to standard error.

Examples:
  pac-server serve                          the site in this folder, or the packaged example
  pac-server serve /etc/pacwright >> pac.log
  kill -HUP <pid>                           read the PAC again`;

const FIREWALL_EXAMPLES = `
Examples:
  pac-server firewall /etc/pacwright > /etc/nftables.d/pacwright.nft
  sudo pac-server firewall /etc/pacwright --apply
  sudo pac-server firewall --counters`;

const RECORDS_EXAMPLES = `
Examples:
  pac-server records /etc/pacwright
  pac-server records /etc/pacwright --format systemd > /etc/systemd/system/pacwright.service`;

const CHECK_EXAMPLES = `
Examples:
  pac-server check
  pac-server check /etc/pacwright --json`;
