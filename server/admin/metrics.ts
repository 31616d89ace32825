import { Counter, Gauge, Registry } from "prom-client";
import type { AccessRecord } from "../access.ts";
import type { Outcome } from "../publish/publisher.ts";
import type { Release } from "../publish/release.ts";
import type { Watched } from "../watch/watch.ts";

/** The numbers of one server. Labels take only values from the site file and from us, so their count is bounded. */
export interface Metrics {
  access(record: AccessRecord): void;
  /** @param serving what the edition serves after it */
  reload(outcome: Outcome, edition: string, serving: Release | null): void;
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
    labelNames: ["edition", "sha256"],
    registers,
  });
  const loaded = new Gauge({
    name: "pacwright_release_loaded_timestamp_seconds",
    help: "When the served release was loaded, in seconds since 1970",
    labelNames: ["edition"],
    registers,
  });
  const reloads = new Counter({
    name: "pacwright_reloads_total",
    help: "Attempts to load the PAC: loaded, unchanged, held (pinned) or rejected",
    labelNames: ["edition", "result"],
    registers,
  });
  const pinned = new Gauge({
    name: "pacwright_release_pinned",
    help: "1 while somebody keeps the release from being replaced",
    labelNames: ["edition"],
    registers,
  });
  const rejected = new Gauge({
    name: "pacwright_candidate_rejected",
    help: "1 while the source holds something that is not served because it did not pass",
    labelNames: ["edition"],
    registers,
  });
  const shown = new Map<string, string>();
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
    reload({ result }, edition, serving) {
      reloads.inc({ edition, result });
      pinned.set({ edition }, result === "held" ? 1 : 0);
      rejected.set({ edition }, result === "rejected" ? 1 : 0);
      const before = shown.get(edition);
      if (serving === null || before === serving.id) return;
      if (before !== undefined) release.remove({ edition, sha256: before });
      shown.set(edition, serving.id);
      release.set({ edition, sha256: serving.id }, 1);
      loaded.set({ edition }, serving.loadedAt / 1000);
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
