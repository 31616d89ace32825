import { dirname, join, posix, resolve } from "node:path";
import { MAX_PAC_BYTES } from "../../pac/index.ts";
import { expectationsFileOf } from "../../sim/index.ts";
import type { Site } from "../../site/index.ts";
import type { Problem } from "../publish/candidate.ts";
import { MAX_EXPECTATIONS_BYTES, type Material, problemWith, type Source } from "../publish/source.ts";
import type { ServerWorld } from "../world.ts";
import { GitProblem, type Mirror, openMirror } from "./mirror.ts";
import { withoutSecret } from "./text.ts";

type GitSettings = NonNullable<Site["pac"]["git"]>;

/**
 * A PAC in a Git repository, with the expectations beside it.
 *
 * @param place the ref that is followed, and the name of the local copy
 */
export function gitSource(
  site: Site,
  settings: GitSettings,
  { copy, ref, stateDirectory }: { copy: string; ref: string; stateDirectory: string },
  world: Pick<ServerWorld, "git" | "disk" | "clock">,
): Source {
  const beside = dirname(site.file);
  const path = posix.normalize(settings.path ?? site.pac.file);
  const { allowedSigners } = settings;
  const mirror = openMirror(
    {
      folder: join(stateDirectory, "git", `${copy}.git`),
      repository: located(settings.repository, beside),
      ref,
      allowedSigners: allowedSigners === undefined ? undefined : resolve(beside, allowedSigners),
    },
    world.git,
    world.disk,
  );
  // git's own way to name a file in a commit: git show main:proxy.pac
  const file = `${ref}:${path}`;
  const told = { repository: withoutSecret(settings.repository), ref, path };
  const expectationsPath = expectationsIn(site, path);
  return {
    file,
    follow: (onChange) => world.clock.every(settings.fetch * 1000, onChange),
    async read() {
      try {
        const commit = await mirror.commit(await mirror.fetch());
        if (settings.require === "signed" && commit.signature !== "good")
          return problemWith(file, unsigned(commit.id, commit.signature));
        const bytes = await mirror.file(commit.id, path, MAX_PAC_BYTES + 1);
        if (bytes === null)
          return problemWith(
            file,
            `commit ${commit.id.slice(0, 12)} has no such file; "pac.git.path" in ${site.file} names it`,
          );
        const expectations = await readExpectations(mirror, commit.id, ref, expectationsPath);
        if (expectations !== null && "message" in expectations) return expectations;
        const { id, author, message, signature } = commit;
        return {
          file,
          bytes,
          expectations,
          origin: { kind: "git", ...told, commit: id, author, message, signature },
        };
      } catch (error) {
        if (error instanceof GitProblem) return problemWith(file, error.message);
        throw error;
      }
    },
  };
}

async function readExpectations(
  mirror: Mirror,
  commit: string,
  ref: string,
  { path, stated }: { path: string; stated: boolean },
): Promise<Material["expectations"] | Problem> {
  const file = `${ref}:${path}`;
  try {
    const bytes = await mirror.file(commit, path, MAX_EXPECTATIONS_BYTES);
    if (bytes !== null) return { file, text: new TextDecoder().decode(bytes) };
    return stated ? problemWith(file, "the commit has no such file, which pac.expectations names") : null;
  } catch (error) {
    if (error instanceof GitProblem) return problemWith(file, error.message);
    throw error;
  }
}

/** The expectations stand beside the PAC in the repository as they do on disk. */
function expectationsIn(site: Site, path: string): { path: string; stated: boolean } {
  const { expectations } = site.pac;
  const inRepository = expectations ?? expectationsFileOf({ ...site, pacFile: path });
  return { path: posix.normalize(inRepository), stated: expectations !== undefined };
}

/** A path is relative to the site file; `host:path` and URLs are not paths. */
function located(repository: string, beside: string): string {
  return /^([a-z][a-z0-9+.-]*:\/\/|[^/]+:)/i.test(repository) ? repository : resolve(beside, repository);
}

function unsigned(commit: string, signature: string): string {
  const said = signature === "none" ? "is not signed" : `has a signature that is ${signature}`;
  return `commit ${commit.slice(0, 12)} ${said}, and "pac.git.require" takes only good ones`;
}
