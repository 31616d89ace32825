import { addressFamily, canonicalAddress, didYouMean } from "../pac/index.ts";
import { editionProblems, gitProblems } from "./editions-check.ts";
import type { PathProblem } from "./issue.ts";
import type { SiteFile } from "./schema.ts";
import { PROFILE_IDS } from "./unit-ids.ts";

/** What no single key can say: rules between the parts of a site file. */
export function crossCheck(site: SiteFile): PathProblem[] {
  return [
    ...duplicateListeners(site),
    ...duplicateProxies(site),
    ...adminOnPacSocket(site),
    ...gitProblems(site),
    ...editionProblems(site),
    ...profileProblems(site),
  ];
}

function duplicateListeners({ listeners }: SiteFile): PathProblem[] {
  return listeners.flatMap((listener, i) => {
    const earlier = listeners.slice(0, i).find((other) => sameSocket(listener, other));
    if (earlier === undefined) return [];
    const { name, address, port } = listener;
    const held = `"${earlier.name}" already has${isWildcard(earlier.address) ? ` with ${earlier.address}` : ""}`;
    return [
      {
        path: ["listeners", i],
        message: `listeners.${i}: "${name}" uses ${address} port ${port}, which ${held}`,
      },
    ];
  });
}

interface Socket {
  readonly address: string;
  readonly port: number;
}

/** One machine cannot have both: a wildcard listens on every address, `::` on the IPv4 ones too. */
function sameSocket(a: Socket, b: Socket): boolean {
  return a.port === b.port && (covers(a.address, b.address) || covers(b.address, a.address));
}

function covers(a: string, b: string): boolean {
  if (canonicalAddress(a) === canonicalAddress(b)) return true;
  return isWildcard(a) && (addressFamily(a) === 6 || addressFamily(b) === 4);
}

function isWildcard(address: string): boolean {
  const canonical = canonicalAddress(address);
  return canonical === "0.0.0.0" || canonical === "::";
}

function duplicateProxies(site: SiteFile): PathProblem[] {
  const seen = new Set<string>();
  return site.proxies.flatMap(({ host, port, kind }, i) => {
    const id = `${kind} ${host.toLowerCase()}:${port}`;
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ path: ["proxies", i], message: `proxies.${i}: ${id} is listed twice` }];
  });
}

/** The admin side is never on the PAC socket: health, metrics and later edits are nobody else's business. */
function adminOnPacSocket({ listeners, admin }: SiteFile): PathProblem[] {
  return listeners.flatMap((listener, i) => {
    if (!sameSocket(listener, admin)) return [];
    const { name, address, port } = listener;
    const message = `listeners.${i}: "${name}" uses ${address} port ${port}, which is admin's (${admin.address} port ${admin.port}); give admin its own`;
    return [{ path: ["listeners", i], message }];
  });
}

/** A profile of the site's own says which one it is like; what profiles name exists. */
function profileProblems(site: SiteFile): PathProblem[] {
  const ids = Object.keys(site.profiles ?? {});
  return Object.entries(site.profiles ?? {}).flatMap(([id, profile]) => [
    ...likenessProblems(id, profile),
    ...changeProblems(id, profile, [...new Set([...PROFILE_IDS, ...ids])]),
    ...proxyProblems(id, profile, site),
  ]);
}

type Profile = NonNullable<SiteFile["profiles"]>[string];

function likenessProblems(id: string, { like }: Profile): PathProblem[] {
  const builtIn = (PROFILE_IDS as readonly string[]).includes(id);
  if (builtIn === (like === undefined)) return [];
  if (builtIn) {
    const message = `profiles.${id}.like: "${id}" is built in and like no other; give a profile of your own another id`;
    return [{ path: ["profiles", id, "like"], message }];
  }
  const hint = didYouMean(id, PROFILE_IDS) || `; known: ${PROFILE_IDS.join(", ")}`;
  const message = `profiles.${id}: no built-in profile "${id}"${hint}; one of the site's own says "like: <built-in profile>"`;
  return [{ path: ["profiles"], key: id, message }];
}

function changeProblems(id: string, { changes = [] }: Profile, known: readonly string[]): PathProblem[] {
  return changes.flatMap(({ to }, i) => {
    if (known.includes(to)) return [];
    const hint = didYouMean(to, known) || `; known: ${known.join(", ")}`;
    const message = `profiles.${id}.changes.${i}.to: no profile "${to}"${hint}`;
    return [{ path: ["profiles", id, "changes", i, "to"], message }];
  });
}

/** A state for a proxy that is not in the list would change nothing, and nobody would notice. */
function proxyProblems(id: string, { proxies = {} }: Profile, site: SiteFile): PathProblem[] {
  const known = site.proxies.flatMap(({ host, port }, i) => {
    const bracketed = addressFamily(host) === 6 ? `[${host}]` : host;
    return [host, bracketed, `${bracketed}:${port}`, `${host}:${port}`, `#${i + 1}`].map((key) =>
      key.toLowerCase(),
    );
  });
  return Object.keys(proxies).flatMap((key) => {
    if (known.includes(key.toLowerCase())) return [];
    const hint = didYouMean(key, known) || "; list it under proxies first";
    const message = `profiles.${id}.proxies: the site has no proxy "${key}"${hint}`;
    return [{ path: ["profiles", id, "proxies"], key, message }];
  });
}
