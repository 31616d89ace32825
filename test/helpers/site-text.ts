/** A `pacwright.yaml` in which nothing is wrong, with parts of it replaced. Each part is one line of YAML. */
export interface SiteParts {
  readonly url?: string;
  readonly internal?: string;
  readonly external?: string;
  readonly listeners?: string;
  readonly more?: string;
}

/**
 * Line 1 `pac`, line 2 `dns`, line 3 the internal view, line 4 the external view, line 5 the listeners; `more`
 * follows. So a table row can name a place.
 */
export function siteText({ url, internal, external, listeners, more }: SiteParts = {}): string {
  return [
    `pac: { file: proxy.pac, url: "${url ?? "http://pac.corp.example/proxy.pac"}" }`,
    "dns:",
    `  internal: ${internal ?? "{ records: { pac.corp.example: 10.20.30.80 } }"}`,
    `  external: ${external ?? "{ records: { pac.corp.example: 203.0.113.80 } }"}`,
    `listeners: ${listeners ?? "[{ name: outside, address: 203.0.113.80, policy: refuse }]"}`,
    ...(more === undefined ? [] : [more]),
    "",
  ].join("\n");
}
