import type { Reply } from "../respond/reply.ts";
import type { RequestPolicy } from "./policy.ts";

/** Seconds. Browsers keep to their own retry plans; monitors and proxies read it. */
const RETRY_AFTER = 300;

const REPLY: Reply = {
  status: 503,
  headers: { "Retry-After": String(RETRY_AFTER), Connection: "close", "Content-Length": "0" },
  body: new Uint8Array(0),
};

export const unavailable: RequestPolicy = {
  id: "unavailable",
  summary: "Answers every request with an empty 503 and closes",
  meets: "http-503",
  layer: "request",
  onRequest: () => REPLY,
};
