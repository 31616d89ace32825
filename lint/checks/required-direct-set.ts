import { formatChain } from "../../pac/index.ts";
import type { AskablePac, EvaluationCheck, Question } from "../check.ts";
import { decidedLine } from "../evaluation/decided-line.ts";
import { type DestinationSample, destinationSamples } from "../evaluation/destination-samples.ts";
import { spread } from "../evaluation/spread.ts";
import { mostFollowed } from "../evaluation/two-worlds.ts";
import { usualClients } from "../evaluation/usual-clients.ts";
import { shortDecision, shortUrl } from "../evaluation/wording.ts";

/** The site's own list of what no proxy may be in the way of, asked of the PAC. */
export const requiredDirectSet: EvaluationCheck = {
  evidence: "evaluation",
  meta: {
    id: "required-direct-set",
    summary: "a destination that the site wants to be DIRECT is sent to a proxy",
    group: "results",
    clients: "all",
    messages: {
      proxied: {
        severity: "error",
        text:
          "{{destination}}{{more}} must be DIRECT everywhere (destinations.direct), but in {{profile}} {{url}} is {{result}} " +
          'for {{client}}; return "DIRECT" for it in a rule before this one',
      },
    },
  },
  async examine(pac, report) {
    const { site } = pac;
    if (site === null || site.destinations.direct.length === 0) return;
    const samples = destinationSamples(pac, site, site.destinations.direct);
    const found = new Map<string, Proxied>();
    for (const profile of pac.profiles) {
      for (const client of usualClients(pac)) {
        for (const proxied of await proxiedIn(pac, samples, { client, profile })) {
          const key = `${proxied.sample.destination}\n${proxied.result}`;
          if (!found.has(key)) found.set(key, proxied);
        }
      }
    }
    const places = new Map<string, PlacedFinding>();
    for (const proxied of spread([...found.values()], mostFollowed(pac))) {
      const loc = await decidedLine(pac, proxied.question);
      const key = `${loc.line} ${proxied.result}`;
      const place = places.get(key) ?? { first: proxied, loc, destinations: new Set() };
      place.destinations.add(proxied.sample.destination);
      places.set(key, place);
    }
    for (const { first, loc, destinations } of places.values()) {
      const { sample, question, result } = first;
      const others = destinations.size - 1;
      const data = {
        destination: sample.destination,
        more: others > 0 ? ` (and ${others} more of that list)` : "",
        profile: question.profile,
        url: shortUrl(question.url),
        result: shortDecision(result),
        client: question.client,
      };
      report({ messageId: "proxied", data, loc });
    }
  },
};

interface Proxied {
  readonly sample: DestinationSample;
  readonly question: Question;
  readonly result: string;
}

interface PlacedFinding {
  readonly first: Proxied;
  readonly loc: Awaited<ReturnType<typeof decidedLine>>;
  readonly destinations: Set<string>;
}

async function proxiedIn(
  pac: AskablePac,
  samples: readonly DestinationSample[],
  place: Omit<Question, "url">,
): Promise<Proxied[]> {
  const answers = await pac.askAll(
    samples.map(({ url }) => url),
    place,
  );
  return samples.flatMap((sample, i): Proxied[] => {
    const answer = answers[i];
    const first = answer?.chain[0];
    // A chain without an entry fails in the client; no proxy is in the way.
    if (answer === undefined || answer.bypassed || first === undefined || first.kind === "DIRECT") return [];
    return [{ sample, question: { ...place, url: sample.url }, result: formatChain(answer.chain) }];
  });
}
