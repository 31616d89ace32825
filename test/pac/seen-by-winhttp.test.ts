import { describe, expect, test } from "vitest";
import { seenByWinhttp } from "../../pac/index.ts";

describe("what Windows passes to the script", () => {
  test.each([
    ["http://www.example.com/p/a?q=1#part", "http://www.example.com/p/a?q=1", "www.example.com"],
    ["https://www.example.com/p/a?q=1", "https://www.example.com/", "www.example.com"],
    ["ws://www.example.com/chat?x=1", "http://www.example.com/chat?x=1", "www.example.com"],
    ["wss://www.example.com:8443/chat", "https://www.example.com:8443/", "www.example.com"],
    ["http://user:secret@www.example.com/", "http://www.example.com/", "www.example.com"],
    ["http://[2001:DB8::1]/", "http://[2001:db8::1]/", "2001:db8::1"],
    ["http://127.0.0.2/", "http://127.0.0.2/", "127.0.0.2"],
    ["http://app.localhost/", "http://app.localhost/", "app.localhost"],
  ])("%s", (asked, url, host) => {
    expect(seenByWinhttp(new URL(asked))).toEqual({ url, host });
  });

  test.each([
    "http://localhost/",
    "https://loopback/",
    "http://127.0.0.1:8080/",
    "http://[::1]/",
    "http://169.254.7.7/",
    "http://[fe80::1]/",
  ])("nothing for %s", (url) => {
    expect(seenByWinhttp(new URL(url))).toEqual({ bypass: expect.stringContaining("never use a proxy") });
  });

  test("nothing for another scheme", () => {
    expect(seenByWinhttp(new URL("ftp://www.example.com/"))).toEqual({
      bypass: "this client has a proxy for http and https only, not for ftp:",
    });
  });
});
