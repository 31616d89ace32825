import { describe } from "vitest";
import { listener, rejects, site } from "../helpers/site-mistakes.ts";

const two = (first: string, second: string) =>
  site(
    "listeners:",
    `  - { name: a, address: ${first}, policy: serve }`,
    `  - { name: b, address: ${second}, policy: refuse }`,
  );

describe("listeners that do not fit together", () =>
  rejects([
    [
      "one socket twice",
      two("127.0.0.1", "127.0.0.1"),
      '4:5: listeners.1: "b" uses 127.0.0.1 port 80, which "a" already has',
    ],
    [
      "one socket in two spellings",
      two('"::1"', '"0:0::1"'),
      '4:5: listeners.1: "b" uses 0:0::1 port 80, which "a" already has',
    ],
    [
      "every address and one of them",
      two("0.0.0.0", "127.0.0.2"),
      '4:5: listeners.1: "b" uses 127.0.0.2 port 80, which "a" already has with 0.0.0.0',
    ],
    [
      "every address of both families",
      two('"::"', "127.0.0.2"),
      '4:5: listeners.1: "b" uses 127.0.0.2 port 80, which "a" already has with ::',
    ],
    ["IPv4 everywhere and one IPv6 address are fine", two("0.0.0.0", '"2001:db8::1"')],
    ["two addresses are fine", two("127.0.0.1", "127.0.0.2")],
    [
      "exceptions from refuse",
      listener("address: 127.0.0.1, policy: refuse, sources: [{ from: [10.0.0.0/8], policy: serve }]"),
      '3:61: listeners.0.sources: policy "refuse" opens no listener, so it cannot make exceptions by source',
    ],
  ]));

describe("admin", () =>
  rejects([
    [
      "on the PAC socket",
      listener("address: 127.0.0.1, port: 9080, policy: serve"),
      '3:5: listeners.0: "a" uses 127.0.0.1 port 9080, which is admin\'s (127.0.0.1 port 9080); give admin its own',
    ],
    [
      "on every address of the PAC's port",
      site(
        "admin: { address: 0.0.0.0, port: 80 }",
        "listeners: [{ name: a, address: 127.0.0.1, policy: refuse }]",
      ),
      '3:13: listeners.0: "a" uses 127.0.0.1 port 80, which is admin\'s (0.0.0.0 port 80); give admin its own',
    ],
    ["on the same address is fine", listener("address: 127.0.0.1, port: 8080, policy: serve")],
  ]));

describe("proxies", () =>
  rejects([
    [
      "one twice",
      site("proxies:", "  - { host: px1.example, port: 1 }", "  - { host: PX1.example, port: 1 }"),
      "4:5: proxies.1: PROXY px1.example:1 is listed twice",
    ],
    [
      "one of two kinds is fine",
      site(
        "proxies:",
        "  - { host: px1.example, port: 1 }",
        "  - { host: px1.example, port: 1, kind: SOCKS5 }",
      ),
    ],
  ]));
