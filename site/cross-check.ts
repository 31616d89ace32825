import { addressFamily, canonicalAddress, didYouMean } from "../pac/index.ts";
import type { PathProblem } from "./issue.ts";
import type { SiteFile } from "./schema.ts";
import { PROFILE_IDS } from "./unit-ids.ts";

/** What no single key can say: rules between the parts of a site file. */
export function crossCheck(site: SiteFile): PathProblem[] {
  return [
    ...duplicateListeners(site),
    ...duplicateProxies(site),
    ...adminOnPacSocket(site),
    ...unknownProfiles(site),
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

/** A profile of the site's own says which one it is like, and changes lead to profiles that exist. */
function unknownProfiles({ profiles = {} }: SiteFile): PathProblem[] {
  const known = [...PROFILE_IDS, ...Object.keys(profiles)];
  return Object.entries(profiles).flatMap(([id, { like, changes = [] }]) => {
    const builtIn = (PROFILE_IDS as readonly string[]).includes(id);
    const hint = didYouMean(id, PROFILE_IDS) || `; known: ${PROFILE_IDS.join(", ")}`;
    const unlike = `profiles.${id}: no built-in profile "${id}"${hint}; one of the site's own says "like: <built-in profile>"`;
    return [
      ...(builtIn || like !== undefined ? [] : [{ path: ["profiles", id], message: unlike }]),
      ...changes.flatMap(({ to }, i) => {
        if (known.includes(to)) return [];
        const message = `profiles.${id}.changes.${i}.to: no profile "${to}"${didYouMean(to, known)}`;
        return [{ path: ["profiles", id, "changes", i, "to"], message }];
      }),
    ];
  });
}
