import { basename, dirname } from "node:path";
import { CommandError, EXIT } from "../site/index.ts";
import { ALL_LINES, type ChangedLines, linesOfPatch } from "./changed-lines.ts";
import type { AsksGit } from "./git.ts";

/** Paths are taken as they are spelled, seen from the top of the repository; a star in one is a star. */
const literal = (path: string) => `:(top,literal)${path}`;

/** What a person's configuration could change about a patch, as it has to be here. */
const PLAIN = ["--no-color", "--no-ext-diff", "--no-textconv", "--find-renames"];
const PATCH = [
  ...PLAIN,
  "--unified=0",
  "--inter-hunk-context=0",
  "--text",
  "--src-prefix=a/",
  "--dst-prefix=b/",
];

/**
 * Which lines of files changed since a revision, in Git's lines: committed, staged or not, also in a renamed file. Where
 * branches parted, the revision is where they did, so that others' work on it does not count. A file that Git does not know
 * has changed as a whole.
 *
 * @param files absolute paths without symbolic links
 * @returns the files that changed
 * @throws CommandError when a file is in no repository, or the revision is not in it (2), or Git cannot be asked (3)
 */
export async function changedSince(
  revision: string,
  files: readonly string[],
  ask: AsksGit,
): Promise<Map<string, ChangedLines>> {
  const changed = new Map<string, ChangedLines>();
  for (const [top, paths] of await repositories(files, ask)) {
    const base = await baseOf(revision, top, ask);
    const sources = await changedNames(base, top, ask);
    const tracked = new Set(
      list(await answer(ask, top, ["ls-files", "-z", "--", ...[...paths.keys()].map(literal)])),
    );
    for (const [path, file] of paths) {
      const source = sources.get(path);
      if (!tracked.has(path)) changed.set(file, ALL_LINES);
      else if (source !== undefined) changed.set(file, await linesOf(path, source, base, top, ask));
    }
  }
  return changed;
}

/** Each repository's top folder, with the paths of files in it. Submodules are repositories of their own. */
async function repositories(
  files: readonly string[],
  ask: AsksGit,
): Promise<Map<string, Map<string, string>>> {
  const found = new Map<string, Map<string, string>>();
  const known = new Map<string, readonly [top: string, prefix: string]>();
  for (const file of files) {
    const folder = dirname(file);
    const place = known.get(folder) ?? (await placeOf(folder, ask));
    known.set(folder, place);
    const [top, prefix] = place;
    const paths = found.get(top) ?? new Map<string, string>();
    found.set(top, paths.set(`${prefix}${basename(file)}`, file));
  }
  return found;
}

async function placeOf(folder: string, ask: AsksGit): Promise<readonly [top: string, prefix: string]> {
  const { status, stdout, stderr } = await asked(ask, folder, [
    "rev-parse",
    "--show-toplevel",
    "--show-prefix",
  ]);
  const [top, prefix = ""] = stdout.split("\n");
  if (status !== 0 || !top) {
    const said = stderr.split("\n")[0] ?? "";
    throw new CommandError(
      `--changed-since: "${folder}" is not in the work tree of a Git repository${said && ` (${said})`}`,
      EXIT.usage,
    );
  }
  return [top, prefix];
}

async function baseOf(revision: string, top: string, ask: AsksGit): Promise<string> {
  const spelled = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`];
  const { status, stdout } = await asked(ask, top, spelled);
  if (status !== 0) {
    throw new CommandError(
      `--changed-since: the repository in "${top}" has no revision "${revision}"; correct the name or fetch it (a shallow clone has the last commit only)`,
      EXIT.usage,
    );
  }
  const commit = stdout.trim();
  const parting = await asked(ask, top, ["merge-base", commit, "HEAD"]);
  // No common ancestor, or none that a shallow clone has.
  return parting.status === 0 ? parting.stdout.trim() : commit;
}

/** The paths of files that differ from a commit, each with its path there: another one where it was renamed. */
async function changedNames(base: string, top: string, ask: AsksGit): Promise<Map<string, string>> {
  const fields = list(await answer(ask, top, ["diff", "--name-status", "-z", ...PLAIN, base, "--"]));
  const sources = new Map<string, string>();
  for (let i = 0; i + 1 < fields.length; i += 2) {
    const [status = "", path = ""] = fields.slice(i, i + 2);
    const moved = /^[RC]/.test(status);
    sources.set(moved ? (fields[i + 2] ?? "") : path, path);
    if (moved) i += 1;
  }
  return sources;
}

async function linesOf(
  path: string,
  source: string,
  base: string,
  top: string,
  ask: AsksGit,
): Promise<ChangedLines> {
  const paths = [...new Set([source, path])].map(literal);
  const patch = await answer(ask, top, ["diff", ...PATCH, base, "--", ...paths]);
  return linesOfPatch(patch) ?? ALL_LINES;
}

function list(output: string): string[] {
  return output.split("\0").filter((field) => field !== "");
}

async function answer(ask: AsksGit, top: string, args: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await asked(ask, top, args);
  if (status === 0) return stdout;
  throw new CommandError(
    `--changed-since: git ${args[0]} failed: ${stderr.trim().split("\n")[0]}`,
    EXIT.failed,
  );
}

async function asked(ask: AsksGit, folder: string, args: readonly string[]) {
  return ask(folder, args).catch((error: unknown) => {
    throw new CommandError(`--changed-since: ${error instanceof Error ? error.message : error}`, EXIT.failed);
  });
}
