/** Where a connection leads, in words instead of addresses. */
export const DESTINATIONS = ["pac", "proxies", "internet", "inside", "this-laptop"] as const;
export type DestinationWord = (typeof DESTINATIONS)[number];

export function isDestinationWord(text: string): text is DestinationWord {
  return (DESTINATIONS as readonly string[]).includes(text);
}
