import type { Condition } from "../condition.ts";
import { resolves as resolving } from "../kinds/dns.ts";
import { range } from "../kinds/range.ts";
import { textCondition } from "../kinds/text.ts";
import type { Subject } from "../pattern.ts";
import { dotted } from "./samples.ts";

/**
 * A condition about something that was asked for when the file was loaded, as one about the address of a name that no
 * host has: that address can be anything, but it is the same for all of them.
 *
 * @returns the condition itself where it asks when it is called
 */
export function asAtLoad(condition: Condition): Condition {
  const { test, network, resolves } = condition;
  const given = test?.subject ?? network?.subject ?? resolves;
  if (given?.early !== true) return condition;
  const subject: Subject = { of: "dns", lower: false, name: `${given.name ?? given.of} at load` };
  if (test !== undefined) return textCondition("glob", subject, test.pattern, "matches");
  if (network !== undefined) return range(subject, network.written, dotted(network.mask));
  return resolving(subject);
}
