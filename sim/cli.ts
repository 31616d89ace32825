import type { Command } from "commander";
import { CommandError, EXIT, type ExitStatus, type Io, runProgram, wantsColor } from "../site/index.ts";
import { REAL_EDGES, type SimEdges } from "./cli/edges.ts";
import { chooseEngine } from "./cli/engine.ts";
import { withJourneyOptions } from "./cli/journey-options.ts";
import { chooseClients, chooseProfiles, chooseSite, chooseWorld, type RawOptions } from "./cli/options.ts";
import { readPac } from "./cli/read-pac.ts";
import { absoluteUrl, readUrls, requireUrls } from "./cli/read-urls.ts";
import { reclaimUrl, type Words } from "./cli/reclaim.ts";
import { loadHere } from "./client-by-id.ts";
import { CLIENTS } from "./clients/index.ts";
import { DEFAULT_LIMITS } from "./engine/types.ts";
import { PROFILES } from "./profiles/index.ts";
import { formatSimulations } from "./report/simulations.ts";
import { openScene, type Simulation } from "./simulate.ts";

export { REAL_EDGES };

const EXAMPLES = `
Examples:
  pac-sim https://www.example.com/                     every profile of ./pacwright.yaml
  pac-sim https://www.example.com/ --site example      every profile of that site
  pac-sim https://www.example.com/ --pac proxy.pac     this PAC alone, as if it had been loaded
  pac-sim https://intranet/ --pac http://pac.corp.example/proxy.pac --dns live
  pac-sim https://www.example.com/ --profile on-net --explain    how the PAC came to its answer
  pac-sim --urls urls.txt --profile on-net --json      one object per URL, in the same order
  pac-sim --urls urls.txt --profile on-net --summary   how many of them each rule decides
  pac-sim --which https://www.example.com/ http://intranet/ --profile on-net    the rule for each
  pac-sim test --site example                          the site's expectations
  pac-sim journey https://www.example.com/             second by second: until the first page, and after a change

Clients: ${Object.keys(CLIENTS).join(", ")}. Profiles: ${Object.keys(PROFILES).join(", ")}.
Exit status: 0 answered, 1 an expectation does not hold, 2 wrong arguments or site file, 3 unreadable or failing PAC.`;

/** `pac-sim`: which proxy, for which client, where. Returns the exit status; prints to `io` only. */
export async function run(
  argv: readonly string[],
  io: Io,
  edges: SimEdges = REAL_EDGES,
): Promise<ExitStatus> {
  return runProgram("pac-sim", argv, io, (program, done) => {
    withSharedOptions(program)
      .description("Says which proxy a client will use for a URL, on the corporate network and off it.")
      .argument("[url]", "the URL a client asks for")
      .argument("[host]", "the host to pass to the script instead of the URL's own")
      .option("--urls <file>", "answer one URL a line from this file, or - for standard input")
      .option("--summary", "with --urls: count the URLs by rule and by result")
      .option("--which <url...>", "name the rule that decides, for each of these URLs")
      .option("--explain", "show how the PAC came to its answer: statements, conditions, calls, look-ups")
      .addHelpText("after", EXAMPLES)
      .action(async (url: string | undefined, host: string | undefined, options: RawOptions) => {
        done(await answer(reclaimUrl({ url, host, options }), io, edges));
      });
    program
      .command("test")
      .description("hold the PAC of a site against its expectations")
      .configureHelp({ showGlobalOptions: true })
      .argument("[file]", "the expectations; default: <PAC name>.test.yaml beside the PAC")
      .action(async (file: string | undefined, _: RawOptions, command: Command) => {
        const { testCommand } = await import("./cli/test-command.ts");
        done(await testCommand(file, command.optsWithGlobals(), io, edges));
      });
    withJourneyOptions(program.command("journey")).action(
      async (url: string | undefined, _: RawOptions, command: Command) => {
        const { journeyCommand } = await import("./cli/journey-command.ts");
        done(await journeyCommand(url, command.optsWithGlobals(), io, edges));
      },
    );
    withFleetOptions(program.command("fleet")).action(async (_: RawOptions, command: Command) => {
      const { fleetCommand } = await import("./cli/fleet-command.ts");
      done(await fleetCommand(command.optsWithGlobals(), io, edges));
    });
  });
}

