import express, { type Express, type NextFunction, type Request, type Response } from "express";
import type { Editions } from "../editions/editions.ts";
import { shortReply, writeReply } from "../respond/reply.ts";
import type { Health } from "./health.ts";
import type { Metrics } from "./metrics.ts";
import { addActions, fromHere } from "./post.ts";
import { editionStatus } from "./status.ts";

export interface AdminContext {
  health(): Health;
  readonly editions: Editions;
  readonly metrics: Metrics;
  /** Something went wrong that is no client's fault. */
  failed(what: string, error: unknown): void;
}

/** The Express application of the admin listener: health, readiness, metrics, and what can be done to releases. */
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
    const readiness = readinessOf(context.editions);
    response.status(readiness.ready ? 200 : 503).json(readiness);
  });
  app.get("/metrics", async (_request, response) => {
    response.type(context.metrics.contentType).send(await context.metrics.text());
  });
  app.get("/status", fromHere, (_request, response) => {
    response.json({ health: context.health(), editions: context.editions.all.map(editionStatus) });
  });
  addActions(app, context.editions);
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

/** The default edition, and beside it the others where there are any. */
function readinessOf({ all }: Editions) {
  const [first, ...others] = all.map(editionStatus);
  if (first === undefined) return { ready: false };
  const { edition: _, ready, ...rest } = first;
  const more = others.length === 0 ? {} : { editions: others };
  return { ready: ready && others.every((one) => one.ready), ...rest, ...more };
}
