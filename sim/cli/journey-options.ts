import type { Command } from "commander";
import type { RawOptions } from "./options.ts";

/** The options of `pac-sim journey` as commander gives them, with those that all commands share. */
export interface JourneyOptions extends RawOptions {
  readonly policy?: string[];
  readonly at?: string[];
  readonly all?: boolean;
  readonly markdown?: boolean;
  readonly svg?: string;
}

const EXAMPLES = `
Examples:
  pac-sim journey https://www.example.com/                              every profile of the site
  pac-sim journey https://www.example.com/ --profile carrier-hang --client all
  pac-sim journey https://www.example.com/ --profile carrier-hang --policy unavailable refuse
  pac-sim journey https://www.example.com/ --profile off-net --at 20s:vpn    the VPN comes up after 20 s
  pac-sim journey https://www.example.com/ --profile off-net --at 2m:vpn:same-address
  pac-sim journey https://www.example.com/ --svg journey.svg            a picture, beside what is printed
  pac-sim journey https://www.example.com/ --all                        profile x client x policy

Exit status: 0 answered, 2 wrong arguments or site file, 3 unreadable or failing PAC.`;

/** Defines `pac-sim journey`; loads nothing of what runs it. */
export function withJourneyOptions(command: Command): Command {
  return command
    .description("what a laptop does that wants a page, second by second")
    .configureHelp({ showGlobalOptions: true })
    .argument("[url]", "the URL the user wants")
    .option(
      "--policy <id...>",
      "what the PAC host does with this client instead of what the site says, or all",
    )
    .option(
      "--at <time:profile>",
      "a change of network, such as 20s:vpn or 2m:vpn:same-address; repeatable",
      gather,
    )
    .option("--all", "seconds to the first page in every profile, for every client and policy")
    .option("--markdown", "print a Markdown section for each journey")
    .option("--svg <file>", "also write a picture of all journeys")
    .addHelpText("after", EXAMPLES);
}

function gather(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
