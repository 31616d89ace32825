import { decodePac } from "../../pac/index.ts";
import {
  type Expectation,
  HOST_ZONE,
  holdExpectations,
  linesOfItems,
  readExpectations,
  type Subject,
  type Verdict,
} from "../../sim/index.ts";
import { CLIENT_IDS, SiteError } from "../../site/index.ts";
import type { Candidate, ExpectationsText, Problem } from "./candidate.ts";

/** What became of a candidate's expectations. */
export interface Held {
  readonly problems: readonly Problem[];
  /** How many expectations held; null where there are none. */
  readonly passed: number | null;
}

/** Profiles that are asked where the site names none, as `pac-sim test` does. */
const USUAL_PROFILES = ["on-net", "off-net"];

/** Holds a candidate against what its owner expects. One problem for each expectation that fails, with its line. */
export async function holdToExpectations(candidate: Candidate): Promise<Held> {
  const { expectations: given } = candidate;
  if (given === undefined || given === null) return { problems: [], passed: null };
  try {
    const expectations = readExpectations(given.text, given.file, candidate.site);
    const failed = await failuresOf(expectations, subjectOf(candidate, given.now));
    const lines = linesOfItems(given.text, expectations.length);
    const problems = [...failed].map(([position, failures]) =>
      problemOf(given, lines[position] ?? 1, candidate.file, failures),
    );
    return { problems, passed: expectations.length - problems.length };
  } catch (error) {
    if (!(error instanceof SiteError)) throw error;
    const problems = error.problems.map((problem): Problem => ({ ...problem, source: "expectation" }));
    return { problems, passed: 0 };
  }
}

/** An expectation may ask hundreds of questions; the first that fails is told, and how many more do. */
interface Failures {
  readonly first: Verdict;
  readonly more: number;
}

async function failuresOf(
  expectations: readonly Expectation[],
  subject: Subject,
): Promise<Map<number, Failures>> {
  const failed = new Map<number, Failures>();
  for await (const { position, verdict } of holdExpectations(expectations, subject)) {
    if (verdict.passed) continue;
    const known = failed.get(position);
    failed.set(position, known ? { ...known, more: known.more + 1 } : { first: verdict, more: 0 });
  }
  return failed;
}

function subjectOf({ file, bytes, site }: Candidate, now: number): Subject {
  const { text } = decodePac(bytes, site.pac.charset);
  const stated = Object.keys(site.profiles ?? {});
  return {
    site,
    source: { text, file },
    bytes: bytes.byteLength,
    clients: site.clients ?? CLIENT_IDS,
    profiles: stated.length > 0 ? stated : USUAL_PROFILES,
    world: { now: () => now, zone: HOST_ZONE },
  };
}

function problemOf(
  { file }: ExpectationsText,
  line: number,
  pac: string,
  { first, more }: Failures,
): Problem {
  const { name, url, profile, client, expected, actual, error } = first;
  const got = error === null ? `"${actual}"` : `an error (${error}), hence "${actual}"`;
  const from = first.line === null ? "" : ` from ${pac}:${first.line}`;
  const others = more === 0 ? "" : `, and ${more} more of its questions`;
  const message = `"${name}" does not hold: ${url} (${profile}, ${client}) expected "${expected}", got ${got}${from}${others}`;
  return { file, line, column: 1, message, source: "expectation" };
}
