/**
 * One generated question. The small kinds are packed, many to a PAC, so that a browser start answers thousands:
 *
 * - `expression`: the value of a JavaScript expression is shown, whatever it is;
 * - `result`: the value of a JavaScript expression is returned as it is;
 * - `seen`: both arguments of the call are shown;
 * - `pac`: `source` is a whole PAC, asked about all its URLs in order.
 */
export interface Item {
  readonly kind: "expression" | "result" | "seen" | "pac";
  /** JavaScript. Empty for `seen`. */
  readonly source: string;
  /** One for the kinds that are packed. */
  readonly urls: readonly string[];
}

/** An item with the moment at which it is asked (ISO 8601); undefined: the clock runs. */
export interface DatedItem extends Item {
  readonly now: string | undefined;
}
