import type { ServerResponse } from "node:http";

/** A complete answer. The body is what GET gets; {@link writeReply} leaves it out where HTTP says so. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

const NO_BODY = new Uint8Array(0);

/** A reply of one short line. It says nothing about what else there is. */
export function shortReply(
  status: number,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  const body = new TextEncoder().encode(`${text}\n`);
  return {
    status,
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "Content-Length": String(body.byteLength),
      ...headers,
    },
    body,
  };
}

/** A 304 has no body, and the headers of a stored answer are all it repeats (RFC 9110, section 15.4.5). */
export function notModified(headers: Readonly<Record<string, string>>): Reply {
  return { status: 304, headers, body: NO_BODY };
}

/**
 * Sends a reply in one write.
 *
 * @param close true to end the connection afterwards (the server is stopping)
 * @returns the number of body bytes sent
 */
export function writeReply(response: ServerResponse, reply: Reply, method: string, close: boolean): number {
  const headers = close ? { ...reply.headers, Connection: "close" } : reply.headers;
  response.writeHead(reply.status, headers);
  if (method === "HEAD" || reply.body.byteLength === 0) {
    response.end();
    return 0;
  }
  response.end(reply.body);
  return reply.body.byteLength;
}
