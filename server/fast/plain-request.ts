/** A request that is nothing out of the ordinary. */
export interface PlainRequest {
  readonly method: "GET" | "HEAD";
  /** As sent, without a query. */
  readonly path: string;
  /** By name in lower case; no name occurs twice. */
  readonly headers: Readonly<Record<string, string>>;
  /** The client wants the connection closed after the answer. */
  readonly close: boolean;
}

/** Requests for a PAC have some 100 to 600 bytes; whatever is longer is looked at more closely. */
export const MOST_BYTES = 2_048;

const TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
const HEADER = `${TOKEN}:[\\t\\x20-\\x7e\\x80-\\xff]*\\r\\n`;
/** One request and nothing behind it: no query, no absolute form, no HTTP/1.0, no folded lines (RFC 9112, section 5.2). */
const REQUEST = new RegExp(`^(GET|HEAD) (/[!"$-;=@-~]*) HTTP/1\\.1\\r\\n((?:${HEADER})+)\\r\\n$`);

/** What makes a request more than a question: a body, another protocol, headers about headers. */
const NOT_PLAIN = new Set([
  "content-length",
  "transfer-encoding",
  "expect",
  "upgrade",
  "te",
  "trailer",
  "proxy-connection",
  "http2-settings",
]);

/**
 * Reads what came in first on a connection, if that is exactly one complete, plain, short request.
 *
 * It accepts less than HTTP allows and nothing that HTTP does not: whatever it turns down goes, byte for byte, to the
 * HTTP server.
 *
 * @param text the bytes as Latin-1, at most {@link MOST_BYTES}
 * @returns null for anything else
 */
export function readPlainRequest(text: string): PlainRequest | null {
  const match = REQUEST.exec(text);
  if (match === null) return null;
  const [, method, path = "", lines = ""] = match;
  const headers: Record<string, string> = Object.create(null);
  for (const line of lines.split("\r\n")) {
    if (line === "") continue;
    const colon = line.indexOf(":");
    const name = line.slice(0, colon).toLowerCase();
    if (name in headers || NOT_PLAIN.has(name)) return null;
    // Optional white space is spaces and tabs, and no other that `trim` would take (RFC 9110, section 5.6.3).
    headers[name] = line.slice(colon + 1).replace(/^[\t ]+|[\t ]+$/g, "");
  }
  const connection = headers.connection?.toLowerCase() ?? "keep-alive";
  if (connection !== "keep-alive" && connection !== "close") return null;
  return { method: method === "HEAD" ? "HEAD" : "GET", path, headers, close: connection === "close" };
}
