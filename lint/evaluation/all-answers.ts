import type { AskablePac, AskedAnswer, Question } from "../check.ts";
import { type DerivedUrl, ORDINARY_URL } from "./derive-urls.ts";

/** One question of all those that are asked anyway, and what came of it. */
export interface Answered extends Question {
  readonly from: DerivedUrl;
  readonly answer: AskedAnswer;
}

/**
 * What the clients do with the derived URLs in all profiles. What the script was not asked, or failed at, is left out, and
 * so are clients that fail at any ordinary URL.
 */
export async function allAnswers(
  pac: AskablePac,
  clients: readonly string[],
  urls: readonly DerivedUrl[] = pac.urls,
): Promise<Answered[]> {
  const all: Answered[] = [];
  for (const profile of pac.profiles) {
    for (const client of clients) {
      const { error } = await pac.ask({ url: ORDINARY_URL, client, profile });
      if (error !== null) continue;
      const wanted = urls.map(({ url }) => url);
      const answers = await pac.askAll(wanted, { client, profile });
      for (const [i, answer] of answers.entries()) {
        const from = urls[i];
        if (from === undefined || answer.bypassed || answer.error !== null) continue;
        all.push({ url: from.url, client, profile, from, answer });
      }
    }
  }
  return all;
}
