import { Counter, Gauge, Registry } from "prom-client";
import type { AccessRecord } from "../access.ts";
import type { Outcome } from "../publish/publisher.ts";
import type { Watched } from "../watch/watch.ts";

/** The numbers of one server. Labels take only values from the site file and from us, so their count is bounded. */
export interface Metrics {
  access(record: AccessRecord): void;
  reload(outcome: Outcome): void;
  watched(now: Watched): void;
  /** Prometheus text format. */
  text(): Promise<string>;
  readonly contentType: string;
}

/** Metrics in a registry of their own, so that two servers in one process do not add up. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const requests = new Counter({
    name: "pacwright_requests_total",
    help: "Requests answered, and connections ended by policy, by HTTP status or outcome",
    labelNames: ["listener", "policy", "status"],
    registers,
  });
  const bytes = new Counter({
    name: "pacwright_response_body_bytes_total",
    help: "Body bytes sent",
    labelNames: ["listener", "policy"],
    registers,
  });
  const release = new Gauge({
    name: "pacwright_release_info",
    help: "1 for the release that is served, named by the SHA-256 of its bytes",
    labelNames: ["sha256"],
    registers,
  });
  const loaded = new Gauge({
    name: "pacwright_release_loaded_timestamp_seconds",
    help: "When the served release was loaded, in seconds since 1970",
    registers,
  });
  const reloads = new Counter({
    name: "pacwright_reloads_total",
    help: "Attempts to load the PAC: loaded, unchanged or rejected",
    labelNames: ["result"],
    registers,
  });
  const quiet = new Gauge({
    name: "pacwright_watched_address_quiet",
    help: "1 while an address that must refuse does, 0 while something answers there",
    labelNames: ["listener", "address", "port"],
    registers,
  });
  return {
    access({ listener, policy, status, bytes: sent }) {
      requests.inc({ listener, policy, status: String(status) });
      bytes.inc({ listener, policy }, sent);
    },
    reload(outcome) {
      reloads.inc({ result: outcome.result });
      if (outcome.result !== "loaded") return;
      release.reset();
      release.set({ sha256: outcome.release.id }, 1);
      loaded.set(outcome.release.loadedAt / 1000);
    },
    watched({ listener, address, port, state }) {
      const labels = { listener, address, port: String(port) };
      if (state === "elsewhere") quiet.remove(labels);
      else quiet.set(labels, state === "quiet" ? 1 : 0);
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
