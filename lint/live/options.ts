import { InvalidArgumentError, Option } from "commander";
import { CommandError, EXIT } from "../../site/index.ts";
import { VIEWS, type View } from "../deployment.ts";
import type { LiveOptions } from "./lint-live.ts";
import { ResolverProblem, type Resolvers, readResolver } from "./resolvers.ts";

/** What commander makes of the options for live runs. */
export interface LiveParsed {
  live?: boolean;
  resolver?: Resolvers;
  from?: View;
  verbose?: boolean;
}

/** The options for live runs, in the order of the help text. */
export function liveOptions(): Option[] {
  return [
    new Option("--live", "ask the real DNS and the real PAC URL of the site too: see docs/live.md"),
    new Option(
      "--resolver <VIEW=ADDRESS...>",
      "with --live: whom to ask, such as internal=10.0.0.53 external=198.51.100.53",
    ).argParser(parseResolver),
    new Option(
      "--from <VIEW>",
      "with --live: where this machine is; default: what its resolver answers",
    ).choices(VIEWS),
    new Option("--verbose", "with --live: show every probe on stderr"),
  ];
}

/**
 * The live part of the command line; null when the run is not live.
 *
 * @throws CommandError for options that only a live run has
 */
export function readLiveOptions({ live, resolver, from, verbose }: LiveParsed): LiveOptions | null {
  if (live) return { resolvers: resolver ?? {}, from: from ?? null, verbose: verbose ?? false };
  const given = Object.entries({ "--resolver": resolver, "--from": from, "--verbose": verbose });
  const useless = given.find(([, value]) => value !== undefined);
  if (useless !== undefined)
    throw new CommandError(`${useless[0]}: it says how to ask the real deployment; add --live`, EXIT.usage);
  return null;
}

function parseResolver(text: string, known: Resolvers | undefined): Resolvers {
  try {
    return readResolver(text, known);
  } catch (error) {
    if (error instanceof ResolverProblem) throw new InvalidArgumentError(error.message);
    throw error;
  }
}
