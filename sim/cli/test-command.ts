import { CommandError, EXIT, type ExitStatus, type Io, wantsColor } from "../../site/index.ts";
import { expectationsFileOf, readExpectations } from "../expectations/read.ts";
import { runExpectations, type Verdict } from "../expectations/run.ts";
import { formatVerdicts } from "../report/verdicts.ts";
import type { SimEdges } from "./edges.ts";
import { chooseClients, chooseProfiles, chooseSite, chooseWorld, type RawOptions } from "./options.ts";
import { readPac } from "./read-pac.ts";

/** `pac-sim test [FILE]`: holds the PAC of a site against its expectations. */
export async function testCommand(
  file: string | undefined,
  options: RawOptions,
  io: Io,
  edges: SimEdges,
): Promise<ExitStatus> {
  const site = await chooseSite(options, io, edges.files);
  if (site === null)
    throw new CommandError("expectations need a site: name one with --site FILE", EXIT.usage);
  const path = file ?? expectationsFileOf(site);
  const expectations = readExpectations(await readText(path, edges), path, site);
  const subject = {
    site,
    ...(await readPac(options.pac, site, { io, ...edges })),
    clients: chooseClients({ client: ["all"], ...options }, site),
    profiles: chooseProfiles(options, site).flatMap((profile) => profile?.id ?? []),
    world: await chooseWorld(options, io, edges.files, edges.clock),
    load: edges.load,
  };
  const verdicts: Verdict[] = [];
  for await (const verdict of runExpectations(expectations, subject)) {
    verdicts.push(verdict);
    if (options.json) io.stdout.write(`${JSON.stringify(verdict)}\n`);
  }
  if (!options.json) io.stdout.write(`${formatVerdicts(verdicts, wantsColor(io, io.stdout))}\n`);
  return verdicts.every(({ passed }) => passed) ? EXIT.fine : EXIT.findings;
}

async function readText(path: string, { files }: SimEdges): Promise<string> {
  try {
    return await files.readFile(path, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CommandError(
      `cannot read the expectations ${path}: ${code === "ENOENT" ? "no such file" : code}`,
      EXIT.usage,
    );
  }
}
