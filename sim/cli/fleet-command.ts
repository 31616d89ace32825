import { SingleBar } from "cli-progress";
import { didYouMean } from "../../pac/index.ts";
import {
  CommandError,
  EXIT,
  type ExitStatus,
  type Io,
  POLICY_IDS,
  type Site,
  wantsColor,
} from "../../site/index.ts";
import { CLIENTS } from "../clients/index.ts";
import { type FleetDay, type FleetSubject, fleetDay, type Treatment } from "../fleet/compare.ts";
import { DEFAULT_THRESHOLDS } from "../fleet/syn-defender.ts";
import { formatFleet } from "../report/fleet.ts";
import { fleetSvg } from "../report/fleet-svg.ts";
import type { SimEdges } from "./edges.ts";
import { chooseProfiles, chooseSite, chooseWorld, type RawOptions } from "./options.ts";
import { requirePictureFile, writePicture } from "./picture.ts";
import { readPac } from "./read-pac.ts";

/** The options of `pac-sim fleet` as commander gives them, with those that all commands share. */
export interface FleetOptions extends RawOptions {
  readonly laptops: string;
  readonly policy?: string[];
  readonly hours: string;
  readonly wake: string;
  readonly spread: string;
  readonly seed: string;
  readonly threshold: string;
  readonly svg?: string;
}

const TREATMENTS: readonly Treatment[] = [...POLICY_IDS, "drop"];

/** People use a laptop for nine hours, want a page every half minute and change networks every three hours. */
const HABITS = { awake: 9 * 3_600, betweenRequests: 30, betweenMoves: 3 * 3_600 };

/** More laptops than any company has: beyond it the answer is a wrong number, not a larger fleet. */
const MOST_LAPTOPS = 2_000_000;

/** `pac-sim fleet`: what many laptops do to a PAC endpoint, for each of its policies. */
export async function fleetCommand(options: FleetOptions, io: Io, edges: SimEdges): Promise<ExitStatus> {
  const site = await chooseSite(options, io, edges.files);
  if (site === null) throw new CommandError("fleet needs a site, not a PAC alone (--site FILE)", EXIT.usage);
  const treatments = chooseTreatments(options.policy);
  if (options.svg !== undefined) await requirePictureFile(options.svg, edges);
  const subject = await chooseFleet(options, site, io, edges);
  const days = treatments.map((treatment, done) => playDay(subject, treatment, done, treatments.length, io));
  if (options.svg !== undefined) await writePicture(options.svg, fleetSvg(days, subject.thresholds), edges);
  const { laptops, thresholds } = subject;
  const text = options.json
    ? days.map((day) => JSON.stringify(summary(day, laptops))).join("\n")
    : formatFleet(days, { color: wantsColor(io, io.stdout), laptops, thresholds });
  io.stdout.write(`${text}\n`);
  return EXIT.fine;
}

async function chooseFleet(options: FleetOptions, site: Site, io: Io, edges: SimEdges) {
  const { profile = ["off-net"] } = options;
  const [place, ...more] = chooseProfiles({ ...options, profile }, site);
  if (place === null || place === undefined || more.length > 0)
    throw new CommandError("--profile: a fleet is in one place at a time; name one profile", EXIT.usage);
  const world = await chooseWorld(options, io, edges.files, edges.clock);
  const { bytes } = await readPac(options.pac, site, { io, ...edges });
  const high = wholeNumber("--threshold", options.threshold, 1, MOST_LAPTOPS);
  return {
    site,
    profile: place,
    clients: chooseMix(options.client, site),
    laptops: wholeNumber("--laptops", options.laptops, 1, MOST_LAPTOPS),
    seed: wholeNumber("--seed", options.seed, 0, 2 ** 31),
    day: {
      ...HABITS,
      seconds: wholeNumber("--hours", options.hours, 1, 7 * 24) * 3_600,
      wake: clockTime(options.wake),
      spread: wholeNumber("--spread", options.spread, 0, 24 * 60) * 60,
    },
    bytes,
    world,
    thresholds: { ...DEFAULT_THRESHOLDS, global: high, high: high / 2, low: high / 10 },
  } satisfies FleetSubject;
}

/** `chromium:7 firefox:2`: clients with their weight; without one, each weighs the same. */
function chooseMix(mix: readonly string[] | undefined, site: Site): FleetSubject["clients"] {
  const known = Object.keys(CLIENTS);
  const named = (mix ?? ["all"]).flatMap((entry) => (entry === "all" ? (site.clients ?? known) : [entry]));
  return named.map((entry) => {
    const [id = "", weight = "1"] = entry.split(":");
    if (!known.includes(id)) {
      const hint = didYouMean(id, known) || `; known: ${known.join(", ")}`;
      throw new CommandError(`--client: no client "${id}"${hint}`, EXIT.usage);
    }
    return { id, weight: wholeNumber(`--client ${id}`, weight, 1, 1_000_000) };
  });
}

function chooseTreatments(policies: readonly string[] | undefined): readonly Treatment[] {
  return (policies ?? TREATMENTS).map((id) => {
    const found = TREATMENTS.find((treatment) => treatment === id);
    if (found !== undefined) return found;
    const hint = didYouMean(id, TREATMENTS) || `; known: ${TREATMENTS.join(", ")}`;
    throw new CommandError(`--policy: no policy "${id}"${hint}`, EXIT.usage);
  });
}

function wholeNumber(option: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new CommandError(
    `${option}: expected a whole number from ${least} to ${most}, not "${text}"`,
    EXIT.usage,
  );
}

/** Seconds since midnight. */
function clockTime(text: string): number {
  const [, hours = "", minutes = ""] = /^(\d{1,2}):(\d{2})$/.exec(text) ?? [];
  if (hours !== "" && Number(hours) < 24 && Number(minutes) < 60)
    return Number(hours) * 3_600 + Number(minutes) * 60;
  throw new CommandError(`--wake: expected a time of day such as 08:30, not "${text}"`, EXIT.usage);
}

function playDay(subject: FleetSubject, treatment: Treatment, done: number, of: number, io: Io): FleetDay {
  if (io.stderr.isTTY !== true) return fleetDay(subject, treatment);
  const bar = new SingleBar({ format: `{percentage} %  ${treatment}`, clearOnComplete: true, fps: 4 });
  bar.start(of, done);
  try {
    return fleetDay(subject, treatment, (share) => bar.update(done + share));
  } finally {
    bar.stop();
  }
}

/** The contract of `--json`: one object for each policy. */
function summary({ treatment, traffic, peak, total, engaged }: FleetDay, laptops: number) {
  return { policy: treatment, laptops, fetches: traffic.fetches, peak, total, synDefender: engaged };
}
