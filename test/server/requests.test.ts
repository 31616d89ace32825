import { createHash } from "node:crypto";
import { gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ask, request } from "./support/exchange.ts";
import { PAC, testSite } from "./support/site.ts";
import { type Started, started, stopServers } from "./support/world.ts";

const HASH = createHash("sha256").update(PAC).digest("hex");
const ETAG = `"${HASH.slice(0, 32)}"`;
const GZIP_ETAG = `"${HASH.slice(0, 32)}-gzip"`;

let up: Started;
beforeEach(async () => {
  up = await started();
});
afterEach(stopServers);

const served = [
  { name: "the path of pac.url", text: request("GET", "/proxy.pac") },
  { name: "/wpad.dat", text: request("GET", "/wpad.dat") },
  { name: "a configured alias", text: request("GET", "/old/accelerated.pac") },
  { name: "a query is ignored", text: request("GET", "/wpad.dat?%00") },
  { name: "Host: wpad", text: request("GET", "/wpad.dat", { Host: "wpad" }) },
  { name: "Host is an address", text: request("GET", "/wpad.dat", { Host: "10.20.30.80" }) },
  { name: "Host is nonsense", text: request("GET", "/proxy.pac", { Host: "??" }) },
  { name: "no Host with HTTP/1.1", text: "GET /proxy.pac HTTP/1.1\r\nConnection: close\r\n\r\n" },
  { name: "HTTP/1.0 without any header", text: "GET /proxy.pac HTTP/1.0\r\n\r\n" },
  { name: "absolute form", text: request("GET", "http://elsewhere.example.com/proxy.pac") },
  { name: "the tag of another file", text: request("GET", "/proxy.pac", { "If-None-Match": '"0123"' }) },
  {
    name: "the tag of the other encoding",
    text: request("GET", "/proxy.pac", { "If-None-Match": GZIP_ETAG }),
  },
  { name: "gzip refused", text: request("GET", "/proxy.pac", { "Accept-Encoding": "gzip;q=0" }) },
  { name: "an unknown encoding", text: request("GET", "/proxy.pac", { "Accept-Encoding": "zstd" }) },
];

describe("served plain", () => {
  test.each(served)("$name", async ({ text }) => {
    const { status, headers, body } = await ask(up, text);
    expect(status).toBe(200);
    expect(body.toString()).toBe(PAC);
    expect(headers).toEqual({
      "content-type": "application/x-ns-proxy-autoconfig; charset=utf-8",
      "content-length": String(PAC.length),
      etag: ETAG,
      "cache-control": "max-age=300, must-revalidate",
      vary: "Accept-Encoding",
      connection: "close",
      date: expect.any(String),
    });
  });
});

describe("served with gzip", () => {
  test.each([
    { name: "gzip", accept: "gzip" },
    { name: "as browsers write it", accept: "gzip, deflate, br, zstd" },
    { name: "preferred by weight", accept: "identity;q=0.5, gzip;q=0.9" },
    { name: "anything", accept: "*" },
  ])("$name", async ({ accept }) => {
    const { status, headers, body } = await ask(
      up,
      request("GET", "/proxy.pac", { "Accept-Encoding": accept }),
    );
    expect(status).toBe(200);
    expect(gunzipSync(body).toString()).toBe(PAC);
    expect(headers).toMatchObject({ "content-encoding": "gzip", etag: GZIP_ETAG, vary: "Accept-Encoding" });
    expect(headers["content-length"]).toBe(String(body.byteLength));
  });
});

describe("not modified", () => {
  test.each([
    { name: "the tag", tags: ETAG, headers: {}, etag: ETAG },
    { name: "the tag made weak by a proxy", tags: `W/${ETAG}`, headers: {}, etag: ETAG },
    { name: "one of several", tags: `"a", ${ETAG}, "b"`, headers: {}, etag: ETAG },
    { name: "any", tags: "*", headers: {}, etag: ETAG },
    { name: "gzip", tags: GZIP_ETAG, headers: { "Accept-Encoding": "gzip" }, etag: GZIP_ETAG },
  ])("$name", async ({ tags, headers, etag }) => {
    const answer = await ask(up, request("GET", "/proxy.pac", { "If-None-Match": tags, ...headers }));
    expect(answer.status).toBe(304);
    expect(answer.body.byteLength).toBe(0);
    expect(answer.headers).toMatchObject({
      etag,
      vary: "Accept-Encoding",
      "cache-control": "max-age=300, must-revalidate",
    });
    expect(answer.headers).not.toHaveProperty("content-type");
  });
});

