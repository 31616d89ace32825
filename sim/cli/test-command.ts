import { dirname, join } from "node:path";
import {
  CommandError,
  EXIT,
  type ExitStatus,
  type Io,
  parseYaml,
  type Site,
  wantsColor,
} from "../../site/index.ts";
import { runExpectations, type Verdict } from "../expectations/run.ts";
import { expectationsSchema, unknownProfiles } from "../expectations/schema.ts";
import { profileIds } from "../profile-by-id.ts";
import { formatVerdicts } from "../report/verdicts.ts";
import type { SimEdges } from "./edges.ts";
import { chooseClients, chooseProfiles, chooseSite, chooseWorld, type RawOptions } from "./options.ts";
import { readPac } from "./read-pac.ts";

/** Expectations stand beside the PAC, under its name: proxy.pac has proxy.test.yaml. */
function expectationsFileOf(site: Site): string {
  const name = site.pac.file.replace(/^.*\//, "").replace(/\.[^.]*$/, "");
  return join(dirname(site.pacFile), `${name}.test.yaml`);
}

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
  const expectations = parseYaml(expectationsSchema, await readExpectations(path, edges), path, (read) =>
    unknownProfiles(read, profileIds(site)),
  );
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

async function readExpectations(path: string, { files }: SimEdges): Promise<string> {
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
