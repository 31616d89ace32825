import type { Command } from "commander";
import type { ExitStatus, Io } from "../../site/index.ts";
import { siteFromArgument } from "../site-argument.ts";
import type { ServerWorld } from "../world.ts";
import {
  actionCommand,
  type CommandContext,
  type CommandOptions,
  diffCommand,
  historyCommand,
  statusCommand,
} from "./commands.ts";

const SITE = "site file or its folder (default: ./pacwright.yaml, else the packaged example)";
const RELEASE = '"previous", or the first 6 or more digits of a SHA-256 (see pac-server history)';

/** Adds the commands about releases to the program. */
export function addReleaseCommands(
  program: Command,
  io: Io,
  world: ServerWorld,
  done: (status: ExitStatus) => void,
): void {
  const context = async (site: string | undefined): Promise<CommandContext> => {
    return { site: await siteFromArgument(site, io.cwd), io, world };
  };
  const command = (name: string, description: string, examples: string) =>
    program
      .command(name)
      .description(description)
      .option("--edition <name>", 'the edition it is about (default: "default")')
      .addHelpText("after", `\nExamples:\n${examples}`);

  command("status", "what the running server serves, and what is wrong", "  pac-server status /etc/pacwright")
    .argument("[site]", SITE)
    .option("--json", "what the server answers, as JSON")
    .action(async (site: string | undefined, options: CommandOptions) => {
      done(await statusCommand(await context(site), options));
    });
  command("history", "what was served and what was done to it, newest first", "  pac-server history --json")
    .argument("[site]", SITE)
    .option("--json", "one JSON object a line")
    .action(async (site: string | undefined, options: CommandOptions) => {
      done(await historyCommand(await context(site), options));
    });
  command(
    "diff",
    "what changed between two kept releases",
    "  pac-server diff previous --site /etc/pacwright",
  )
    .argument("[a]", `${RELEASE} (default: previous)`)
    .argument("[b]", "the same (default: what is served)")
    .option("--site <site>", SITE)
    .action(
      async (a: string | undefined, b: string | undefined, options: CommandOptions & { site?: string }) => {
        done(await diffCommand(await context(options.site), [a, b], options));
      },
    );
  command(
    "rollback",
    "serve a kept release again, and nothing newer until unpin",
    '  pac-server rollback previous --reason "calls fail, CHG-4711"\n  pac-server rollback /etc/pacwright 1a2b3c4d --reason test',
  )
    .usage("[options] [site] <release>")
    .argument("<site or release>", `${SITE}; alone, it is the release`)
    .argument("[release]", RELEASE)
    .requiredOption("--reason <text>", "why; history, log and status tell it")
    .action(async (first: string, second: string | undefined, options: CommandOptions) => {
      const [site, release] = second === undefined ? [undefined, first] : [first, second];
      done(await actionCommand(await context(site), "rollback", release, options));
    });
  for (const [name, description] of [
    ["pin", "keep what is served, whatever comes"],
    ["unpin", "let releases go forward again"],
  ] as const) {
    command(name, description, `  pac-server ${name} /etc/pacwright --reason "CHG-4711"`)
      .argument("[site]", SITE)
      .option("--reason <text>", "why; history, log and status tell it")
      .action(async (site: string | undefined, options: CommandOptions) => {
        done(await actionCommand(await context(site), name, null, options));
      });
  }
}
