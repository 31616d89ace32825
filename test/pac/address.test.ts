import { describe, expect, test } from "vitest";
import {
  addressFamily,
  canonicalAddress,
  isLinkLocalAddress,
  isLoopbackAddress,
  isPrivateAddress,
} from "../../pac/index.ts";

describe("the spelling of an address", () => {
  test.each<[text: string, family: 4 | 6 | null, canonical: string | null]>([
    ["10.1.2.3", 4, "10.1.2.3"],
    ["2001:DB8:0:0:0:0:0:1", 6, "2001:db8::1"],
    ["::", 6, "::"],
    ["::ffff:10.1.2.3", 6, "10.1.2.3"],
    ["::FFFF:a01:203", 6, "10.1.2.3"],
    ["fe80::1%eth0", null, null],
    ["[::1]", null, null],
    ["010.1.2.3", null, null],
    ["10.1.2", null, null],
    ["256.1.1.1", null, null],
    ["localhost", null, null],
    ["", null, null],
  ])("%j", (text, family, canonical) => {
    expect(addressFamily(text)).toBe(family);
    expect(canonicalAddress(text)).toBe(canonical);
  });
});

describe("the kind of an address", () => {
  const KINDS = { loopback: isLoopbackAddress, private: isPrivateAddress, "link-local": isLinkLocalAddress };
  test.each<[text: string, kind: keyof typeof KINDS | null]>([
    ["127.0.0.1", "loopback"],
    ["127.255.255.255", "loopback"],
    ["::1", "loopback"],
    ["::ffff:127.0.0.1", "loopback"],
    ["10.0.0.0", "private"],
    ["172.16.0.1", "private"],
    ["172.31.255.255", "private"],
    ["192.168.178.23", "private"],
    ["100.64.0.1", "private"],
    ["fd00::1", "private"],
    ["::ffff:10.0.0.1", "private"],
    ["169.254.1.1", "link-local"],
    ["fe80::1", "link-local"],
    ["172.32.0.1", null],
    ["100.128.0.1", null],
    ["203.0.113.1", null],
    ["2001:db8::1", null],
    ["0.0.0.0", null],
    ["localhost", null],
  ])("%s is %s", (text, kind) => {
    const holding = Object.entries(KINDS).flatMap(([name, is]) => (is(text) ? [name] : []));
    expect(holding).toEqual(kind === null ? [] : [kind]);
  });
});
