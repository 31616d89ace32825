import { createServer, Server } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { knockAt, knockOf } from "../../../lint/live/knock-at.ts";
import { type Listening, listening } from "./support/tcp-server.ts";

let server: Listening | undefined;
afterEach(() => server?.close());

const address = "127.0.0.1";
const never = new AbortController().signal;

test("a listener accepts, and its connection is ended", async () => {
  let ended = 0;
  server = await listening(createServer((socket) => socket.resume().on("close", () => ended++)));
  expect(await knockAt({ address, port: server.port }, never)).toBe("accepted");
  await expect.poll(() => ended).toBe(1);
});

test("where nobody listens, the SYN is refused", async () => {
  const gone = await listening(new Server());
  await gone.close();
  expect(await knockAt({ address, port: gone.port }, never)).toBe("refused");
});

test("when the time is over, it was silent", async () => {
  server = await listening(createServer());
  expect(await knockAt({ address, port: server.port }, AbortSignal.abort())).toBe("silent");
});

describe("what an error says", () => {
  const ROWS = [
    { code: "ECONNREFUSED", knock: "refused" },
    { code: "ECONNRESET", knock: "reset" },
    { code: "ETIMEDOUT", knock: "silent" },
    { code: "EHOSTUNREACH", knock: "unreachable" },
    { code: "ENETUNREACH", knock: "no-route" },
    { code: "EACCES", knock: "no-route" },
    { code: "", knock: "no-route" },
  ];
  test.each(ROWS)("$code: $knock", ({ code, knock }) => expect(knockOf(code)).toBe(knock));
});
