import { join } from "node:path";
import { CommandError, EXIT, type ExitStatus, type Io, type Site } from "../../site/index.ts";
import { askAdmin } from "../admin/ask.ts";
import { DEFAULT_EDITION, editionNames, storeFolder } from "../editions/edition.ts";
import type { ServerWorld } from "../world.ts";
import { type Action, actOnStore, releaseCalled } from "./action.ts";
import { openStore, type Store } from "./store.ts";
import { formatHistory, formatStatus, readStatus, shortId } from "./words.ts";

/** What the commands about releases use. */
export interface CommandContext {
  readonly site: Site;
  readonly io: Pick<Io, "stdout" | "stderr" | "env">;
  readonly world: ServerWorld;
}

export interface CommandOptions {
  readonly edition?: string;
  readonly reason?: string;
  readonly json?: true;
}

/** `pac-server history`: what was served and what was done, newest first. Reads the disk alone. */
export async function historyCommand(context: CommandContext, { edition, json }: CommandOptions) {
  const store = await storeOf(context, edition);
  const entries = store.entries();
  const text = json ? entries.map((entry) => `${JSON.stringify(entry)}\n`).join("") : formatHistory(entries);
  context.io.stdout.write(text === "" && !json ? "no release is kept yet\n" : text);
  return EXIT.fine;
}

/** `pac-server diff`: two kept releases, as git shows differences. */
export async function diffCommand(
  context: CommandContext,
  [a = "previous", b]: readonly (string | undefined)[],
  { edition }: CommandOptions,
): Promise<ExitStatus> {
  const store = await storeOf(context, edition);
  const current = store.entries()[0]?.release.id ?? null;
  const files: string[] = [];
  for (const name of [a, b ?? current ?? ""]) {
    const found = releaseCalled(name, store.entries(), current);
    if ("why" in found) throw new CommandError(found.why, EXIT.usage);
    if ((await store.bytes(found.id)) === null)
      throw new CommandError(`the bytes of release ${found.id} are missing or damaged`, EXIT.failed);
    files.push(join(store.folder, "bytes", found.id));
  }
  const options = ["--no-index", "--no-ext-diff", "--no-textconv", "--no-color", "--text"];
  const { status, stdout, stderr, failure } = await context.world.git(["diff", ...options, "--", ...files]);
  if (status !== 0 && status !== 1)
    throw new CommandError(`git diff: ${failure ?? stderr.trim()}`, EXIT.failed);
  context.io.stdout.write(stdout.toString("utf8"));
  return status === 0 ? EXIT.fine : EXIT.findings;
}

/** `pac-server status`: what a running server serves, and what is wrong. */
export async function statusCommand(
  { site, io }: CommandContext,
  { json }: CommandOptions,
): Promise<ExitStatus> {
  const { address, port } = site.admin;
  const answer = await askAdmin(site.admin, "/status").catch(failed);
  if (answer.absent)
    throw new CommandError(`no server: nothing listens on ${address} port ${port}`, EXIT.failed);
  const status = answer.status === 200 ? readStatus(answer.text) : null;
  if (status === null)
    throw new CommandError(`what answers on ${address} port ${port} is no pac-server`, EXIT.failed);
  io.stdout.write(json ? `${answer.text}\n` : formatStatus(status));
  const wrong = status.health.status !== "green" || status.editions.some((one) => one.rejected !== null);
  return wrong ? EXIT.findings : EXIT.fine;
}

/** `pac-server rollback`, `pin` and `unpin`: on the running server, or on its disk when it does not run. */
export async function actionCommand(
  context: CommandContext,
  action: Action["action"],
  release: string | null,
  { edition = DEFAULT_EDITION, reason = null }: { edition?: string; reason?: string | null },
): Promise<ExitStatus> {
  const { site, io, world } = context;
  requireEdition(site, edition);
  const by = io.env.SUDO_USER ?? io.env.USER ?? io.env.LOGNAME ?? null;
  const body = { edition, reason, by, ...(release === null ? {} : { release }) };
  const answer = await askAdmin(site.admin, `/${action}`, body).catch(failed);
  if (!answer.absent) {
    if (answer.status !== 200) throw new CommandError(answer.text, EXIT.failed);
    const { release: done, problem } = JSON.parse(answer.text) as {
      release: { id: string };
      problem: string | null;
    };
    io.stdout.write(`${action}: ${edition} serves ${shortId(done.id)}\n`);
    if (problem !== null) io.stderr.write(`${problem}\n`);
    return EXIT.fine;
  }
  const store = await storeOf(context, edition);
  const result = await actOnStore({ action, release, reason, by }, store, world.clock.now());
  if (!result.done) throw new CommandError(result.why, EXIT.failed);
  const id = shortId(result.entry.release.id);
  io.stdout.write(`${action}: no server is running; the next one begins with ${id} for ${edition}\n`);
  return EXIT.fine;
}

async function storeOf({ site, io, world }: CommandContext, edition = DEFAULT_EDITION): Promise<Store> {
  requireEdition(site, edition);
  const folder = storeFolder(site, edition);
  if (folder === null)
    throw new CommandError(`no releases are kept: give "state.directory" in ${site.file}`, EXIT.usage);
  return openStore(folder, world.disk, (message) => void io.stderr.write(`${message}\n`), { writes: false });
}

function requireEdition(site: Site, edition: string): void {
  const names = editionNames(site);
  if (names.includes(edition)) return;
  throw new CommandError(`--edition: no edition "${edition}"; there are: ${names.join(", ")}`, EXIT.usage);
}

function failed(error: unknown): never {
  throw new CommandError(error instanceof Error ? error.message : String(error), EXIT.failed);
}
