import { addressFamily, didYouMean } from "../../pac/index.ts";
import {
  CommandError,
  EXIT,
  type Io,
  loadSite,
  packageFile,
  SITE_FILE_NAME,
  type Site,
} from "../../site/index.ts";
import { CLIENTS } from "../clients/index.ts";
import { parseInstant } from "../engine/instant.ts";
import { HOST_ZONE, isTimeZone } from "../engine/zone.ts";
import { profileById, profileIds } from "../profile-by-id.ts";
import type { Profile } from "../profiles/profile.ts";
import type { WorldOptions } from "../world.ts";

/** The options as commander gives them. */
export interface RawOptions {
  readonly pac?: string;
  readonly site?: string;
  readonly profile?: string[];
  readonly client?: string[];
  readonly ip?: string;
  readonly dns?: string;
  readonly now?: string;
  readonly tz?: string;
  readonly urls?: string;
  readonly json?: boolean;
  readonly explain?: boolean;
  readonly engine?: string;
  readonly which?: string[];
  readonly summary?: boolean;
}

/** The files a command reads; `node:fs/promises` fits. */
export interface Files {
  readFile(path: string): Promise<Uint8Array>;
  readFile(path: string, encoding: "utf8"): Promise<string>;
}

/**
 * The site to simulate: `--site`, else ./pacwright.yaml, else the packaged example. With `--pac` alone there is none.
 */
export async function chooseSite(options: RawOptions, io: Io, files: Files): Promise<Site | null> {
  if (options.site !== undefined) return loadSite(options.site, files);
  if (options.pac !== undefined) return null;
  const here = `${io.cwd}/${SITE_FILE_NAME}`;
  if (await exists(here, files)) return loadSite(here, files);
  io.stderr.write(
    `pac-sim: no ${SITE_FILE_NAME} here; showing the packaged example (name a site with --site)\n`,
  );
  return loadSite(packageFile("example"), files);
}

async function exists(path: string, files: Files): Promise<boolean> {
  try {
    await files.readFile(path, "utf8");
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ENOENT";
  }
}

/** The clients to ask: those named, `all` of the site's, or its first. */
export function chooseClients(options: RawOptions, site: Site | null): readonly string[] {
  const known = Object.keys(CLIENTS);
  const ofSite = site?.clients ?? known;
  if (options.client === undefined) return [ofSite[0] ?? "chromium"];
  return unique(options.client.flatMap((id) => (id === "all" ? ofSite : [oneOf("client", id, known)])));
}

/** The profiles to simulate: those named, or all of the site's. Without a site there is only "nowhere in particular". */
export function chooseProfiles(options: RawOptions, site: Site | null): readonly (Profile | null)[] {
  const known = profileIds(site);
  if (site === null) {
    if (options.profile === undefined) return [null];
    throw new CommandError(
      "--profile needs a site: the networks and DNS views are in its file (--site FILE)",
      EXIT.usage,
    );
  }
  const stated = Object.keys(site.profiles ?? {});
  const ofSite = stated.length > 0 ? stated : ["on-net", "off-net"];
  const ids =
    options.profile?.flatMap((id) => (id === "all" ? known : [oneOf("profile", id, known)])) ?? ofSite;
  return unique(ids).map((id) => profileById(id, site));
}

/** Clock, zone, address and DNS as the options fix them. */
export async function chooseWorld(
  options: RawOptions,
  io: Io,
  files: Files,
  clock: () => number,
): Promise<WorldOptions> {
  const zone = options.tz ?? systemZone(io.env.TZ);
  if (options.tz !== undefined && !isTimeZone(zone)) {
    throw new CommandError(
      `--tz: "${zone}" is not a time zone; expected a name such as Europe/Berlin`,
      EXIT.usage,
    );
  }
  if (options.ip !== undefined && addressFamily(options.ip) === null) {
    throw new CommandError(`--ip: "${options.ip}" is not an IP address`, EXIT.usage);
  }
  const fixed = options.now === undefined ? undefined : parseInstant(options.now, zone);
  if (fixed === null) {
    const example = "2026-03-31T08:30 or 2026-03-31T08:30:00+02:00";
    throw new CommandError(
      `--now: "${options.now}" is not a time; expected ISO 8601 such as ${example}`,
      EXIT.usage,
    );
  }
  return { address: options.ip, dns: await chooseDns(options.dns, files), now: () => fixed ?? clock(), zone };
}

/** TZ may be empty or in POSIX form, which is no mistake of the person who asks: then it is whatever Node makes of it. */
function systemZone(variable: string | undefined): string {
  return variable && isTimeZone(variable) ? variable : HOST_ZONE;
}

async function chooseDns(dns: string | undefined, files: Files): Promise<WorldOptions["dns"]> {
  if (dns === undefined) return undefined;
  if (dns === "live") {
    const { systemLookUp } = await import("../dns/system.ts");
    return { lookUp: systemLookUp };
  }
  const { DnsAnswersError, parseDnsAnswers } = await import("../dns/answers-file.ts");
  try {
    return { answers: parseDnsAnswers(await files.readFile(dns, "utf8"), dns) };
  } catch (error) {
    if (error instanceof DnsAnswersError) throw new CommandError(error.message, EXIT.usage);
    throw new CommandError(`--dns: cannot read ${dns}: expected a JSON file or "live"`, EXIT.usage);
  }
}

function oneOf(what: string, id: string, known: readonly string[]): string {
  if (known.includes(id)) return id;
  const hint = didYouMean(id, known) || `; known: ${known.join(", ")}`;
  throw new CommandError(`--${what}: no ${what} "${id}"${hint}`, EXIT.usage);
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
