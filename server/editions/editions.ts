import { dirname, resolve } from "node:path";
import type { Site } from "../../site/index.ts";
import { StartError } from "../listen/start-error.ts";
import type { ServerLog } from "../log.ts";
import { formatProblem } from "../publish/candidate.ts";
import type { Outcome } from "../publish/publisher.ts";
import type { Release } from "../publish/release.ts";
import { type Action, type ActionResult, act } from "../releases/action.ts";
import type { Files, Stop } from "../world.ts";
import { DEFAULT_EDITION, type Edition, type EditionWorld, editionNames, openEdition } from "./edition.ts";
import { MAX_NETWORKS_BYTES, parseNetworks } from "./networks-file.ts";
import { type SelectByAddress, selectByAddress } from "./select.ts";

/** All PACs of a site, loaded. */
export interface Editions {
  /** The default one first. */
  readonly all: readonly Edition[];
  /** What a client gets now. @param address null: not known */
  releaseFor(address: string | null): Release;
  /** Reads what all editions, or the named one, come from, and the files that say who gets which. */
  load(name?: string): Promise<readonly LoadedEdition[]>;
  /** Does what a person asks, and tells the log. @returns null when there is no such edition */
  act(name: string, action: Action): Promise<ActionResult | null>;
  /** Follows the sources until it is stopped. */
  follow(): Stop;
  /** Resolves when what is served is kept, or could not be. */
  settled(): Promise<void>;
}

export interface LoadedEdition {
  readonly edition: string;
  readonly outcome: Outcome;
}

/** Who is told of attempts to load. */
export interface EditionsObserver {
  readonly log: ServerLog;
  /** @param serving what is served after it */
  reload(outcome: Outcome, edition: string, serving: Release | null): void;
}

/**
 * Opens all editions of a site and loads them.
 *
 * @throws StartError when one has nothing to serve: its source holds nothing good, and no earlier run kept a release
 */
export async function openEditions(
  site: Site,
  world: EditionWorld,
  { log, reload }: EditionsObserver,
): Promise<Editions> {
  const all: Edition[] = [];
  for (const name of editionNames(site)) {
    const told = (problem: string) => log.event("warn", { edition: name }, problem);
    all.push(await openEdition(site, name, world, told));
  }
  const tell = ({ name, publisher }: Edition, outcome: Outcome) => reload(outcome, name, publisher.current());
  const loadOne = async (edition: Edition, asked: boolean): Promise<LoadedEdition> => {
    const failing = edition.publisher.rejection() !== null;
    const outcome = await edition.publisher.load();
    if (asked || isNews(outcome, failing)) tell(edition, outcome);
    return { edition: edition.name, outcome };
  };
  let select = await selection(site, all, world.files);
  for (const edition of all) {
    const outcome = await edition.publisher.load();
    if (outcome.result === "rejected" && edition.publisher.current() === null)
      throw new StartError(outcome.rejection.problems.map(formatProblem).join("\n"));
    tell(edition, outcome);
    if (outcome.result === "rejected") log.event("warn", { edition: edition.name }, STARTED_WITH_KEPT);
  }
  const readNetworks = async () => {
    try {
      select = await selection(site, all, world.files);
    } catch (error) {
      log.failure("the networks of editions stay as they were", error);
    }
  };
  return {
    all,
    releaseFor: (address) => served(select(address)),
    async load(name) {
      await readNetworks();
      const chosen = all.filter((edition) => name === undefined || edition.name === name);
      return Promise.all(chosen.map((edition) => loadOne(edition, true)));
    },
    async act(name, action) {
      const edition = all.find((one) => one.name === name);
      if (edition === undefined) return null;
      const result = await act(action, edition.publisher, edition.store, world.clock.now());
      log.event(...actionEvent(name, action, result));
      if (result.done && action.action === "unpin") await loadOne(edition, true);
      else if (result.done) tell(edition, await edition.publisher.load());
      return result;
    },
    async settled() {
      await Promise.all(all.map((edition) => edition.store?.settled()));
    },
    follow() {
      const stops = all.map((edition) => edition.source.follow(() => void loadOne(edition, false)));
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}

const STARTED_WITH_KEPT =
  "started with the release that an earlier run kept; its source has nothing that passes";

/** An editor's save is often seen twice, and a repository is asked every minute: only what is new is told. */
function isNews(outcome: Outcome, failing: boolean): boolean {
  switch (outcome.result) {
    case "loaded":
      return true;
    case "rejected":
      return !outcome.repeated;
    case "unchanged":
      return failing;
    case "held":
      return false;
  }
}

function served({ publisher }: Edition): Release {
  const release = publisher.current();
  if (release === null) throw new Error("no release is loaded");
  return release;
}

/** @throws StartError for a file of networks that cannot be read */
async function selection(
  { file, pac }: Site,
  all: readonly Edition[],
  files: Pick<Files, "read">,
): Promise<SelectByAddress<Edition>> {
  const choices: { networks: readonly string[]; choice: Edition }[] = [];
  for (const { name, sources } of pac.editions) {
    const choice = all.find((edition) => edition.name === name);
    if (choice === undefined) continue;
    const networks =
      typeof sources === "string" ? await networksIn(resolve(dirname(file), sources), files) : sources;
    choices.push({ networks, choice });
  }
  const others = all.find(({ name }) => name === DEFAULT_EDITION);
  if (others === undefined) throw new Error("there is no default edition");
  return selectByAddress(choices, others);
}

async function networksIn(path: string, files: Pick<Files, "read">): Promise<readonly string[]> {
  const bytes = await files
    .read(path, MAX_NETWORKS_BYTES)
    .catch(({ code, message }: NodeJS.ErrnoException) => {
      throw new StartError(`${path}: cannot read the networks of an edition (${code ?? message})`, 2);
    });
  const { networks, problems } = parseNetworks(new TextDecoder().decode(bytes), path);
  if (problems.length > 0) throw new StartError(problems.join("\n"), 2);
  return networks;
}

function actionEvent(
  edition: string,
  { action, release, reason, by }: Action,
  result: ActionResult,
): [level: "info" | "warn", fields: Record<string, unknown>, message: string] {
  const about = { edition, action, reason, by };
  if (!result.done) return ["warn", { ...about, asked: release }, `not done: ${result.why}`];
  const { entry, problem } = result;
  const fields = { ...about, release: entry.release.id, ...(problem === null ? {} : { problem }) };
  return [problem === null ? "info" : "warn", fields, `${action} done`];
}
