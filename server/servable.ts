import { isLoopbackAddress } from "../pac/index.ts";
import type { Site } from "../site/index.ts";
import { StartError } from "./listen/start-error.ts";
import { POLICIES } from "./policies/index.ts";
import type { WatchedAddress } from "./watch/address.ts";

/**
 * What a valid site file may say and a server still cannot do.
 *
 * @throws StartError with status 2: the file must change
 */
export function requireServable(site: Site): void {
  if (site.listeners.length === 0) {
    throw new StartError(
      `${site.file}: listeners: there are none; give at least one with an address and a policy`,
      2,
    );
  }
  const { address } = site.admin;
  if (!isLoopbackAddress(address)) {
    const message = `admin.address: ${address} is not a loopback address; the admin side asks nobody for a password`;
    throw new StartError(`${site.file}: ${message}, so it listens on 127.0.0.1 or ::1 only`, 2);
  }
}

/** The addresses whose policy opens no listener: they are watched. */
export function watchedAddresses(site: Pick<Site, "listeners">): WatchedAddress[] {
  return site.listeners
    .filter(({ policy }) => POLICIES[policy].layer === "listener")
    .map(({ name, address, port }) => ({ listener: name, address, port }));
}
