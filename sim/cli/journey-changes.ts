import { didYouMean } from "../../pac/index.ts";
import { CommandError, EXIT, type Site } from "../../site/index.ts";
import type { PlannedChange } from "../journey/journey.ts";
import { HORIZON_SECONDS } from "../journey/user.ts";
import { profileById, profileIds } from "../profile-by-id.ts";
import { readTime, shortTime } from "../report/journey-time.ts";

const SAME_ADDRESS = "same-address";
const FORM = "expected a time and a profile, such as 20s:vpn, 2m:vpn or 20s:vpn:same-address";

/**
 * The changes of network of `--at`, in order of time.
 *
 * @param texts such as `20s:vpn` or `2m:vpn:same-address`
 * @throws CommandError that says what to write instead
 */
export function readChanges(texts: readonly string[], site: Site): readonly PlannedChange[] {
  const changes = texts.map((text) => readChange(text, site)).sort((a, b) => a.at - b.at);
  const twice = changes.find(({ at }, i) => at === changes[i + 1]?.at);
  if (twice !== undefined)
    throw wrong(`two changes at ${shortTime(twice.at)}; a laptop is in one network at a time`);
  return changes;
}

function readChange(text: string, site: Site): PlannedChange {
  const [time = "", id = "", address, ...more] = text.split(":");
  if (id === "" || more.length > 0) throw wrong(`"${text}" is no change of network; ${FORM}`);
  const at = readTime(time);
  if (at === null) throw wrong(`"${time}" is not a time; ${FORM}`);
  if (at > HORIZON_SECONDS)
    throw wrong(`${shortTime(at)} is too late; nothing new happens after ${shortTime(HORIZON_SECONDS)}`);
  const known = profileIds(site);
  if (!known.includes(id))
    throw wrong(`no profile "${id}"${didYouMean(id, known) || `; known: ${known.join(", ")}`}`);
  if (address !== undefined && address !== SAME_ADDRESS)
    throw wrong(`"${address}" is not "${SAME_ADDRESS}"; leave it out if the laptop gets another address`);
  return { at, profile: profileById(id, site), newAddress: address === undefined };
}

function wrong(message: string): CommandError {
  return new CommandError(`--at: ${message}`, EXIT.usage);
}
