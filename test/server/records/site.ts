import { parseSite, type Site } from "../../../site/index.ts";

const FILE = "/etc/pacwright/pacwright.yaml";

/** Parts of a site file in its own syntax; a listener that serves and one that refuses unless said otherwise. */
export interface SiteParts {
  readonly url?: string;
  readonly pac?: string;
  readonly listeners?: readonly string[];
  readonly more?: string;
}

export const SERVES =
  "{ name: office, address: 127.0.0.1, port: 8080, policy: serve, clientsConnectTo: { address: 10.20.30.80 } }";
export const REFUSES = "{ name: internet, address: 203.0.113.80, policy: refuse }";

/** A valid site as the server sees it. */
export function recordsSite({ url, pac, listeners = [SERVES, REFUSES], more = "" }: SiteParts = {}): Site {
  const text = [
    "pac:",
    `  file: proxy.pac`,
    `  url: ${JSON.stringify(url ?? "http://pac.corp.example/proxy.pac")}`,
    ...(pac === undefined ? [] : [`  ${pac}`]),
    `networks: { internal: [10.0.0.0/8, "2001:db8:20::/48"] }`,
    "listeners:",
    ...listeners.map((listener) => `  - ${listener}`),
    more,
  ].join("\n");
  return { ...parseSite(text, FILE), file: FILE, pacFile: "/etc/pacwright/proxy.pac" };
}
