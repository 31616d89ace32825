import type { Site } from "../../site/index.ts";
import type { Check } from "../check.ts";
import { VIEWS, type View } from "../deployment.ts";
import type { Finding } from "../finding.ts";
import { locateSite } from "../located-site.ts";
import type { ReadSite } from "../site-files.ts";
import { askNames, type NamedResolver } from "./ask-view.ts";
import { collectFacts } from "./collect.ts";
import type { LivePac } from "./deployment.ts";
import type { LiveFacts } from "./facts.ts";
import { lookedNames } from "./looked-names.ts";
import { placeOf, tellingNames } from "./place.ts";
import { createProber, type Prober } from "./prober.ts";
import type { Resolvers } from "./resolvers.ts";
import { runLiveChecks } from "./run-checks.ts";
import type { LiveWorld } from "./world.ts";

/** What the command line says about a live run. */
export interface LiveOptions {
  readonly resolvers: Resolvers;
  /** Where this machine is; null: find out. */
  readonly from: View | null;
  readonly verbose: boolean;
}

export interface LiveRun {
  readonly options: LiveOptions;
  readonly checks: readonly Check[];
  readonly world: LiveWorld;
  /** Takes one line for the person at the terminal. */
  readonly tell: (line: string) => void;
}

export interface LiveResult {
  /** In the site file, by its absolute path. */
  readonly findings: readonly Finding[];
  /** What kept the deployment, or a part of it, from being asked. */
  readonly problems: readonly string[];
}

/** All probes of one site together. */
const LIMIT = 60_000;
const THIS_MACHINE: NamedResolver = { server: null, shown: "this machine's resolver" };

/** Asks the real deployment of a site, and says what is wrong with it. */
export async function lintLive({ site, text }: ReadSite, pac: LivePac, run: LiveRun): Promise<LiveResult> {
  const { options, checks, world, tell } = run;
  const unasked: string[] = [];
  const probe = createProber({
    world,
    limit: LIMIT,
    tell: (line) => options.verbose && tell(line),
    unasked: (what) => unasked.push(what),
  });
  const from = options.from ?? (await findPlace(site, probe, run));
  const resolvers = resolversOf(options.resolvers, from);
  if (Object.keys(resolvers).length === 0) return { findings: [], problems: [NOWHERE] };
  tell(summary(from, resolvers));

  const looked = lookedNames(pac.bytes, site.pac.charset).map(({ name }) => name);
  const all = await collectFacts({ site, looked, resolvers, from }, probe, world);
  const { facts, silent } = withoutSilentViews(all);
  const findings = runLiveChecks(checks, { ...locateSite(site, text), facts, pac });
  return { findings, problems: [...silent, ...late(unasked)] };
}

async function findPlace(site: Site, probe: Prober, { world, tell }: LiveRun): Promise<View | null> {
  const told = placeOf(site, await askNames(THIS_MACHINE, tellingNames(site), probe, world));
  if (told === null) return null;
  const { view, name, address } = told;
  tell(`this machine is ${WHERE[view]}: its resolver answers ${address} for ${name}`);
  return view;
}

const WHERE = { internal: "inside", external: "outside" } as const;

const NOWHERE =
  "nobody was asked: what this machine's resolver answers is the site's in neither view, or in both; " +
  "say where it is with --from, or whom to ask with --resolver";

/** The resolvers that were named; for the view this machine is in, its own where none was. */
function resolversOf(named: Resolvers, from: View | null): Partial<Record<View, NamedResolver>> {
  const entries = Object.entries(named).map(([view, server]) => [view, { server, shown: server }]);
  return { ...(from !== null && { [from]: THIS_MACHINE }), ...Object.fromEntries(entries) };
}

function summary(from: View | null, resolvers: Partial<Record<View, NamedResolver>>): string {
  const asked = VIEWS.flatMap((view) => {
    const resolver = resolvers[view];
    return resolver === undefined ? [] : [`${view} DNS from ${resolver.shown}`];
  });
  const connected =
    from === null
      ? "nothing is connected to, because it is not known where this machine is; say it with --from"
      : `connections are made from ${WHERE[from]}`;
  return `${asked.join(", ")}; ${connected}`;
}

/** A resolver that answers nothing tells nothing about the site; that is a problem of this run. */
function withoutSilentViews(facts: LiveFacts): { facts: LiveFacts; silent: readonly string[] } {
  const views = Object.entries(facts.dns);
  const isSilent = ({ names }: (typeof views)[number][1]) => {
    const answers = Object.values(names).map(({ answer }) => answer);
    return answers.length > 0 && answers.every((answer) => answer === "failed");
  };
  const silent = views.filter(([, view]) => isSilent(view));
  return {
    facts: { ...facts, dns: Object.fromEntries(views.filter(([, view]) => !isSilent(view))) },
    silent: silent.map(
      ([view, { resolver }]) => `${resolver} answers nothing, so ${view} DNS was not checked`,
    ),
  };
}

function late(unasked: readonly string[]): string[] {
  const [first, ...others] = unasked;
  if (first === undefined) return [];
  const more = others.length === 0 ? "" : ` and ${others.length} more`;
  return [`after ${LIMIT / 1000} s, these were not asked any more: ${first}${more}`];
}
