import type { PathProblem } from "./parse.ts";
import type { SiteFile } from "./schema.ts";

/** What no single key can say: rules between the parts of a site file. */
export function crossCheck(site: SiteFile): PathProblem[] {
  return [...duplicateListeners(site), ...duplicateProxies(site), ...adminOnPacSocket(site)];
}

function duplicateListeners(site: SiteFile): PathProblem[] {
  const seen = new Map<string, string>();
  return site.listeners.flatMap(({ name, address, port }, i) => {
    const socket = `${address} port ${port}`;
    const earlier = seen.get(socket);
    seen.set(socket, name);
    if (earlier === undefined) return [];
    const message = `listeners.${i}: "${name}" uses ${socket}, which "${earlier}" already has`;
    return [{ path: ["listeners", i], message }];
  });
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
function adminOnPacSocket(site: SiteFile): PathProblem[] {
  const clash = site.listeners.find(
    ({ address, port }) => address === site.admin.address && port === site.admin.port,
  );
  if (clash === undefined) return [];
  const message = `admin: ${site.admin.address} port ${site.admin.port} is the listener "${clash.name}"; give admin its own`;
  return [{ path: ["admin"], message }];
}
