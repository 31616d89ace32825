import express, { type Express, type NextFunction, type Request, type Response } from "express";
import { z } from "zod";
import { isLoopbackAddress } from "../../pac/index.ts";
import { DEFAULT_EDITION } from "../editions/edition.ts";
import type { Editions } from "../editions/editions.ts";
import { formatProblem } from "../publish/candidate.ts";
import type { Outcome } from "../publish/publisher.ts";
import { shortReply, writeReply } from "../respond/reply.ts";

/** Must be sent with every POST: a page in somebody's browser cannot, without asking first, which nobody answers. */
export const ADMIN_HEADER = "X-Pacwright";

const reason = z.string().trim().max(500).nullable().default(null);
const common = {
  edition: z.string().max(64).default(DEFAULT_EDITION),
  by: z.string().max(64).nullable().default(null),
};
const rollback = z.strictObject({
  ...common,
  release: z.string().min(1).max(64),
  reason: z.string().trim().min(1).max(500),
});
const pinning = z.strictObject({ ...common, reason });
const fetching = z.strictObject({ edition: z.string().max(64).optional() });

/**
 * What can be done over the admin side: `POST /rollback`, `/pin`, `/unpin` and `/fetch`, with a JSON object.
 *
 * The socket is a loopback one, which a browser on this machine reaches too. A page that has its name resolved to
 * 127.0.0.1 (DNS rebinding) shows by its Host header; one that posts across origins, by the missing header.
 */
export function addActions(app: Express, editions: Editions): void {
  const body = express.json({ limit: "4kb", strict: true });
  for (const action of ["rollback", "pin", "unpin"] as const) {
    app.post(`/${action}`, fromHere, body, async (request: Request, response: Response) => {
      const schema = action === "rollback" ? rollback : pinning;
      const read = schema.safeParse(request.body ?? {});
      if (!read.success) return refuse(response, 400, problemsOf(read.error));
      const { edition, by, reason: why } = read.data;
      const release = "release" in read.data ? String(read.data.release) : null;
      const result = await editions.act(edition, { action, release, reason: why, by });
      if (result === null) return refuse(response, 404, noEdition(editions, edition));
      if (!result.done) return refuse(response, 409, result.why);
      const { entry, problem } = result;
      response.json({ done: true, edition, action, release: entry.release, pinned: entry.pinned, problem });
    });
  }
  app.post("/fetch", fromHere, body, async (request: Request, response: Response) => {
    const read = fetching.safeParse(request.body ?? {});
    if (!read.success) return refuse(response, 400, problemsOf(read.error));
    const loaded = await editions.load(read.data.edition);
    if (loaded.length === 0) return refuse(response, 404, noEdition(editions, read.data.edition ?? ""));
    response.json({ editions: loaded.map(({ edition, outcome }) => ({ edition, ...told(outcome) })) });
  });
  app.use(
    (
      error: Error & { status?: number; type?: string },
      _: Request,
      response: Response,
      next: NextFunction,
    ) => {
      if (error.type?.startsWith("entity.") || error.type === "encoding.unsupported")
        refuse(response, error.status ?? 400, "expected a JSON object of at most 4 kB");
      else next(error);
    },
  );
}

/** Lets requests pass that a program on this machine has sent, and no page in a browser. */
export function fromHere(request: Request, response: Response, next: NextFunction): void {
  const posts = request.method === "POST";
  if (!isLocalHost(request.headers.host))
    refuse(response, 403, "the Host header must name this machine: localhost, 127.0.0.1 or [::1]");
  else if (posts && request.headers[ADMIN_HEADER.toLowerCase()] !== "1")
    refuse(response, 403, `the header "${ADMIN_HEADER}: 1" is missing`);
  else next();
}

function isLocalHost(host: string | undefined): boolean {
  const name = /^(\[[^\]]*\]|[^:]*)(:\d{1,5})?$/.exec(host ?? "")?.[1] ?? "";
  if (name.toLowerCase() === "localhost") return true;
  return isLoopbackAddress(name.replace(/^\[(.*)\]$/, "$1"));
}

function told(outcome: Outcome): object {
  if (outcome.result === "rejected")
    return { result: outcome.result, reasons: outcome.rejection.problems.map(formatProblem) };
  return { result: outcome.result, release: outcome.release.id };
}

function refuse(response: Response, status: number, why: string): void {
  writeReply(response, shortReply(status, why), "POST", true);
}

function noEdition({ all }: Editions, name: string): string {
  return `no edition ${JSON.stringify(name)}; there are: ${all.map((one) => one.name).join(", ")}`;
}

function problemsOf(error: z.ZodError): string {
  return error.issues.map(({ path, message }) => `${path.join(".") || "body"}: ${message}`).join("; ");
}