function withSharedOptions(program: Command): Command {
  return program
    .option("--pac <file>", "evaluate this PAC: a file, an http(s) URL, or - for standard input")
    .option("--site <file>", "the site file, or a folder with a pacwright.yaml")
    .option("--profile <id...>", "where the client is; all for every known profile")
    .option("--client <id...>", "who the client is; all for every client of the site")
    .option("--ip <address>", "the client's own address")
    .option("--dns <answers>", 'DNS answers: a JSON file {"name": ["address"] or null}, or live')
    .option("--now <time>", "the client's clock, ISO 8601")
    .option("--tz <zone>", "the client's time zone, such as Europe/Berlin")
    .option("--engine <id>", "auto: from the rules where they tell, else by the script; index; sandbox")
    .option("--json", "print one JSON object a line");
}

function withFleetOptions(command: Command): Command {
  return command
    .description("what many laptops do to the PAC endpoint in a day, for each policy")
    .configureHelp({ showGlobalOptions: true })
    .option("--laptops <number>", "how many", "10000")
    .option("--policy <id...>", "what the endpoint does; drop is a firewall in front of it; default: all")
    .option("--hours <number>", "how long", "24")
    .option("--wake <time>", "when most laptops wake", "08:30")
    .option("--spread <minutes>", "how widely their waking is spread (standard deviation)", "30")
    .option("--threshold <number>", "SYN Defender's global threshold, as fwaccel synatk config -t", "10000")
    .option("--seed <number>", "another day of the same fleet", "1")
    .option("--svg <file>", "write the course of the half-open connections as a picture");
}

async function answer({ url, host, options }: Words, io: Io, edges: SimEdges): Promise<ExitStatus> {
  requireUrls(url, options);
  if (options.explain === true && url === undefined)
    throw new CommandError("--explain takes one URL, not a list", EXIT.usage);
  if (options.pac === "-" && options.urls === "-")
    throw new CommandError("--pac and --urls cannot both come from standard input", EXIT.usage);
  if (url !== undefined) absoluteUrl(url);
  const site = await chooseSite(options, io, edges.files);
  const clients = chooseClients(options, site);
  const profiles = chooseProfiles(options, site);
  const world = await chooseWorld(options, io, edges.files, edges.clock);
  const { source, bytes } = await readPac(options.pac, site, { io, ...edges });
  const load = await chooseEngine(options.engine, clients, edges.load ?? loadHere);
  const scenes = await Promise.all(
    profiles.flatMap((profile) =>
      clients.map((client) =>
        openScene({ site, profile, client, source, bytes, world, limits: DEFAULT_LIMITS, load }),
      ),
    ),
  );
  try {
    const json = options.json === true;
    if (options.which !== undefined || options.summary === true) {
      const { summarize, whichRules } = await import("./cli/rule-commands.ts");
      if (options.which !== undefined) return await whichRules(scenes, options.which, json, io);
      return await summarize(scenes, readUrls(options.urls ?? "-", io), json, io);
    }
    if (url === undefined) {
      const { answerUrls } = await import("./cli/answer-urls.ts");
      return await answerUrls(scenes, readUrls(options.urls ?? "-", io), json, io);
    }
    if (options.explain === true) {
      const { explainUrl } = await import("./cli/explain-url.ts");
      const format = { json, pacFile: relative(source.file, io.cwd) };
      return statusOf(await explainUrl(scenes, { url, host }, format, io));
    }
    const answers: Simulation[] = [];
    for (const scene of scenes) answers.push(await scene.ask(url, host));
    io.stdout.write(`${json ? asLines(answers) : asTable(answers, source.file, io)}\n`);
    return statusOf(answers);
  } finally {
    for (const scene of scenes) scene.close();
  }
}

function asLines(answers: readonly Simulation[]): string {
  return answers.map((entry) => JSON.stringify(entry)).join("\n");
}

function asTable(answers: readonly Simulation[], pacFile: string, io: Io): string {
  return formatSimulations(answers, { color: wantsColor(io, io.stdout), pacFile: relative(pacFile, io.cwd) });
}

/** Paths below the current folder are shown as a person would type them. */
function relative(file: string, cwd: string): string {
  return file.startsWith(`${cwd}/`) ? file.slice(cwd.length + 1) : file;
}

/** A script that fails is work that could not be done, even though clients go DIRECT then. */
function statusOf(answers: readonly Simulation[]): ExitStatus {
  return answers.some(({ error }) => error !== null) ? EXIT.failed : EXIT.fine;
}
