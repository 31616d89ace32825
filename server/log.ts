import { type Logger, pino } from "pino";
import type { AccessRecord } from "./access.ts";
import { formatProblem } from "./publish/candidate.ts";
import type { Outcome } from "./publish/publisher.ts";
import { answeringMessage, type Watched } from "./watch/watch.ts";
import type { Clock, ServerWorld } from "./world.ts";

/** What the server has to say, each kind of event in one place. */
export interface ServerLog {
  access(record: AccessRecord): void;
  reload(outcome: Outcome, serving: string | null): void;
  watched(now: Watched, before: Watched | null): void;
  failure(what: string, error: unknown): void;
  info(message: string): void;
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
    reload: (outcome, serving) => logReload(logger, outcome, serving),
    watched: (now, before) => logWatched(logger, now, before),
    failure: (what, error) => logger.error({ err: error }, what),
    info: (message) => logger.info(message),
  };
}

function logReload(logger: Logger, outcome: Outcome, serving: string | null): void {
  switch (outcome.result) {
    case "loaded": {
      const warnings = outcome.warnings.map(formatProblem);
      logger.info(
        { release: outcome.release.id, bytes: outcome.release.plain.bytes.byteLength, warnings },
        "PAC loaded",
      );
      break;
    }
    case "unchanged":
      logger.info({ release: outcome.release.id }, "PAC unchanged");
      break;
    case "rejected": {
      const problems = outcome.rejection.problems.map(formatProblem);
      logger.error({ release: serving, problems }, "PAC rejected; the last good release stays");
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
