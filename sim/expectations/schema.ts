import { z } from "zod";
import { didYouMean, isNetwork, parseNetwork, parseUrl, readChromiumResult } from "../../pac/index.ts";
import { CLIENT_IDS, type PathProblem } from "../../site/index.ts";
import { parseInstant } from "../engine/instant.ts";

const target = z.string().refine((text) => isUrl(text) || isNetwork(parseNetwork(text)), {
  error: "expected a URL, or an address range such as 203.0.113.0/24",
});

const chain = z
  .string()
  .refine(
    (text) =>
      readChromiumResult(text).problems.every(({ dropped, code }) => !dropped && code !== "empty-list"),
    {
      error: 'expected a chain such as "PROXY px1.corp.example:8080; DIRECT"',
    },
  );

const instant = z.string().refine((text) => parseInstant(text, "UTC") !== null, {
  error: "expected an ISO 8601 time such as 2026-03-31T08:30",
});

/** `proxy.test.yaml`: what the site's owner expects of the PAC, in the order it is reported. */
export const expectationsSchema = z
  .array(
    z.strictObject({
      name: z.string().min(1).describe("What the case shows; reports call it by this"),
      url: z.union([target, z.array(target).min(1)]).describe("A URL, a list of them, or an address range"),
      profile: z.string().optional().describe("Where; default: every profile of the site"),
      client: z.enum(CLIENT_IDS).optional().describe("Who; default: every client of the site"),
      now: instant.optional().describe("The client's clock, ISO 8601; UTC where it names no offset"),
      expect: chain.describe("The chain the client must end up with"),
    }),
  )
  .describe("Expectations of a PAC, run by pac-sim test");

export type Expectation = z.output<typeof expectationsSchema>[number];

/** Expectations in a profile that neither Pacwright nor the site has. */
export function unknownProfiles(
  expectations: readonly Expectation[],
  known: readonly string[],
): PathProblem[] {
  return expectations.flatMap(({ profile }, i) => {
    if (profile === undefined || known.includes(profile)) return [];
    const hint = didYouMean(profile, known) || `; known: ${known.join(", ")}`;
    return [{ path: [i, "profile"], message: `${i}.profile: no profile "${profile}"${hint}` }];
  });
}

function isUrl(text: string): boolean {
  return (parseUrl(text)?.hostname ?? "") !== "";
}
