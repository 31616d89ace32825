import { dirname, relative, resolve, sep } from "node:path";
import { CommandError, EXIT } from "../site/index.ts";
import {
  type Baseline,
  type BaselineEntry,
  baselineOf,
  compareWithBaseline,
  mergedBaseline,
  staleFinding,
} from "./baseline.ts";
import { linesOfEntries, parseBaseline, printBaseline } from "./baseline-text.ts";
import { readIfThere, replaceFile } from "./disk.ts";
import type { Finding } from "./finding.ts";

/** What a run of the linter found, and of what it can tell that there is no more. */
export interface Ran {
  readonly findings: readonly Finding[];
  readonly sources: ReadonlyMap<string, string>;
  /** True where a check examined a file to its end: what it did not report is not there. */
  readonly covered: (file: string, check: string) => boolean;
}

/** A baseline on disk. */
export interface BaselineFile {
  /** How findings name it. */
  readonly name: string;
  /** The findings that it does not accept. */
  fresh(findings: readonly Finding[], sources: ReadonlyMap<string, string>): readonly Finding[];
  /** Notes on what it accepts and nobody reports any more, and the text in which they stand. */
  stale(ran: Ran): Promise<{ readonly findings: readonly Finding[]; readonly text: string }>;
  /** Accepts what was found. What this run could not see is accepted as before. */
  update(ran: Ran): Promise<void>;
}

/**
 * Opens a baseline.
 *
 * @param path as it was given
 * @param update a file that is not there yet will be written
 * @throws CommandError when it is not there, or not a baseline (2), or cannot be read (3)
 */
export async function openBaseline(path: string, cwd: string, update: boolean): Promise<BaselineFile> {
  const absolute = resolve(cwd, path);
  let bytes = await readIfThere(absolute).catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(`--baseline: ${path}: it cannot be read (${error.code})`, EXIT.failed);
  });
  if (bytes === null && !update) {
    const advice = "write it with --update-baseline";
    throw new CommandError(`--baseline: ${path}: there is no such file; ${advice}`, EXIT.usage);
  }
  let text = bytes === null ? "" : Buffer.from(bytes).toString("utf8");
  let baseline: Baseline = bytes === null ? [] : parsed(text, path);

  const folder = dirname(absolute);
  const slashes = (file: string) => file.split(sep).join("/");
  const name = slashes(relative(cwd, absolute));
  const nameOf = (file: string) =>
    STANDARD_INPUT.test(file) ? file : slashes(relative(folder, resolve(cwd, file)));
  const onDisk = async (file: string) => STANDARD_INPUT.test(file) || (await isThere(resolve(folder, file)));

  /** What this run can say of entries: those of files that are gone are over, too. */
  async function judge({ sources, covered }: Ran): Promise<(entry: BaselineEntry) => boolean> {
    const names = new Map([...sources.keys()].map((file) => [nameOf(file), file]));
    const gone = new Set<string>();
    for (const file of new Set(baseline.map((entry) => entry.file)))
      if (!names.has(file) && !(await onDisk(file))) gone.add(file);
    return ({ file, check }) => gone.has(file) || covered(names.get(file) ?? "", check);
  }

  return {
    name,
    fresh: (findings, sources) => compareWithBaseline(baseline, findings, sources, nameOf).fresh,
    async stale(ran) {
      const isJudged = await judge(ran);
      const { gone } = compareWithBaseline(baseline, ran.findings, ran.sources, nameOf);
      const lines = linesOfEntries(text, baseline);
      const notes = gone
        .filter(({ entry }) => isJudged(entry))
        .map(({ entry, count }) => staleFinding(entry, count, name, lines.get(entry) ?? 1));
      return { findings: notes, text };
    },
    async update(ran) {
      const isJudged = await judge(ran);
      const kept = baseline.filter((entry) => !isJudged(entry));
      const fresh = compareWithBaseline(kept, ran.findings, ran.sources, nameOf).fresh;
      baseline = mergedBaseline(kept, baselineOf(fresh, ran.sources, nameOf));
      text = printBaseline(baseline);
      const content = Buffer.from(text);
      if (bytes === null || Buffer.compare(bytes, content) !== 0) {
        await replaceFile(absolute, content, bytes).catch((error: NodeJS.ErrnoException) => {
          const why = error.code ?? error.message;
          throw new CommandError(`--baseline: ${path}: it cannot be written (${why})`, EXIT.failed);
        });
        bytes = content;
      }
    },
  };
}

const STANDARD_INPUT = /^<.*>$/;

async function isThere(path: string): Promise<boolean> {
  return readIfThere(path).then(
    (bytes) => bytes !== null,
    () => true,
  );
}

function parsed(text: string, path: string): Baseline {
  try {
    return parseBaseline(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : error;
    throw new CommandError(`--baseline: ${path}: it is not a baseline of pac-lint: ${why}`, EXIT.usage);
  }
}
