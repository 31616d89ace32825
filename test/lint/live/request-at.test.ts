import * as http from "node:http";
import * as https from "node:https";
import { createServer, type Socket } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { MAX_BODY_BYTES } from "../../../lint/live/facts.ts";
import { requestAt } from "../../../lint/live/request-at.ts";
import { CURRENT, ENDED, KEY } from "./support/certificates.ts";
import { type Listening, listening } from "./support/tcp-server.ts";

let server: Listening | undefined;
afterEach(() => server?.close());

const PATH = "/proxy.pac?v=1";

/** Asks the server of this test, under the name of the PAC host, as a client does. */
function get(signal: AbortSignal = new AbortController().signal, scheme = "http") {
  const url = new URL(`${scheme}://me:secret@pac.corp.example:${server?.port}${PATH}#part`);
  return requestAt(url, "127.0.0.1", signal);
}

/** A server that does one thing with every connection. */
const raw = async (act: (socket: Socket) => void) => {
  server = await listening(createServer(act));
};

describe("an answer", () => {
  test("is kept as it came, and the request has no credentials", async () => {
    const seen: http.IncomingMessage[] = [];
    server = await listening(
      http.createServer((request, response) => {
        seen.push(request);
        response.setHeader("Content-Type", "text/plain");
        response.setHeader("X-Twice", ["a", "b"]);
        response.end("hello");
      }),
    );
    expect(await get()).toMatchObject({
      outcome: "answered",
      status: 200,
      headers: { "content-type": "text/plain", "x-twice": "a, b" },
      body: Buffer.from("hello"),
      cut: null,
      tls: null,
    });
    expect(seen.map(({ method, url }) => `${method} ${url}`)).toEqual([`GET ${PATH}`]);
    expect(seen[0]?.headers).toEqual({
      host: `pac.corp.example:${server.port}`,
      "user-agent": expect.stringMatching(/^pac-lint\/\d/),
      accept: "*/*",
      "accept-encoding": "identity",
      connection: "close",
    });
  });

  test("that is a redirect is not followed", async () => {
    let requests = 0;
    server = await listening(
      http.createServer((_, response) => {
        requests++;
        response.writeHead(302, { Location: "/elsewhere" }).end();
      }),
    );
    expect(await get()).toMatchObject({ outcome: "answered", status: 302 });
    expect(requests).toBe(1);
  });

  test("without end is cut at the limit", async () => {
    server = await listening(
      http.createServer((_, response) => {
        const more = () => {
          while (response.write(Buffer.alloc(65_536, 32)));
          response.once("drain", more);
        };
        response.on("error", () => {});
        more();
      }),
    );
    const { body, cut } = await get();
    expect([body.length, cut]).toEqual([MAX_BODY_BYTES, "limit"]);
  });

  test("that ends before it should is cut", async () => {
    await raw((socket) => {
      socket.once("data", () => socket.end("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"));
    });
    expect(await get()).toMatchObject({ status: 200, body: Buffer.from("half"), cut: "early" });
  });

  test("that stalls is cut when the time is over", async () => {
    await raw((socket) => {
      socket.once("data", () => socket.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"));
    });
    expect(await get(overOnceAnswered())).toMatchObject({ outcome: "answered", status: 200, cut: "early" });
  });
});

/** A signal that fires once the answer has begun: that is when a request listens to it for the second time. */
function overOnceAnswered(): AbortSignal {
  const over = new AbortController();
  const listen = over.signal.addEventListener.bind(over.signal);
  let times = 0;
  over.signal.addEventListener = (...args: Parameters<typeof listen>) => {
    listen(...args);
    times++;
    if (times === 2) queueMicrotask(() => over.abort());
  };
  return over.signal;
}

describe("without an answer", () => {
  test("the connection is refused", async () => {
    const gone = await listening(createServer());
    await gone.close();
    const url = new URL(`http://pac.corp.example:${gone.port}/`);
    expect(await requestAt(url, "127.0.0.1", new AbortController().signal)).toMatchObject({
      outcome: "refused",
      problem: "ECONNREFUSED",
    });
  });

  test("it hangs once the request was taken", async () => {
    const over = new AbortController();
    await raw((socket) => socket.once("data", () => over.abort()));
    expect(await get(over.signal)).toMatchObject({ outcome: "hang", status: 0 });
  });

  test("it is silent as long as nobody accepted", async () => {
    await raw(() => {});
    expect(await get(AbortSignal.abort())).toMatchObject({ outcome: "silent" });
  });

  const ROWS: { name: string; act: (socket: Socket) => void; outcome: string; problem: string }[] = [
    {
      name: "it is reset after the request",
      act: (socket) => socket.once("data", () => socket.resetAndDestroy()),
      outcome: "reset",
      problem: "ECONNRESET",
    },
    {
      name: "it is closed after the request",
      act: (socket) => socket.once("data", () => socket.end()),
      outcome: "closed",
      problem: "ECONNRESET",
    },
    {
      name: "something else is spoken there",
      act: (socket) => socket.end("SSH-2.0-OpenSSH_9.2\r\n"),
      outcome: "not-http",
      problem: "HPE_INVALID_CONSTANT",
    },
    {
      name: "its head has no end",
      act: (socket) => socket.end(`HTTP/1.1 200 OK\r\nX: ${"x".repeat(100_000)}\r\n\r\n`),
      outcome: "not-http",
      problem: "HPE_HEADER_OVERFLOW",
    },
  ];
  test.each(ROWS)("$name", async ({ act, outcome, problem }) => {
    await raw(act);
    expect(await get()).toMatchObject({ outcome, problem, status: 0 });
  });
});

describe("with TLS", () => {
  const secure = async (cert: string) => {
    server = await listening(https.createServer({ key: KEY, cert }, (_, response) => response.end("pac")));
  };

  test("the certificate is judged, and the answer is there all the same", async () => {
    await secure(CURRENT);
    const { status, tls } = await get(undefined, "https");
    expect(status).toBe(200);
    expect(tls).toEqual({
      distrust: "DEPTH_ZERO_SELF_SIGNED_CERT",
      forHost: true,
      validTo: Date.UTC(2120, 0, 1),
    });
  });

  test("one that has ended says when", async () => {
    await secure(ENDED);
    const { tls } = await get(undefined, "https");
    expect(tls).toMatchObject({ forHost: true, validTo: Date.UTC(2020, 1, 1) });
  });

  test("one for another host is that", async () => {
    await secure(CURRENT);
    const url = new URL(`https://web.corp.example:${server?.port}/`);
    const { tls } = await requestAt(url, "127.0.0.1", new AbortController().signal);
    expect(tls).toMatchObject({ forHost: false });
  });

  test("plain HTTP on that port is no TLS", async () => {
    server = await listening(http.createServer((_, response) => response.end("pac")));
    expect(await get(undefined, "https")).toMatchObject({ outcome: "no-tls", status: 0, tls: null });
  });
});
