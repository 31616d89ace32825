import type { Socket } from "node:net";

/** What a client gets that does not speak proper HTTP. */
const ANSWERS: Readonly<Record<string, readonly [status: number, phrase: string]>> = {
  HPE_HEADER_OVERFLOW: [431, "Request Header Fields Too Large"],
  ERR_HTTP_REQUEST_TIMEOUT: [408, "Request Timeout"],
};

/**
 * Answers a request that could not be parsed, and closes.
 *
 * @returns the status sent; null when nothing was, because the client is gone or never said a word (browsers open
 *   connections on suspicion)
 */
export function answerClientError(error: NodeJS.ErrnoException, socket: Socket): number | null {
  if (error.code === "ECONNRESET" || !socket.writable || socket.bytesRead === 0) {
    socket.destroy();
    return null;
  }
  const [status, phrase] = ANSWERS[error.code ?? ""] ?? [400, "Bad Request"];
  socket.end(`HTTP/1.1 ${status} ${phrase}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () =>
    socket.destroy(),
  );
  return status;
}
