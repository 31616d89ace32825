import type { CorpusClient } from "../corpus.ts";

/**
 * By name of the PAC, by URL: the chain in short, or those of Chromium and Firefox where they part. Each was found by
 * reading the PAC, not by running it.
 *
 * In short, `px1` is `PROXY px1.corp.example:8080` and `px1:3128` has that port; what has a kind of its own is written
 * out, and separated by semicolons. After the name may stand `@home`, or `@` and the moment of the question.
 */
export type ExpectedChains = Readonly<
  Record<string, Readonly<Record<string, string | readonly [chromium: string, firefox: string]>>>
>;

/** The chain in full that a client is expected to give. */
export function expectedChain(
  client: CorpusClient,
  short: string | readonly [chromium: string, firefox: string],
): string {
  const own = typeof short === "string" ? short : short[client === "chromium" ? 0 : 1];
  return own.split("; ").flatMap(entriesInFull).join("; ");
}

function entriesInFull(text: string): string[] {
  if (/^(PROXY|HTTPS|SOCKS)/.test(text)) return [text];
  return text.split(" ").map((entry) => {
    const [name = "", port = "8080"] = entry.split(":");
    return name === "DIRECT" ? name : `PROXY ${name}.corp.example:${port}`;
  });
}
