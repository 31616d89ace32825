import type { Answer, LoadedPac, PacError } from "./types.ts";

/** A PAC that its client turned down before running it: every question is answered with the reason. */
export function refusedPac(error: PacError): LoadedPac {
  const answer: Answer = { result: null, error, line: error.line, lookups: [], alerts: [] };
  return { loadError: error, ask: async () => answer, dispose: () => undefined };
}
