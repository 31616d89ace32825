import { globMatches, isDomain, STRANGER } from "./host-pattern.ts";

/** A glob for URLs, taken apart where a URL would be. */
export interface UrlGlob {
  /** What stands before `://`; null when that is not in the pattern. */
  readonly scheme: string | null;
  /** Host and port, as far as the pattern gives them. */
  readonly authority: string;
  /** From the first slash after the host; null where there is none. */
  readonly path: string | null;
}

/** Reads a glob as a URL; every text can be read so. */
export function readUrlGlob(text: string): UrlGlob {
  const [, scheme = null, authority = "", path = null] =
    /^(?:([^/:]*):\/\/)?([^/]*)(\/.*)?$/s.exec(text) ?? [];
  return { scheme, authority, path };
}

/** How a URL of somebody else passes a pattern that was meant for one host. */
export interface ForeignUrl {
  /**
   * `searched`: the pattern begins with a star, so the host may stand anywhere. `inside`: a star in or before the host
   * also covers a slash. `open`: a star right after the host covers more labels.
   */
  readonly by: "searched" | "inside" | "open";
  readonly example: string;
  /** The same test for the host alone, as a glob or a plain name. */
  readonly host: string;
}

/**
 * Finds a URL of somebody else that matches a pattern for the URLs of a domain. The URL really is matched.
 *
 * @returns null when the pattern is no plain glob, names no domain, or holds the host where it belongs
 */
export function foreignUrlFor(text: string): ForeignUrl | null {
  const { scheme, authority, path } = readUrlGlob(text);
  const [, name = "", port = ""] = /^([^:]*)(:.*)?$/.exec(authority) ?? [];
  const closed = name.replace(/\*+$/, "");
  const run = /[^*]*$/.exec(closed)?.[0] ?? "";
  // Without anything behind the host it matches no URL of the domain either, which is another mistake.
  const endsThere = path === null && closed === name;
  if (/[A-Z]/.test(authority) || !isDomain(run) || endsThere) return null;
  const host = (run.startsWith(".") ? `www${run}` : run).replaceAll("?", "1").replace(/\.$/, "");
  const meant = closed.replace(/^\*+(?=[a-z0-9])/, "*.").replace(/^\*+/, "*");
  const by = scheme === null ? "searched" : "inside";
  const fits = (examples: readonly string[]) => examples.find((example) => globMatches(text, example));
  if (path === null && port === "" && closed !== name) {
    const example = fits(["http", "https"].map((each) => `${each}://${host}.${STRANGER}/`));
    if (example !== undefined) return { by: "open", example, host: meant };
  }
  const rest = `${host}${filled(port)}${filled(path ?? "")}`;
  const example = fits(
    ["", "?", "?http://", "?https://"].map((before) => `http://${STRANGER}/${before}${rest}`),
  );
  return example === undefined ? null : { by, example, host: meant };
}

function filled(text: string): string {
  return text.replaceAll("*", "").replaceAll("?", "1");
}
