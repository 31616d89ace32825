import express, { type Request } from "express";

/** What an answer may depend on. The Host header is left out on purpose: any name leads to the same PAC. */
export interface PacRequest {
  readonly method: string;
  /** Path as sent, percent-encoding and all, without query. */
  readonly path: string;
  /** The If-None-Match header; null when there is none. */
  readonly ifNoneMatch: string | null;
  /** True when the client prefers gzip to the plain bytes. Without Accept-Encoding it gets plain bytes. */
  readonly gzip: boolean;
}

/** The facts of an HTTP request that answers depend on. */
export function pacRequest(request: Request): PacRequest {
  return pacRequestOf(request.method, pathOf(request.url), request.headers);
}

/** @param headers by name in lower case */
export function pacRequestOf(
  method: string,
  path: string,
  headers: Readonly<Record<string, string | string[] | undefined>>,
): PacRequest {
  const ifNoneMatch = headers["if-none-match"];
  return {
    method,
    path,
    ifNoneMatch: typeof ifNoneMatch === "string" ? ifNoneMatch : null,
    gzip: prefersGzip(headers["accept-encoding"]),
  };
}

/** As Express chooses an encoding (RFC 9110, section 12.5.3). */
function prefersGzip(accepted: string | string[] | undefined): boolean {
  if (accepted === undefined) return false;
  const asked: Pick<Request, "headers"> = { headers: { "accept-encoding": `${accepted}` } };
  return express.request.acceptsEncodings.call(asked as Request, "gzip", "identity") === "gzip";
}

/**
 * The path of a request target; always starts with a slash, whatever the client sent. The absolute form is accepted
 * as RFC 9112, section 3.2.2, demands: it arrives when a client takes this server for its proxy. The query is
 * ignored: DHCP option 252 is often configured as `.../wpad.dat?`, so that a trailing NUL does not become part of
 * the path.
 */
export function pathOf(target: string): string {
  const origin = /^https?:\/\/[^/?#]*/i.exec(target)?.[0] ?? "";
  const path = target.slice(origin.length).replace(/[?#].*$/s, "");
  return path.startsWith("/") ? path : `/${path}`;
}