describe("HEAD", () => {
  test("has the headers of GET and no body", async () => {
    const head = await ask(up, request("HEAD", "/proxy.pac"));
    const get = await ask(up, request("GET", "/proxy.pac"));
    expect(head.status).toBe(200);
    expect(head.body.byteLength).toBe(0);
    expect({ ...head.headers, date: "" }).toEqual({ ...get.headers, date: "" });
  });
  test("of an unknown path is 404 without a body", async () => {
    const { status, body } = await ask(up, request("HEAD", "/"));
    expect([status, body.byteLength]).toEqual([404, 0]);
  });
});

describe("anything else", () => {
  const long = `/${"a".repeat(4_000)}`;
  test.each([
    { name: "the root", text: request("GET", "/"), status: 404 },
    { name: "another case", text: request("GET", "/Proxy.pac"), status: 404 },
    { name: "a path below", text: request("GET", "/proxy.pac/"), status: 404 },
    { name: "an encoded spelling", text: request("GET", "/%70roxy.pac"), status: 404 },
    { name: "a broken encoding", text: request("GET", "/%"), status: 404 },
    { name: "a parent folder", text: request("GET", "/../pacwright.yaml"), status: 404 },
    { name: "the admin's paths", text: request("GET", "/metrics"), status: 404 },
    { name: "a long path", text: request("GET", long), status: 404 },
    { name: "absolute form without a path", text: request("GET", "http://www.example.com"), status: 404 },
    { name: "a POST", text: request("POST", "/proxy.pac", { "Content-Length": "0" }), status: 405 },
    { name: "a DELETE of an unknown path", text: request("DELETE", "/nothing"), status: 405 },
    { name: "OPTIONS *", text: request("OPTIONS", "*"), status: 405 },
    { name: "a CONNECT, as to a proxy", text: request("CONNECT", "www.example.com:443"), status: 405 },
  ])("$name: $status", async ({ text, status }) => {
    const { headers, body, ...answer } = await ask(up, text);
    expect(answer.status).toBe(status);
    expect(body.toString()).toBe(status === 404 ? "not found\n" : "method not allowed\n");
    expect(headers.allow).toBe(status === 405 ? "GET, HEAD" : undefined);
    expect(Object.keys(headers)).not.toContain("x-powered-by");
    expect(headers).not.toHaveProperty("etag");
  });

  test.each([
    { name: "headers of more than 8 KiB", text: request("GET", `/${"a".repeat(10_000)}`), status: 431 },
    { name: "no HTTP at all", text: "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", status: 400 },
    {
      name: "two lengths",
      text: request("GET", "/", { "Content-Length": "1\r\nContent-Length: 2" }),
      status: 400,
    },
  ])("$name: $status without a body", async ({ text, status }) => {
    const answer = await ask(up, text);
    expect([answer.status, answer.body.byteLength]).toEqual([status, 0]);
  });
});

test("the charset and the age are the site's", async () => {
  const { pac } = testSite();
  const site = testSite({ pac: { ...pac, charset: "iso-8859-1", maxAge: 60 } });
  const { port } = await started({ pac: site.pac });
  const { headers } = await ask({ port }, request("GET", "/proxy.pac"));
  expect(headers["content-type"]).toBe("application/x-ns-proxy-autoconfig; charset=iso-8859-1");
  expect(headers["cache-control"]).toBe("max-age=60, must-revalidate");
});

test("a connection is kept for the next request", async () => {
  const two = `GET /proxy.pac HTTP/1.1\r\nHost: a\r\n\r\n${request("GET", "/wpad.dat")}`;
  const { body } = await ask(up, two);
  expect(body.toString().split("HTTP/1.1 200 OK")).toHaveLength(2);
});

describe("the access log", () => {
  test("has one line per request, with bounded text from the client", async () => {
    await ask(up, request("GET", `/${"p".repeat(500)}?secret=1`, { "User-Agent": "u".repeat(500) }));
    await ask(up, request("GET", "/proxy.pac", { "X-Forwarded-For": "198.51.100.7" }));
    const [first, second] = await up.world.accesses(2);
    expect(first).toEqual({
      level: "info",
      time: "2026-01-02T03:04:05.000Z",
      msg: "access",
      client: "127.0.0.1",
      listener: "office",
      policy: "serve",
      method: "GET",
      path: `/${"p".repeat(199)}...`,
      status: 404,
      bytes: 10,
      complete: true,
      release: HASH,
      userAgent: `${"u".repeat(200)}...`,
    });
    expect(second).toMatchObject({
      client: "127.0.0.1",
      path: "/proxy.pac",
      status: 200,
      bytes: PAC.length,
      userAgent: null,
    });
  });

  test("tells of requests that could not be parsed", async () => {
    await ask(up, "NONSENSE\r\n\r\n");
    const lines = up.world.lines().filter(({ msg }) => msg === "access");
    expect(lines).toMatchObject([
      { client: "127.0.0.1", policy: "serve", method: null, path: null, status: 400 },
    ]);
  });
});
