import { CommandError, EXIT, type ExitStatus, type Io, type Site, wantsColor } from "../../site/index.ts";
import type { Journey } from "../journey/journey.ts";
import { type JourneySubject, journeyOf } from "../journey/open-journey.ts";
import { journeysMarkdown } from "../report/journey-markdown.ts";
import { journeysSvg } from "../report/journey-svg.ts";
import { formatJourneys } from "../report/journey-text.ts";
import type { SimEdges } from "./edges.ts";
import { readChanges } from "./journey-changes.ts";
import type { JourneyOptions } from "./journey-options.ts";
import { choosePolicies } from "./journey-policies.ts";
import { JourneyProgress } from "./journey-progress.ts";
import { chooseClients, chooseProfiles, chooseSite, chooseWorld } from "./options.ts";
import { requirePictureFile, writePicture } from "./picture.ts";
import { readPac } from "./read-pac.ts";
import { absoluteUrl } from "./read-urls.ts";
import { reclaimUrl } from "./reclaim.ts";

/** `pac-sim journey URL`: what a laptop does that wants a page, second by second. */
export async function journeyCommand(
  word: string | undefined,
  given: JourneyOptions,
  io: Io,
  edges: SimEdges,
): Promise<ExitStatus> {
  const { url, options } = requireUrl(word, given);
  requireSense(options);
  const site = await requireSite(options, io, edges);
  const subjects = await chooseSubjects(options, site, io, edges);
  if (options.svg !== undefined) await requirePictureFile(options.svg, edges);
  const report = options.all === true ? await matrixReport() : REPORT;
  const journeys = await travelAll(subjects, url, { io, clock: edges.clock }, (journey) => {
    if (options.json === true) io.stdout.write(`${report.line(journey)}\n`);
  });
  if (options.markdown === true) io.stdout.write(`${report.markdown(journeys)}\n`);
  else if (options.json !== true)
    io.stdout.write(`${report.text(journeys, { color: wantsColor(io, io.stdout) })}\n`);
  if (options.svg !== undefined) await writePicture(options.svg, report.svg(journeys), edges);
  return journeys.some(({ error }) => error !== null) ? EXIT.failed : EXIT.fine;
}

/** How journeys are shown. */
interface Report {
  text(journeys: readonly Journey[], options: { color: boolean }): string;
  markdown(journeys: readonly Journey[]): string;
  svg(journeys: readonly Journey[]): string;
  line(journey: Journey): string;
}

const REPORT: Report = {
  text: formatJourneys,
  markdown: journeysMarkdown,
  svg: journeysSvg,
  // What happened in one sentence stands before what happened in full.
  line: ({ events, ...journey }) => JSON.stringify({ ...journey, events }),
};

async function matrixReport(): Promise<Report> {
  const [{ formatMatrix, matrixMarkdown }, { heatMapSvg }, { cellOf }] = await Promise.all([
    import("../report/journey-table.ts"),
    import("../report/journey-heat-map.ts"),
    import("../report/journey-matrix.ts"),
  ]);
  const line = (journey: Journey) => JSON.stringify(cellOf(journey));
  return { text: formatMatrix, markdown: matrixMarkdown, svg: heatMapSvg, line };
}

/** The URL, also where an option with several values has swallowed it. */
function requireUrl(
  word: string | undefined,
  given: JourneyOptions,
): { url: string; options: JourneyOptions } {
  const { url, host, options } = reclaimUrl({ url: word, host: undefined, options: given });
  if (host !== undefined) throw new CommandError("journey takes one URL and no host", EXIT.usage);
  if (url === undefined)
    throw new CommandError("journey: name the URL the user wants (see pac-sim journey --help)", EXIT.usage);
  absoluteUrl(url);
  return { url, options };
}

function requireSense(options: JourneyOptions): void {
  const refuse = (message: string) => {
    throw new CommandError(message, EXIT.usage);
  };
  if (options.urls !== undefined) refuse("journey takes one URL, not a list (--urls)");
  if (options.explain === true) refuse("--explain is about one answer, not about a journey");
  if (options.json === true && options.markdown === true) refuse("give --json or --markdown, not both");
  if (options.dns === "live")
    refuse("--dns live: a journey has its own clock and networks; give the answers in a file");
}

async function requireSite(options: JourneyOptions, io: Io, edges: SimEdges): Promise<Site> {
  const site = await chooseSite(options, io, edges.files);
  if (site !== null) return site;
  const why = "its networks, DNS views and listeners are in the site file";
  throw new CommandError(`a journey needs a site beside --pac: ${why} (--site FILE)`, EXIT.usage);
}

/** Every combination of profile, client and policy that was asked for. */
async function chooseSubjects(
  options: JourneyOptions,
  site: Site,
  io: Io,
  edges: SimEdges,
): Promise<readonly JourneySubject[]> {
  const whole = options.all === true ? { profile: ["all"], client: ["all"], policy: ["all"] } : {};
  const chosen: JourneyOptions = { ...whole, ...options };
  const profiles = chooseProfiles(chosen, site).flatMap((profile) => profile ?? []);
  const clients = chooseClients(chosen, site);
  const policies = choosePolicies(chosen.policy);
  const changes = readChanges(chosen.at ?? [], site);
  const world = await chooseWorld(chosen, io, edges.files, edges.clock);
  const pac = await readPac(chosen.pac, site, { io, ...edges });
  return profiles.flatMap((profile) =>
    clients.flatMap((client) =>
      policies.map((policy) => ({ site, profile, client, policy, changes, world, ...pac, load: edges.load })),
    ),
  );
}

async function travelAll(
  subjects: readonly JourneySubject[],
  url: string,
  { io, clock }: { io: Io; clock: () => number },
  done: (journey: Journey) => void,
): Promise<readonly Journey[]> {
  const progress = new JourneyProgress(io, clock, subjects.length);
  const journeys: Journey[] = [];
  try {
    for (const subject of subjects) {
      const journey = await journeyOf(subject, url);
      journeys.push(journey);
      done(journey);
      progress.step();
    }
    return journeys;
  } finally {
    progress.stop();
  }
}
