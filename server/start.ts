import type { Site } from "../site/index.ts";
import type { AccessRecord } from "./access.ts";
import { type Health, healthOf } from "./admin/health.ts";
import { openAdmin } from "./admin/listener.ts";
import { createMetrics } from "./admin/metrics.ts";
import { openEditions } from "./editions/editions.ts";
import type { Bound } from "./listen/http-server.ts";
import { LISTENER_LIMITS } from "./listen/limits.ts";
import type { ListenerContext, OpenListener } from "./listen/listener.ts";
import { openListeners } from "./listen/open-all.ts";
import { serverLog } from "./log.ts";
import { endpointOf } from "./publish/endpoint.ts";
import type { Outcome } from "./publish/publisher.ts";
import type { Release } from "./publish/release.ts";
import { requireServable, watchedAddresses } from "./servable.ts";
import { type Watched, watchAddresses } from "./watch/watch.ts";
import type { ServerWorld } from "./world.ts";

/** A server that is up. */
export interface RunningServer {
  readonly addresses: {
    /** What is open, in the order of the site file, with real ports. */
    readonly listeners: readonly Pick<OpenListener, "name" | "policy" | "address" | "port">[];
    readonly admin: Bound;
  };
  /** The addresses that must refuse, with what was found there last. */
  watched(): readonly Watched[];
  health(): Health;
  /** What is served to those who get no other edition. */
  release(): Release;
  /** Reads the PACs again, as SIGHUP does. @returns what became of the default one */
  reload(): Promise<Outcome>;
  /** Stops accepting, lets requests in flight finish, and resolves when everything is closed. */
  close(): Promise<void>;
}

/**
 * Starts everything a site asks for: loads and judges its PACs, opens listeners and the admin side, watches the
 * addresses that must refuse, and follows what the PACs come from.
 *
 * @throws StartError, with nothing left open
 */
export async function startServer(site: Site, world: ServerWorld): Promise<RunningServer> {
  requireServable(site);
  const log = serverLog(world.log, world.clock);
  const metrics = createMetrics();
  const editions = await openEditions(site, world, {
    log,
    reload(outcome, edition, serving) {
      log.reload(outcome, serving?.id ?? null, edition);
      metrics.reload(outcome, edition, serving);
    },
  });

  const context: ListenerContext = {
    endpoint: endpointOf(site),
    releaseFor: editions.releaseFor,
    limits: LISTENER_LIMITS,
    now: () => world.clock.now(),
    observe(record: AccessRecord) {
      log.access(record);
      metrics.access(record);
    },
    failed: log.failure,
  };
  const local = world.network.localAddresses();
  const listeners = await openListeners(site, context, local);
  const closeListeners = () => Promise.all(listeners.map((listener) => listener.close()));
  const watch = await watchAddresses(watchedAddresses(site), world, (now, before) => {
    log.watched(now, before);
    metrics.watched(now);
  });
  const health = () => healthOf(watch.states());
  const admin = await openAdmin(site.admin, { health, editions, metrics, failed: log.failure }, local).catch(
    async (error) => {
      watch.stop();
      await closeListeners();
      throw error;
    },
  );
  const unfollow = editions.follow();
  return {
    addresses: {
      listeners: listeners.map(({ name, policy, address, port }) => ({ name, policy, address, port })),
      admin: { address: admin.address, port: admin.port },
    },
    watched: watch.states,
    health,
    release: () => editions.releaseFor(null),
    async reload() {
      const [first] = await editions.load();
      if (first === undefined) throw new Error("there is no default edition");
      return first.outcome;
    },
    async close() {
      unfollow();
      watch.stop();
      await closeListeners();
      await editions.settled();
      // Last, so that health and metrics can be asked while requests finish.
      await admin.close();
      log.info("stopped");
    },
  };
}
