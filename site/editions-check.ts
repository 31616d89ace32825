import type { PathProblem } from "./issue.ts";
import type { SiteFile } from "./schema.ts";

/** What a Git source needs besides itself: a place for its copy, and a path that a repository can have. */
export function gitProblems({ pac, state }: SiteFile): PathProblem[] {
  if (pac.git === undefined) return [];
  const problems: PathProblem[] = [];
  if (state === undefined) {
    const message = 'pac.git: needs "state.directory", a folder for its copy of the repository';
    problems.push({ path: ["pac", "git"], message });
  }
  const path = pac.git.path ?? pac.file;
  if (path.startsWith("/") || path.split("/").includes("..")) {
    const key = pac.git.path === undefined ? "pac.git" : "pac.git.path";
    const message = `${key}: "${path}" is no path inside a repository; give "path", such as proxy.pac`;
    problems.push({ path: key.split("."), message });
  }
  return problems;
}

/** What no edition can say alone: names, networks and refs that do not go together. */
export function editionProblems({ pac }: SiteFile): PathProblem[] {
  const owners = new Map<string, string>();
  return pac.editions.flatMap((edition, i): PathProblem[] => {
    const at = (key: string, message: string): PathProblem => ({
      path: ["pac", "editions", i, key],
      message: `pac.editions.${i}.${key}: ${message}`,
    });
    const { name, sources, file, ref } = edition;
    const problems: PathProblem[] = [];
    if (name === "default") problems.push(at("name", '"default" is what everybody else gets'));
    else if (pac.editions.findIndex((other) => other.name === name) < i)
      problems.push(at("name", `there is another edition "${name}"`));
    if ((file === undefined) === (ref === undefined))
      problems.push({
        path: ["pac", "editions", i],
        message: `pac.editions.${i}: "${name}" needs ${file === undefined ? "a file or a ref" : "either a file or a ref, not both"}`,
      });
    if (ref !== undefined && pac.git === undefined)
      problems.push(at("ref", 'is a ref of "pac.git.repository", which is not given'));
    for (const network of typeof sources === "string" ? [] : sources) {
      const owner = owners.get(network);
      if (owner !== undefined) problems.push(at("sources", `${network} is already that of "${owner}"`));
      owners.set(network, name);
    }
    return problems;
  });
}
