import { describe, expect, test } from "vitest";
import { firewallCommand } from "../../../server/firewall/command.ts";
import type { Nft, NftResult } from "../../../server/firewall/nft.ts";
import { fakeIo } from "../../helpers/fake-io.ts";
import { testListener, testSite } from "../support/site.ts";

const SITE = testSite({
  listeners: [testListener({ name: "shared", sources: [{ from: ["198.51.100.0/24"], policy: "refuse" }] })],
});

function nftThat(says: Partial<NftResult>): {
  nft: Nft;
  calls: { args: readonly string[]; input: string }[];
} {
  const calls: { args: readonly string[]; input: string }[] = [];
  const nft: Nft = async (args, input) => {
    calls.push({ args, input });
    return { status: 0, stdout: "", stderr: "", ...says };
  };
  return { nft, calls };
}

describe("pac-server firewall", () => {
  test("prints the ruleset and touches nothing", async () => {
    const { nft, calls } = nftThat({});
    const io = fakeIo({});
    expect(await firewallCommand(SITE, {}, io, nft)).toBe(0);
    expect(io.out()).toMatch(/^table inet pacwright \{\n\}\n/);
    expect({ calls, err: io.err() }).toEqual({ calls: [], err: "" });
  });

  test("--apply gives nft the same text in one transaction", async () => {
    const { nft, calls } = nftThat({});
    const [printing, applying] = [fakeIo({}), fakeIo({})];
    await firewallCommand(SITE, {}, printing, nft);
    expect(await firewallCommand(SITE, { apply: true }, applying, nft)).toBe(0);
    expect(calls).toEqual([{ args: ["-f", "-"], input: printing.out() }]);
    expect(applying.err()).toBe('pac-server: "shared" refuses 1 ranges of addresses\n');
  });

  test("says so where the site refuses nobody by source", async () => {
    const io = fakeIo({});
    await firewallCommand(testSite(), {}, io, nftThat({}).nft);
    expect(io.err()).toMatch(/^pac-server: no listener of this site refuses by source/);
  });

  test.each<[string, Partial<NftResult>, RegExp]>([
    [
      "without nft",
      { status: null, stderr: "nft is not installed (Debian package: nftables)" },
      /nft is not installed/,
    ],
    [
      "without the right",
      { status: 1, stderr: "Error: Could not process rule: Operation not permitted" },
      /run it as root/,
    ],
    [
      "with an error",
      { status: 1, stderr: "Error: syntax error\n^^^" },
      /nft: Error: syntax error; nothing was changed/,
    ],
  ])("%s it says what to do", async (_, says, message) => {
    await expect(firewallCommand(SITE, { apply: true }, fakeIo({}), nftThat(says).nft)).rejects.toThrow(
      message,
    );
  });

  test("--counters tells refusals per listener, and why they cannot be told", async () => {
    const counter = {
      counter: { family: "inet", table: "pacwright", name: "listener_0_ipv4", packets: 7, bytes: 420 },
    };
    const io = fakeIo({});
    const { nft, calls } = nftThat({ stdout: JSON.stringify({ nftables: [{ metainfo: {} }, counter] }) });
    expect(await firewallCommand(SITE, { counters: true, json: true }, io, nft)).toBe(0);
    expect(JSON.parse(io.out())).toEqual({ listener: "shared", family: 4, packets: 7 });
    expect(calls[0]?.args).toEqual(["-j", "list", "counters", "table", "inet", "pacwright"]);
    const gone = nftThat({ status: 1, stderr: "Error: No such file or directory\n" }).nft;
    await expect(firewallCommand(SITE, { counters: true }, fakeIo({}), gone)).rejects.toThrow(/No such file/);
  });

  test("takes one thing to do at a time", async () => {
    const both = firewallCommand(SITE, { apply: true, remove: true }, fakeIo({}), nftThat({}).nft);
    await expect(both).rejects.toThrow("give one of --apply, --remove and --counters");
  });
});
