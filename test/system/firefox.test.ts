import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { OFFICE } from "../conformance/case.ts";
import { CASES } from "../conformance/cases.ts";
import { agreesWith } from "./agreement.ts";
import { decideAllInFirefox, decideInFirefox } from "./oracle/firefox.ts";
import { FIREFOX } from "./oracle/firefox-launch.ts";
import { firstPacket } from "./oracle/marionette.ts";
import { detectIsolation } from "./oracle/namespace.ts";

/** Firefox 153 does not survive these. If a later one does, the last test of this file fails and says so. */
const RECURSION = "endless recursion ends this version of Firefox, so the others could not be asked";
const FATAL = new Map(
  CASES.filter(({ name }) => name.startsWith("endless recursion")).map(({ name }) => [name, RECURSION]),
);

describe("Firefox", () => {
  agreesWith({
    name: "Firefox",
    client: "firefox",
    program: FIREFOX,
    decideAll: decideAllInFirefox,
    apart: FATAL,
    namesEveryFailure: false,
  });
});

describe("reading what Marionette says", () => {
  const bytes = (text: string) => Buffer.from(text);
  const ROWS = [
    { name: "nothing yet", given: "", text: null, rest: null },
    { name: "a length without its end", given: "12", text: null, rest: null },
    { name: "half a packet", given: '9:{"a":', text: null, rest: null },
    { name: "one packet", given: "2:{}", text: "{}", rest: "" },
    { name: "one packet and more", given: "2:{}3:[1", text: "{}", rest: "3:[1" },
    { name: "a length in bytes", given: '4:"\u00fc"x', text: '"\u00fc"', rest: "x" },
  ];
  test.each(ROWS)("$name", ({ given, text, rest }) => {
    const packet = firstPacket(bytes(given));
    expect(packet?.text ?? null).toBe(text);
    expect(packet?.rest.toString() ?? null).toBe(rest);
  });
});

describe("the oracle", { timeout: 60_000 }, () => {
  const whyNot = existsSync(FIREFOX)
    ? detectIsolation() === null
      ? "no network namespace can be made here"
      : null
    : `${FIREFOX} is not installed`;

  test("gives Firefox names, an address, a clock and a zone", async ({ skip }) => {
    if (whyNot !== null) skip(whyNot);
    const url = "http://intranet.corp.example/";
    const pac = `function FindProxyForURL(url, host) {
  return "PROXY " + [myIpAddress(), dnsResolve(host), dnsResolve("gone.example"), new Date().getHours()].join("-") + ".example:1";
}`;
    const answer = await decideInFirefox({
      pac,
      urls: [url],
      dns: OFFICE.dns,
      addresses: ["10.20.1.23"],
      now: "2026-01-12T12:00:00Z",
      tz: "Asia/Tokyo",
    });
    expect(answer.get(url)).toEqual({ chain: "PROXY 10.20.1.23-10.1.2.3--21.example:1", error: null });
  });

  test.for([...FATAL.keys()])("Firefox still does not survive: %s", async (name, { skip }) => {
    if (whyNot !== null) skip(whyNot);
    const item = CASES.find((each) => each.name === name);
    if (item === undefined) throw new Error(`no case "${name}"`);
    const { pac, url, world } = item;
    await expect(decideInFirefox({ pac, urls: [url], ...world })).rejects.toThrow("Firefox has ended");
  });
});
