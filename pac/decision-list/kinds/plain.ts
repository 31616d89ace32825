import { addressFamily } from "../../address.ts";
import type { Condition } from "../condition.ts";

const PLAIN_WORDS = "host is a plain name";

/**
 * The host is a plain name. Firefox tests for a dot or a colon in the library's JavaScript; Chromium has a native
 * test: no dot, and no IP literal (net::IPAddress in services/proxy_resolver/proxy_resolver_v8.cc).
 */
export function plain(dialect: string): Condition {
  return {
    kind: "plain",
    asks: false,
    evaluate({ host }) {
      if (dialect === "firefox") return !/[.:]/.test(host);
      if (host.includes(".")) return false;
      if (!host.includes(":")) return true;
      // Canonical as clients pass it; other spellings are for the native test alone.
      return /^[\da-f:]+$/.test(host) && addressFamily(host) === 6 ? false : null;
    },
    words: () => PLAIN_WORDS,
  };
}
