/** A URL and a decision may be as long as the file; their beginning tells enough. */
const LONGEST = 100;

/** A URL for a message. */
export function shortUrl(url: string): string {
  return url.length > LONGEST ? `${url.slice(0, LONGEST)}...` : url;
}

/** A decision for a message: in quotes where it is what a client does, bare where it is a description. */
export function shortDecision(decision: string): string {
  if (/^an? /.test(decision)) return decision;
  return `"${shortUrl(decision)}"`;
}
