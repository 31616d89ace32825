import * as http from "node:http";
import * as https from "node:https";
import type { TLSSocket } from "node:tls";
import { addressFamily, bareHost } from "../../pac/index.ts";
import { packageVersion } from "../../site/index.ts";
import { MAX_BODY_BYTES, type RequestFacts } from "./facts.ts";
import { knockOf } from "./knock-at.ts";
import { tlsFacts } from "./tls-facts.ts";
import type { LiveWorld, Requested } from "./world.ts";

const NOTHING: Requested = {
  outcome: "silent",
  problem: "",
  status: 0,
  headers: {},
  body: new Uint8Array(),
  cut: null,
  tls: null,
};

/** How far a request came before it ended. */
interface Progress {
  connected: boolean;
  secure: boolean;
  tls: Requested["tls"];
}

/**
 * Asks one address for a URL. An edge: it talks to the network. Sends no credentials and no cookies, follows nothing,
 * keeps a bounded part of the body, and makes the request whatever certificate is shown, so that the rest is known too.
 */
export const requestAt: LiveWorld["request"] = (url, address, signal) => {
  return new Promise((resolve) => {
    const progress: Progress = { connected: false, secure: url.protocol === "http:", tls: null };
    const request = (url.protocol === "https:" ? https : http).request(optionsFor(url, address));
    const end = (facts: Partial<Requested>) => {
      signal.removeEventListener("abort", giveUp);
      resolve({ ...NOTHING, tls: progress.tls, ...facts });
      request.destroy();
    };
    const giveUp = () => end({ outcome: progress.connected ? "hang" : "silent" });
    request.on("socket", (socket) => {
      socket.once("connect", () => {
        progress.connected = true;
      });
      socket.once("secureConnect", () => {
        progress.secure = true;
        progress.tls = tlsFacts(socket as TLSSocket, bareHost(url));
      });
    });
    request.on("error", (error) => end(failure(error, progress)));
    request.on("response", (response) => {
      signal.removeEventListener("abort", giveUp);
      readBody(response, signal, (body, cut) => {
        const { statusCode: status = 0, headers } = response;
        end({ outcome: "answered", status, headers: plainHeaders(headers), body, cut });
      });
    });
    if (signal.aborted) giveUp();
    else signal.addEventListener("abort", giveUp, { once: true });
    request.end();
  });
};

function optionsFor(url: URL, address: string): https.RequestOptions {
  const host = bareHost(url);
  return {
    host: address,
    port: url.port === "" ? (url.protocol === "https:" ? 443 : 80) : Number(url.port),
    path: `${url.pathname}${url.search}`,
    agent: false,
    headers: {
      Host: url.host,
      "User-Agent": `pac-lint/${packageVersion()}`,
      Accept: "*/*",
      // Some servers read its absence as "any".
      "Accept-Encoding": "identity",
      Connection: "close",
    },
    // RFC 6066, section 3: a server name is no address.
    servername: addressFamily(host) === null ? host : "",
    rejectUnauthorized: false,
  };
}

function failure(error: NodeJS.ErrnoException, { connected, secure }: Progress): Partial<Requested> {
  const { code = "", syscall } = error;
  if (!connected)
    return { outcome: knockOf(code) as Exclude<ReturnType<typeof knockOf>, "accepted">, problem: code };
  if (code.startsWith("HPE_")) return { outcome: "not-http", problem: code };
  // Node calls an end without an answer a reset too, but no system call has failed then.
  if (code === "ECONNRESET" && syscall !== undefined) return { outcome: "reset", problem: code };
  if (!secure && code !== "ECONNRESET") return { outcome: "no-tls", problem: code };
  return { outcome: "closed", problem: code };
}

/** Reads as much as there is within the limits of time and size. */
function readBody(
  response: http.IncomingMessage,
  signal: AbortSignal,
  done: (body: Uint8Array, cut: RequestFacts["cut"]) => void,
): void {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const end = (cut: RequestFacts["cut"]) => {
    signal.removeEventListener("abort", stalled);
    done(Buffer.concat(chunks).subarray(0, MAX_BODY_BYTES), cut);
  };
  const stalled = () => end("early");
  signal.addEventListener("abort", stalled, { once: true });
  response.on("data", (chunk: Uint8Array) => {
    chunks.push(chunk);
    length += chunk.length;
    if (length > MAX_BODY_BYTES) end("limit");
  });
  response.on("error", () => end("early"));
  response.on("end", () => end(response.complete ? null : "early"));
}

/** A header that came several times is one value, as RFC 9110, section 5.2, reads it. */
function plainHeaders(headers: http.IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value = ""]) => [
      name,
      typeof value === "string" ? value : value.join(", "),
    ]),
  );
}
