import { z } from "zod";
import { didYouMean, isNetwork, parseNetwork } from "../pac/index.ts";
import { DESTINATIONS, isDestinationWord } from "./destinations.ts";
import { address, port } from "./scalars.ts";

/**
 * What a network may do to names and connections: the primitives that built-in profiles and a site's own are made of.
 * Shapes and words only; what follows from them is the simulator's business.
 */

/** What becomes of a connection on its way. All but the first are answers of somebody else than the far end. */
export const EFFECTS = [
  "pass",
  "refuse",
  "drop",
  "hang",
  "reset",
  "http-404",
  "http-503",
  "html",
  "redirect",
] as const;
export type Effect = (typeof EFFECTS)[number];

const destination = z.string().superRefine((text, context) => {
  if (isDestinationWord(text)) return;
  const read = parseNetwork(text);
  if (isNetwork(read)) return;
  const words = `expected ${DESTINATIONS.join(", ")}, or an address range such as 203.0.113.0/24`;
  const message = /[/\d]/.test(text) ? read.problem : `${words}${didYouMean(text, DESTINATIONS)}`;
  context.addIssue({ code: "custom", message });
});

/** A journey is watched for 6 h, and what a change leads to may take 2 of them. */
const LATEST_CHANGE_SECONDS = 14_400;
const whenError = { error: `expected seconds from 0 to ${LATEST_CHANGE_SECONDS}, without a unit` };

export const pathRule = z
  .strictObject({
    to: destination.describe(
      "pac: the PAC's own address; proxies; internet: public addresses; inside: the company's; this-laptop; or a range",
    ),
    ports: z
      .array(port)
      .min(1, { error: "expected at least one port" })
      .optional()
      .describe("Only these ports; default: all"),
    only: z
      .literal("refusals", { error: "expected refusals" })
      .optional()
      .describe("Only where the far end would answer the SYN with RST: what carriers' optimisers replace"),
    does: z
      .enum(EFFECTS)
      .describe(
        "pass: nothing; refuse: RST; drop: the SYN is lost; hang: SYN-ACK, then silence; reset: SYN-ACK, then RST; http-404, http-503; html: a page with 200; redirect: to a sign-on page",
      ),
  })
  .describe("What happens to connections; the first rule that fits counts, and without one they pass");
export type PathRule = Readonly<Omit<z.output<typeof pathRule>, "ports">> & {
  readonly ports?: readonly number[] | undefined;
};

export const nameRules = z
  .strictObject({
    pacHost: address
      .optional()
      .describe("What this network says the PAC host is, whatever the site's DNS says"),
    missing: address
      .optional()
      .describe("The address that takes the place of NXDOMAIN: the provider's search page"),
    internet: z
      .literal(false, {
        error: "expected false; without this key, the site's DNS decides",
      })
      .optional()
      .describe("false: a private root; no Internet name is resolved here"),
    silent: z
      .literal(true, { error: "expected true" })
      .optional()
      .describe("true: the resolver never answers"),
  })
  .describe("What this network's resolver does to names");
export type NameRules = Readonly<z.output<typeof nameRules>>;

export const networkChange = z
  .strictObject({
    at: z
      .number(whenError)
      .min(0, whenError)
      .max(LATEST_CHANGE_SECONDS, whenError)
      .describe("Seconds after the start"),
    to: z.string().describe("The profile that holds from then on"),
    newAddress: z
      .boolean()
      .default(true)
      .describe("Does an interface get another address? Clients notice nothing else"),
  })
  .describe("A change of network in the middle of a journey; those of the profile it leads to do not count");
export type NetworkChange = Readonly<z.output<typeof networkChange>>;
