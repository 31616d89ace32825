import type { Condition, Place } from "../condition.ts";

/** A condition that was not understood. Only the sandbox can say whether it holds. */
export function opaque(reason: string, place: Place): Condition {
  return {
    kind: "opaque",
    asks: true,
    reason,
    place,
    evaluate: () => null,
    words: () => `opaque: ${reason} (line ${place.line})`,
  };
}
