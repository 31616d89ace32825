import type { About } from "../../../server/publish/release.ts";
import { parseSite, type Site } from "../../../site/index.ts";

export const PAC_FILE = "/etc/pacwright/proxy.pac";
export const PAC =
  'function FindProxyForURL(url, host) {\n  return "PROXY px1.corp.example:8080; DIRECT";\n}\n';

/** A release of that file as tests make it, without a publisher. */
export const ABOUT: About = {
  loadedAt: 0,
  origin: { kind: "file", path: PAC_FILE },
  checks: { warnings: 0, expectations: null },
};

/** A site with free ports: the schema knows no port 0, so ports are put in afterwards. */
export function testSite(overrides: Partial<Site> = {}): Site {
  const text =
    "pac: { file: proxy.pac, url: http://pac.corp.example/proxy.pac, aliases: [/old/accelerated.pac] }";
  const file = "/etc/pacwright/pacwright.yaml";
  return {
    ...parseSite(text, file),
    file,
    pacFile: PAC_FILE,
    listeners: [testListener({})],
    admin: { address: "127.0.0.1", port: 0 },
    ...overrides,
  };
}

type Listener = Site["listeners"][number];

export function testListener(overrides: Partial<Listener>): Listener {
  return { name: "office", address: "127.0.0.1", port: 0, policy: "serve", sources: [], ...overrides };
}
