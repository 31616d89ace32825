import type { Condition, NetworkTest } from "../condition.ts";
import { implies as patternImplies } from "../pattern.ts";
import { NO_LOOKUPS, subjectKey } from "../subject.ts";
import { addressOf } from "./way-index.ts";
import { hostOf, type Way } from "./ways.ts";

/**
 * Whether one way holds only where another does, as can be seen by comparing their conditions one by one.
 *
 * @returns false also where that needs more than one of them at once
 */
export function clearlyImplies(way: Way, other: Way): boolean {
  return (
    other.positive.every((wanted) => way.positive.some((given) => literalImplies(given, wanted))) &&
    other.negative.every((unwanted) => way.negative.some((not) => literalImplies(unwanted, not)))
  );
}

/** Whether two conditions of a way never hold together, as can be seen by comparing them. */
export function clearlyExcludes({ positive }: Way): boolean {
  return positive.some((one, i) => positive.slice(i + 1).some((other) => literalsExclude(one, other)));
}

function literalsExclude(one: Condition, other: Condition): boolean {
  const { network, test } = one;
  if (network !== undefined && other.network !== undefined) {
    const same = subjectKey(addressOf(network.subject)) === subjectKey(addressOf(other.network.subject));
    return same && ((network.base ^ other.network.base) & network.mask & other.network.mask) !== 0;
  }
  if (test?.subject.of !== "host" || other.test?.subject.of !== "host") return false;
  const [host, second] = [hostOf(one), hostOf(other)];
  if (host !== null) return !other.test.pattern.matches(host);
  if (second !== null) return !test.pattern.matches(second);
  if (one.kind !== "suffix" || other.kind !== "suffix") return false;
  const [left, right] = [test.pattern.literal, other.test.pattern.literal];
  return !left.endsWith(right) && !right.endsWith(left);
}

/** Whether one condition without parts holds only where another does. */
function literalImplies(given: Condition, wanted: Condition): boolean {
  if (given.kind === "opaque" || wanted.kind === "opaque") return false;
  if (given === wanted) return true;
  if (given.network !== undefined && wanted.network !== undefined) {
    return isInside(given.network, wanted.network);
  }
  const host = hostOf(given);
  if (host !== null) {
    // There is one such host only, so the other condition can be asked.
    const ofHost = wanted.kind === "plain" || (wanted.test ?? wanted.network)?.subject.of === "host";
    return ofHost && wanted.evaluate({ url: "", host, lookups: NO_LOOKUPS }) === true;
  }
  if (given.test !== undefined && wanted.test !== undefined) {
    const [one, other] = [given.test, wanted.test];
    const same =
      subjectKey(one.subject) === subjectKey(other.subject) && one.subject.lower === other.subject.lower;
    return same && patternImplies(one.pattern.tokens, other.pattern.tokens);
  }
  return given.kind === wanted.kind && isSaidInWords(given) && given.words() === wanted.words();
}

/** Conditions that are the same where their words are. */
function isSaidInWords({ kind }: Condition): boolean {
  return kind === "time" || kind === "plain" || kind === "dns";
}

/** Every address of the one network is in the other. */
function isInside(one: NetworkTest, other: NetworkTest): boolean {
  if (subjectKey(addressOf(one.subject)) !== subjectKey(addressOf(other.subject))) return false;
  return (one.mask & other.mask) === other.mask && (one.base & other.mask) === other.base;
}
