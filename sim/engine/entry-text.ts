import { refusedPac } from "./refused-pac.ts";
import type { LoadedPac, PacSource } from "./types.ts";

/**
 * Chromium refuses a file in which the letters "FindProxyForURL" do not occur, before it is run, even if escapes
 * define the function (asked of Chromium 156). That is how it tells most error pages from PAC files.
 *
 * @returns a PAC that answers every question with that refusal, or null when the letters are there
 */
export function withoutMention(pac: PacSource): LoadedPac | null {
  if (pac.text.includes("FindProxyForURL")) return null;
  const message =
    pac.text.trim() === ""
      ? "the file is empty"
      : 'the text "FindProxyForURL" does not occur, so this client does not take the file for a PAC';
  return refusedPac({ code: "no-entry-point", message, line: 1, column: 1 });
}
