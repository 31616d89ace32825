import { z } from "zod";
import { nameRules, networkChange, pathRule } from "./conditions.ts";
import { address, text } from "./scalars.ts";
import { PROFILE_IDS } from "./unit-ids.ts";

/** The shape of a profile in a site file: what the site says of a built-in one, or one of its own. */

export const proxyState = z
  .enum(["healthy", "refused", "silent", "small-packets-only"])
  .describe("What the simulator should assume of it");

export const profileId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: "expected an id in lower case such as branch-office" })
  .refine((id) => id !== "all", { error: '"all" stands for every profile; choose another id' });

const roundTripError = { error: "expected seconds from 0 to 60 such as 0.08, without a unit" };
const roundTrip = z.number(roundTripError).min(0, roundTripError).max(60, roundTripError).optional();

export const profile = z.strictObject({
  like: z
    .enum(PROFILE_IDS)
    .optional()
    .describe(
      "The built-in profile, as this file describes it, whose values hold where this one says nothing; for an id of one's own",
    ),
  summary: text.optional().describe("One line for tables"),
  address: address.optional().describe("The client's own address in this profile, as myIpAddress() gives it"),
  source: address.optional().describe("The address the PAC server sees, when it differs (NAT)"),
  roundTrip: z
    .strictObject({
      dns: roundTrip.describe("To the resolver"),
      pac: roundTrip.describe("To the PAC server"),
      web: roundTrip.describe("To proxies and web servers; default: as to the PAC server"),
    })
    .optional()
    .describe("Seconds for a packet and its answer"),
  names: nameRules.optional(),
  paths: z
    .array(pathRule)
    .optional()
    .describe("What happens to connections; the first rule that fits counts, and without one they pass"),
  proxies: z
    .record(text, proxyState)
    .optional()
    .describe(
      'Proxies in another state than the site says, by host:port, by host, or by place: "#1" is the first',
    ),
  signsOn: z.boolean().optional().describe("false: whoever asks here cannot answer a proxy's 407"),
  changes: z.array(networkChange).optional().describe("The networks the laptop comes to later"),
});
