import type { Site } from "../site/index.ts";
import type { AccessRecord } from "./access.ts";
import { type Health, healthOf } from "./admin/health.ts";
import { openAdmin } from "./admin/listener.ts";
import { createMetrics } from "./admin/metrics.ts";
import type { Bound } from "./listen/http-server.ts";
import { LISTENER_LIMITS } from "./listen/limits.ts";
import type { ListenerContext, OpenListener } from "./listen/listener.ts";
import { openListeners } from "./listen/open-all.ts";
import { StartError } from "./listen/start-error.ts";
import { serverLog } from "./log.ts";
import { formatProblem } from "./publish/candidate.ts";
import { endpointOf } from "./publish/endpoint.ts";
import { followFile } from "./publish/follow.ts";
import { createPublisher, type Outcome, type Publisher } from "./publish/publisher.ts";
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
  /** What is served. */
  release(): Release;
  /** Reads the PAC again, as SIGHUP does. */
  reload(): Promise<Outcome>;
  /** Stops accepting, lets requests in flight finish, and resolves when everything is closed. */
  close(): Promise<void>;
}

/**
 * Starts everything a site asks for: loads and judges its PAC, opens listeners and the admin side, watches the
 * addresses that must refuse, and follows the PAC file.
 *
 * @throws StartError, with nothing left open
 */
export async function startServer(site: Site, world: ServerWorld): Promise<RunningServer> {
  requireServable(site);
  const log = serverLog(world.log, world.clock);
  const metrics = createMetrics();
  const publisher = createPublisher(site, world);
  const told = (outcome: Outcome, asked: boolean) => {
    // An editor's save is often seen twice. A person who asks gets an answer each time.
    if (outcome.result === "rejected" && outcome.repeated && !asked) return outcome;
    log.reload(outcome, publisher.current()?.id ?? null);
    metrics.reload(outcome);
    return outcome;
  };
  const reload = async (asked: boolean) => told(await publisher.load(), asked);
  const first = await publisher.load();
  if (first.result === "rejected")
    throw new StartError(first.rejection.problems.map(formatProblem).join("\n"));
  told(first, true);

  const context: ListenerContext = {
    endpoint: endpointOf(site),
    release: () => loaded(publisher),
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
  const admin = await openAdmin(site.admin, { health, publisher, metrics, failed: log.failure }, local).catch(
    async (error) => {
      watch.stop();
      await closeListeners();
      throw error;
    },
  );
  const unfollow = followFile(site.pacFile, world, () => void reload(false));
  return {
    addresses: {
      listeners: listeners.map(({ name, policy, address, port }) => ({ name, policy, address, port })),
      admin: { address: admin.address, port: admin.port },
    },
    watched: watch.states,
    health,
    release: context.release,
    reload: () => reload(true),
    async close() {
      unfollow();
      watch.stop();
      await closeListeners();
      // Last, so that health and metrics can be asked while requests finish.
      await admin.close();
      log.info("stopped");
    },
  };
}

function loaded(publisher: Publisher): Release {
  const release = publisher.current();
  if (release === null) throw new Error("no release is loaded");
  return release;
}
