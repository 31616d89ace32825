import { bareHost } from "../../pac/index.ts";
import type { RequestFacts } from "./facts.ts";
import { bareUrl } from "./shown.ts";

/** Browsers follow twenty; whoever needs more than five for a PAC has lost control of it. */
export const MOST_REDIRECTS = 5;

/** The statuses that send a client on; a 300 and a 304 do not. */
export const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

export interface Following {
  /** One request; null when there was no time. */
  ask(url: URL, address: string): Promise<RequestFacts | null>;
  /** Where a host is; null where it may not be asked. */
  addressOf(host: string): Promise<string | null>;
}

/**
 * Makes a request and those that its redirects lead to: {@link MOST_REDIRECTS} at most, to http and https alone.
 *
 * @returns all requests in order; null when there was no time for one
 */
export async function follow(
  start: URL,
  address: string,
  { ask, addressOf }: Following,
): Promise<RequestFacts[] | null> {
  const requests: RequestFacts[] = [];
  let [url, at]: [URL, string | null] = [start, address];
  while (at !== null) {
    const request: RequestFacts | null = await ask(url, at);
    if (request === null) return null;
    requests.push(request);
    const next = redirectOf(request);
    if (next === null || !isWeb(next) || requests.length > MOST_REDIRECTS) return requests;
    at = bareHost(next) === bareHost(url) ? at : await addressOf(bareHost(next).toLowerCase());
    url = next;
  }
  return [...requests, unasked(url)];
}

/** Where an answer sends a client; null when it does not, or says nothing that is a URL. */
export function redirectOf({ status, headers, url }: RequestFacts): URL | null {
  const { location } = headers;
  if (!REDIRECTS.has(status) || location === undefined) return null;
  try {
    return new URL(location, url);
  } catch {
    return null;
  }
}

/** True for what a client fetches a PAC by. */
export function isWeb({ protocol }: URL): boolean {
  return protocol === "http:" || protocol === "https:";
}

function unasked(url: URL): RequestFacts {
  const nothing = { problem: "", status: 0, headers: {}, body: new Uint8Array(), cut: null, tls: null };
  return { url: bareUrl(url), address: null, outcome: "unasked", ...nothing };
}
