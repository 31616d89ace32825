/** What one client may use of the server. Durations in milliseconds. */
export interface ListenerLimits {
  /** From the connection to the end of the headers. */
  readonly headersTimeout: number;
  /** From the connection to the end of the request. */
  readonly requestTimeout: number;
  /** Silence after an answer. */
  readonly keepAliveTimeout: number;
  /** Silence at any time: bounds a client that does not read its answer. */
  readonly idleTimeout: number;
  /** Request line and headers together, in bytes. */
  readonly maxHeaderSize: number;
  /** How long requests in flight may take once the server is stopping. */
  readonly drainTimeout: number;
}

/**
 * A PAC request is one packet and its answer at most 1 MiB. Keep-alive is short, because a client asks once in hours: Chromium
 * refetches a PAC after 12 hours.
 */
export const LISTENER_LIMITS: ListenerLimits = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  keepAliveTimeout: 5_000,
  idleTimeout: 30_000,
  maxHeaderSize: 8 * 1024,
  drainTimeout: 5_000,
};
