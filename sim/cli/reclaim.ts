import type { RawOptions } from "./options.ts";

/** The words of a command line that are no options. */
export interface Words<Options = RawOptions> {
  readonly url: string | undefined;
  readonly host: string | undefined;
  readonly options: Options;
}

/** The options that take several values. */
interface ManyValued {
  readonly profile?: string[];
  readonly client?: string[];
  readonly policy?: string[];
}

/**
 * Gives back a URL that an option with several values has swallowed: in `--profile on-net https://www.example.com/` it
 * looks like one more profile. No id contains "://", so it can be told apart, and what follows it is the host.
 */
export function reclaimUrl<Options extends ManyValued>({
  url,
  host,
  options,
}: Words<Options>): Words<Options> {
  if (url !== undefined) return { url, host, options };
  for (const name of ["profile", "client", "policy"] as const) {
    const values = options[name] ?? [];
    const at = values.findIndex((value) => value.includes("://"));
    if (at < 0) continue;
    return { url: values[at], host: values[at + 1], options: { ...options, [name]: values.slice(0, at) } };
  }
  return { url, host, options };
}
