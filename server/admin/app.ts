import express, { type Express, type NextFunction, type Request, type Response } from "express";
import { formatProblem } from "../publish/candidate.ts";
import type { Publisher } from "../publish/publisher.ts";
import { shortReply, writeReply } from "../respond/reply.ts";
import type { Health } from "./health.ts";
import type { Metrics } from "./metrics.ts";

export interface AdminContext {
  health(): Health;
  readonly publisher: Publisher;
  readonly metrics: Metrics;
  /** Something went wrong that is no client's fault. */
  failed(what: string, error: unknown): void;
}

/** The Express application of the admin listener: health, readiness, metrics. Nothing here changes anything. */
export function adminApp(context: AdminContext): Express {
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.use((_request, response, next) => {
    response.setHeader("Cache-Control", "no-store");
    next();
  });
  app.get("/healthz", (_request, response) => {
    const health = context.health();
    response.status(health.status === "green" ? 200 : 503).json(health);
  });
  app.get("/readyz", (_request, response) => {
    const readiness = readinessOf(context.publisher);
    response.status(readiness.ready ? 200 : 503).json(readiness);
  });
  app.get("/metrics", async (_request, response) => {
    response.type(context.metrics.contentType).send(await context.metrics.text());
  });
  app.use((request: Request, response: Response) => {
    const get = request.method === "GET" || request.method === "HEAD";
    const reply = get
      ? shortReply(404, "not found")
      : shortReply(405, "method not allowed", { Allow: "GET, HEAD" });
    writeReply(response, reply, request.method, false);
  });
  // Express takes a function for an error handler by its four parameters.
  app.use((error: unknown, request: Request, response: Response, _next: NextFunction) => {
    context.failed("an answer of the admin side could not be made", error);
    writeReply(response, shortReply(500, "internal error"), request.method, true);
  });
  return app;
}

/** Ready means that a release is loaded. A later rejected candidate does not change that; it is told all the same. */
function readinessOf(publisher: Publisher) {
  const release = publisher.current();
  const rejection = publisher.rejection();
  return {
    ready: release !== null,
    release:
      release === null
        ? null
        : {
            id: release.id,
            bytes: release.plain.bytes.byteLength,
            loadedAt: new Date(release.loadedAt).toISOString(),
          },
    rejected:
      rejection === null
        ? null
        : { at: new Date(rejection.at).toISOString(), reasons: rejection.problems.map(formatProblem) },
  };
}
