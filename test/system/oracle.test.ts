import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { OFFICE } from "../conformance/case.ts";
import { decideInChromium } from "./oracle/chromium.ts";
import { withClock } from "./oracle/date-shim.ts";
import { hostRules } from "./oracle/host-rules.ts";
import { CHROMIUM } from "./oracle/launch.ts";
import { detectIsolation } from "./oracle/namespace.ts";
import { readNetLog, requestKey } from "./oracle/net-log.ts";

describe("reading a net-log", () => {
  const types = ["PROXY_CONFIG_CHANGED", "HTTP_STREAM_JOB_CONTROLLER", "PAC_JAVASCRIPT_ERROR"];
  const list = "PROXY_RESOLUTION_SERVICE_RESOLVED_PROXY_LIST";
  const numbers = Object.fromEntries([...types, list].map((name, index) => [name, index]));

  function log(...events: readonly (readonly [name: string, id: number, params: object])[]): string {
    const lines = events.map(([name, id, params]) => ({ type: numbers[name], source: { id }, params }));
    return JSON.stringify({ constants: { logEventTypes: numbers }, events: lines });
  }
  const pacIs = (url: string) => ["PROXY_CONFIG_CHANGED", 1, { new_config: { pac_url: url } }] as const;
  const asks = (id: number, url: string) => ["HTTP_STREAM_JOB_CONTROLLER", id, { url }] as const;
  const gets = (id: number, proxy_info: string) => [list, id, { proxy_info }] as const;

  test("joins each request of a period with its list", () => {
    const text = log(
      asks(1, "http://early.example/"),
      pacIs("data:a"),
      asks(2, "http://a.example/x#y"),
      asks(3, "http://b.example/"),
      gets(3, "SOCKS s.example:1080;DIRECT"),
      gets(2, "PROXY p.example:80"),
      pacIs("data:b"),
      asks(4, "http://a.example/x"),
      gets(4, "DIRECT"),
    );
    const periods = readNetLog(text);
    expect(periods.map((period) => [period.pacUrl, Object.fromEntries(period.decisions)])).toEqual([
      [
        "data:a",
        {
          "http://a.example/x": { chain: "PROXY p.example:80", error: null },
          "http://b.example/": { chain: "SOCKS4 s.example:1080; DIRECT", error: null },
        },
      ],
      ["data:b", { "http://a.example/x": { chain: "DIRECT", error: null } }],
    ]);
  });

  test("reads a log that was cut off", () => {
    const text = log(pacIs("data:a"), asks(2, "http://a.example/"), gets(2, "DIRECT"));
    expect(readNetLog(`${text.slice(0, -2)},\n`)[0]?.decisions.size).toBe(1);
  });

  test("finds a URL without its credentials and fragment", () => {
    expect(requestKey("HTTP://user:secret@A.Example/x?y#z")).toBe("http://a.example/x?y");
  });
});

describe("preparing a world", () => {
  test("a clock moves no line of the PAC", () => {
    const pac = "var a = 1;\nvar b = 2;\n";
    const shimmed = withClock(pac, "2026-01-12T12:00:00Z");
    expect(shimmed.split("\n").length).toBe(pac.split("\n").length);
    expect(shimmed.endsWith(pac)).toBe(true);
    expect(withClock(pac, undefined)).toBe(pac);
  });

  test("a clock is refused where it would change the PAC, or is none", () => {
    expect(() => withClock('"use strict";', "2026-01-12T12:00:00Z")).toThrow(RangeError);
    expect(() => withClock("", "soon")).toThrow(RangeError);
  });

  test("host rules end with: nothing else exists", () => {
    const { rules, hosts } = hostRules({
      "a.example": ["192.0.2.1"],
      "v6.example": ["2001:db8::1"],
      "gone.example": null,
      "both.example": ["192.0.2.2", "2001:db8::2"],
    });
    expect(rules).toContain("MAP a.example 192.0.2.1, MAP a.example. 192.0.2.1");
    expect(rules).toContain("EXCLUDE v6.example");
    expect(rules).toContain("MAP gone.example ^NOTFOUND");
    expect(rules).toContain("EXCLUDE both.example");
    expect(rules.endsWith("MAP * ^NOTFOUND")).toBe(true);
    expect(hosts).toContain("2001:db8::1 v6.example\n");
    expect(hosts).toContain("192.0.2.2 both.example\n2001:db8::2 both.example\n");
    expect(() => hostRules({ "two.example": ["192.0.2.1", "192.0.2.2"] })).toThrow(RangeError);
  });
});

test("one question about one PAC", { timeout: 60_000 }, async ({ skip }) => {
  if (!existsSync(CHROMIUM)) skip(`${CHROMIUM} is not installed`);
  if (detectIsolation() === null) skip("no network namespace can be made here");
  const url = "http://intranet.corp.example/";
  const pac = `function FindProxyForURL(url, host) {
  return "PROXY " + [myIpAddress(), dnsResolve(host), new Date().getHours()].join("-") + ".example:1";
}`;
  const answer = await decideInChromium({
    pac,
    urls: [url],
    dns: OFFICE.dns,
    addresses: ["10.20.1.23"],
    now: "2026-01-12T12:00:00Z",
    tz: "Asia/Tokyo",
  });
  expect(answer.get(url)).toEqual({ chain: "PROXY 10.20.1.23-10.1.2.3-21.example:1", error: null });
});
