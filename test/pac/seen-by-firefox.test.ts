import { describe, expect, test } from "vitest";
import { seenByFirefox } from "../../pac/index.ts";

type Row = [input: string, url: string, host: string];

/** Asked of Firefox 153 ESR. */
const SEEN: Row[] = [
  ["http://www.example.com/p/a?q=1#part", "http://www.example.com/", "www.example.com"],
  ["http://www.example.com?x@y", "http://www.example.com/", "www.example.com"],
  ["https://www.example.com:8443/a:b@c/", "https://www.example.com:8443/", "www.example.com"],
  ["ws://www.example.com:80/x#y", "ws://www.example.com/", "www.example.com"],
  ["wss://user:pw@www.example.com:443/x", "wss://user:pw@www.example.com/", "www.example.com"],
  ["http://u:@www.example.com/", "http://u@www.example.com/", "www.example.com"],
  ["http://:p@www.example.com/", "http://:p@www.example.com/", "www.example.com"],
  ["http://u%40x:p%3Aq@www.example.com/a@b", "http://u%40x:p%3Aq@www.example.com/", "www.example.com"],
  ["http://u;x=1:p;y@www.example.com/", "http://u%3Bx%3D1:p%3By@www.example.com/", "www.example.com"],
  ["http://www.example.com./", "http://www.example.com./", "www.example.com."],
  ["http://b\u00fccher.example/\u00fc", "http://xn--bcher-kva.example/", "xn--bcher-kva.example"],
  ["http://[2001:db8::0:1]:80/", "http://[2001:db8::1]/", "2001:db8::1"],
  ["http://[::ffff:127.0.0.1]/", "http://[::ffff:7f00:1]/", "::ffff:7f00:1"],
  ["http://[::]/", "http://[::]/", "::"],
  ["http://10.1/", "http://10.0.0.1/", "10.0.0.1"],
  ["http://169.254.1.1/", "http://169.254.1.1/", "169.254.1.1"],
  ["http://0.0.0.0/", "http://0.0.0.0/", "0.0.0.0"],
  ["http://localhost.localdomain/", "http://localhost.localdomain/", "localhost.localdomain"],
  ["http://localhost6/", "http://localhost6/", "localhost6"],
  ["http://loopback/", "http://loopback/", "loopback"],
];

describe("what Firefox passes", () => {
  test.each(SEEN)("%s", (input, url, host) => {
    expect(seenByFirefox(new URL(input))).toEqual({ url, host });
  });
});

describe("what Firefox does not ask about", () => {
  const NAMES = ["localhost", "LOCALHOST.", "a.localhost", "a.localhost.", "127.0.0.1", "127.1", "[::1]"];
  test.each(NAMES)("%s", (host) => {
    for (const scheme of ["http", "https", "ws"]) {
      const seen = seenByFirefox(new URL(`${scheme}://${host}:8080/`));
      expect(seen).toEqual({ bypass: expect.stringContaining("never use a proxy") });
    }
  });
});
