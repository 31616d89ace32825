import type { Socket } from "node:net";
import { type AccessObserver, bounded } from "../access.ts";
import type { ListenerLimits } from "../listen/limits.ts";
import type { Peer } from "../listen/peer.ts";
import type { Endpoint } from "../publish/endpoint.ts";
import type { Release } from "../publish/release.ts";
import { pacRequestOf } from "../respond/request.ts";
import { MOST_BYTES, type PlainRequest, readPlainRequest } from "./plain-request.ts";
import { type PreparedAnswer, PreparedAnswers } from "./prepared.ts";

/** What the front door of one listener needs from around it. */
export interface FrontDoorContext {
  readonly listener: string;
  readonly endpoint: Endpoint;
  /** What a client gets now. @param address null: already gone */
  releaseFor(address: string | null): Release;
  readonly limits: ListenerLimits;
  readonly observe: AccessObserver;
  /** Milliseconds since 1970. */
  now(): number;
  /** True when the server is stopping: the HTTP server then closes each connection behind its answer. */
  stopping(): boolean;
  /** Gives a connection, with all that has come in on it, to the HTTP server. */
  handOver(socket: Socket): void;
}

/** Clients send the same bytes again and again: so many different requests are remembered as they were read. */
const MOST_REMEMBERED = 1_000;

/**
 * Answers the ordinary question at the door: a chunk that is exactly one plain request for the PAC gets an answer that
 * lies ready. Anything else, byte for byte, goes to the HTTP server, and the rest of that connection with it.
 *
 * Measured against nginx with one worker, connection per request: node:http with a prepared buffer 0.55 of its rate,
 * bare sockets with a prepared response 0.85.
 */
export class FrontDoor {
  readonly #context: FrontDoorContext;
  /** A site may have several PACs at a time; answers of one that is no longer served go with it. */
  readonly #answers = new WeakMap<Release, PreparedAnswers>();
  readonly #read = new Map<string, PlainRequest | null>();
  /** Connections that are still here, for {@link close}. */
  readonly #guests = new Set<Guest>();

  constructor(context: FrontDoorContext) {
    this.#context = context;
  }

  /** Takes a connection whose policy answers requests. */
  accept(socket: Socket, peer: Peer): void {
    const guest: Guest = new Guest(socket, this.#context.limits, {
      take: (chunk) => this.#answer(guest, peer, chunk),
      handOver: () => this.#context.handOver(socket),
      gone: () => this.#guests.delete(guest),
    });
    this.#guests.add(guest);
  }

  /** Ends connections that wait for nothing. */
  close(): void {
    for (const guest of this.#guests) guest.endIfIdle();
  }

  /** @returns false when this is no question for the door */
  #answer(guest: Guest, peer: Peer, chunk: Buffer): boolean {
    const { endpoint, listener, observe } = this.#context;
    const request = this.#requestIn(chunk);
    if (request === null || this.#context.stopping() || !endpoint.paths.has(request.path)) return false;
    const { method, path, close, headers } = request;
    const { policy, address } = peer;
    const release = this.#context.releaseFor(address);
    const asked = pacRequestOf(method, path, headers);
    const key = `${policy.id}\n${method}\n${path}\n${close}\n${asked.gzip}\n${asked.ifNoneMatch}`;
    const answer = this.#answersOf(release).get(key, release, this.#context.now(), () => {
      return { reply: policy.onRequest(asked, endpoint, release), method, close };
    });
    guest.send(answer, (complete) => {
      observe({
        client: address,
        listener,
        policy: policy.id,
        method,
        path: bounded(path),
        status: answer.status,
        bytes: complete ? answer.bodyBytes : 0,
        complete,
        release: release.id,
        userAgent: bounded(headers["user-agent"]),
      });
    });
    return true;
  }

  #answersOf(release: Release): PreparedAnswers {
    const known = this.#answers.get(release);
    if (known !== undefined) return known;
    const made = new PreparedAnswers(this.#context.limits.keepAliveTimeout);
    this.#answers.set(release, made);
    return made;
  }

  #requestIn(chunk: Buffer): PlainRequest | null {
    if (chunk.byteLength > MOST_BYTES) return null;
    const text = chunk.toString("latin1");
    const known = this.#read.get(text);
    if (known !== undefined) return known;
    const request = readPlainRequest(text);
    if (this.#read.size >= MOST_REMEMBERED) this.#read.clear();
    this.#read.set(text, request);
    return request;
  }
}

interface Host {
  /** @returns false: somebody else must deal with it */
  take(chunk: Buffer): boolean;
  handOver(): void;
  gone(): void;
}

/** One connection at the door. */
class Guest {
  readonly #socket: Socket;
  readonly #limits: ListenerLimits;
  readonly #host: Host;
  #unsent = 0;

  constructor(socket: Socket, limits: ListenerLimits, host: Host) {
    this.#socket = socket;
    this.#limits = limits;
    this.#host = host;
    socket.on("data", this.#onData);
    socket.on("end", this.#onEnd);
    socket.on("error", this.#onError);
    socket.on("timeout", this.#onError);
    socket.on("close", this.#onClose);
    socket.setTimeout(limits.headersTimeout);
  }

  send({ bytes, close }: PreparedAnswer, done: (complete: boolean) => void): void {
    const socket = this.#socket;
    this.#unsent += 1;
    socket.setTimeout(this.#limits.idleTimeout);
    socket.write(bytes, (error) => {
      this.#unsent -= 1;
      // Node reports no error for what was still unsent when a socket was destroyed.
      if (this.#unsent === 0 && !socket.destroyed) socket.setTimeout(this.#limits.keepAliveTimeout);
      done(!error && !socket.destroyed);
    });
    if (close) socket.end();
  }

  endIfIdle(): void {
    if (this.#unsent === 0) this.#socket.end(() => this.#socket.destroy());
  }

  readonly #onData = (chunk: Buffer) => {
    if (this.#host.take(chunk)) return;
    this.#leave();
    this.#socket.pause();
    this.#socket.unshift(chunk);
    this.#host.handOver();
    this.#socket.resume();
  };

  readonly #onEnd = () => {
    this.#socket.end();
  };

  readonly #onError = () => {
    this.#socket.destroy();
  };

  readonly #onClose = () => {
    this.#leave();
  };

  #leave(): void {
    const socket = this.#socket;
    socket.setTimeout(0);
    socket.off("data", this.#onData).off("end", this.#onEnd).off("error", this.#onError);
    socket.off("timeout", this.#onError).off("close", this.#onClose);
    this.#host.gone();
  }
}
