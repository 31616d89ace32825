import { type Logger, pino } from "pino";
import type { AccessRecord } from "./access.ts";
import { formatProblem } from "./publish/candidate.ts";
import type { Outcome } from "./publish/publisher.ts";
import { answeringMessage, type Watched } from "./watch/watch.ts";
import type { Clock, ServerWorld } from "./world.ts";

/** What the server has to say, each kind of event in one place. */
export interface ServerLog {
  access(record: AccessRecord): void;
  reload(outcome: Outcome, serving: string | null, edition: string): void;
  watched(now: Watched, before: Watched | null): void;
  failure(what: string, error: unknown): void;
  info(message: string): void;
  event(level: "info" | "warn", fields: Readonly<Record<string, unknown>>, message: string): void;
}

/**
 * Logs as one JSON object a line: `level` (a word), `time` (ISO 8601, UTC), `msg`, and the fields of the event.
 */
export function serverLog(destination: ServerWorld["log"], clock: Pick<Clock, "now">): ServerLog {
  const logger: Logger = pino(
    {
      base: null,
      timestamp: () => `,"time":"${new Date(clock.now()).toISOString()}"`,
      formatters: { level: (level) => ({ level }) },
    },
    { write: (line) => void destination.write(line) },
  );
  return {
    access: (record) => logger.info(record, "access"),
    reload: (outcome, serving, edition) => logReload(logger, outcome, serving, edition),
    watched: (now, before) => logWatched(logger, now, before),
    failure: (what, error) => logger.error({ err: error }, what),
    info: (message) => logger.info(message),
    event: (level, fields, message) => logger[level](fields, message),
  };
}

function logReload(logger: Logger, outcome: Outcome, serving: string | null, edition: string): void {
  switch (outcome.result) {
    case "loaded": {
      const warnings = outcome.warnings.map(formatProblem);
      const { id, plain, origin, checks } = outcome.release;
      const about = { edition, release: id, bytes: plain.bytes.byteLength, origin };
      logger.info({ ...about, expectations: checks.expectations, warnings }, "PAC loaded");
      break;
    }
    case "unchanged":
      logger.info({ edition, release: outcome.release.id }, "PAC unchanged");
      break;
    case "held": {
      const { reason, by } = outcome.pin;
      logger.info({ edition, release: outcome.release.id, reason, by }, "PAC pinned; nothing else is taken");
      break;
    }
    case "rejected": {
      const problems = outcome.rejection.problems.map(formatProblem);
      logger.error({ edition, release: serving, problems }, "PAC rejected; the last good release stays");
    }
  }
}

function logWatched(logger: Logger, now: Watched, before: Watched | null): void {
  const { listener, address, port } = now;
  const about = { listener, address, port };
  if (now.state === "answering") {
    logger.warn(about, answeringMessage(now, now.how));
  } else if (now.state === "elsewhere") {
    logger.info(about, `${address} is not an address of this machine: it is not watched from here`);
  } else if (before !== null) {
    logger.info(about, `${address} port ${port} refuses connections again`);
  }
}
