import { expect, test } from "vitest";
import { parseProcNetTcp } from "../../../server/watch/proc-net-tcp.ts";

const HEAD =
  "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n";
const row = (local: string, state: string) =>
  `   0: ${local} 00000000:0000 ${state} 00000000:00000000 00:00000000 00000000     0        0 4711 1 0000 100 0 0 10 0\n`;

test.each([
  { name: "an address", local: "0200007F:1F90", expected: { address: "127.0.0.2", port: 8080 } },
  { name: "the wildcard", local: "00000000:0050", expected: { address: "0.0.0.0", port: 80 } },
  { name: "the IPv6 wildcard", local: `${"0".repeat(32)}:0050`, expected: { address: "::", port: 80 } },
  {
    name: "an IPv6 address",
    local: "B80D0120000000000000000001000000:0050",
    expected: { address: "2001:db8::1", port: 80 },
  },
  {
    name: "IPv4 on an IPv6 socket",
    local: "0000000000000000FFFF00000200007F:0050",
    expected: { address: "127.0.0.2", port: 80 },
  },
])("$name", ({ local, expected }) => {
  expect(parseProcNetTcp(HEAD + row(local, "0A"))).toEqual([expected]);
});

test.each([
  { name: "no table", text: "" },
  { name: "only the heading", text: HEAD },
  { name: "an established connection", text: HEAD + row("0200007F:1F90", "01") },
  { name: "a bound socket that does not listen", text: HEAD + row("0200007F:1F90", "07") },
  { name: "something else", text: "   0: xyz 00000000:0000 0A\n\n  garbage\n" },
])("$name: no listening socket", ({ text }) => {
  expect(parseProcNetTcp(text)).toEqual([]);
});
