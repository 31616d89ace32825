import dns from "node:dns";
import { readFile } from "node:fs/promises";
import { createRequire, syncBuiltinESMExports } from "node:module";
import { isIP } from "node:net";
import { dirname, join } from "node:path";
import { domainToASCII } from "node:url";
import { createPacResolver } from "pac-resolver";
import { QuickJS } from "quickjs-wasi";
import { vi } from "vitest";
import type { CaseWorld } from "./case.ts";

/** What a program gets from pac-resolver: the string it goes on with, or null when the call or the file failed. */
export type Given = string | null;

const manifest = createRequire(import.meta.url).resolve("quickjs-wasi/package.json");
const compiled = readFile(join(dirname(manifest), "quickjs.wasm")).then((bytes) =>
  WebAssembly.compile(new Uint8Array(bytes)),
);

/**
 * pac-resolver itself, used as its own documentation says and by nothing of ours: its engine, its functions, its way
 * through `dns.lookup`. Only what `dns.lookup` answers, the clock of this process and its zone are the case's, and so
 * is the address, for which it would open a connection.
 *
 * @param urls asked one after the other, of one loaded file
 */
export async function askPacResolver(
  pac: string,
  urls: readonly string[],
  world: CaseWorld,
): Promise<readonly Given[]> {
  const restore = changeProcess(world);
  const vm = await QuickJS.create({ wasm: await compiled });
  try {
    const address = world.addresses.find((own) => !own.includes(":")) ?? "127.0.0.1";
    const sandbox = { myIpAddress: async () => address, alert: () => undefined };
    const ask = createPacResolver(vm, pac, { sandbox });
    const given: Given[] = [];
    for (const url of urls) given.push(await settled(() => ask(new URL(url))));
    return given;
  } catch {
    return urls.map(() => null);
  } finally {
    await nothingUnderWay();
    restore();
    discard(vm);
  }
}

/** pac-proxy-agent takes anything falsy for DIRECT and makes a string of the rest (pac-proxy-agent 9, src/index.ts). */
async function settled(ask: () => Promise<unknown>): Promise<Given> {
  try {
    const value = await ask();
    return value ? String(value) : "";
  } catch {
    return null;
  }
}

/** pac-resolver does not wait for a look-up whose answer nobody waits for; its answer still comes to the engine. */
function nothingUnderWay(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** A script that overflows the stack leaves an engine that cannot even be closed. */
function discard(vm: QuickJS): void {
  try {
    vm.dispose();
  } catch {
    // It is garbage all the same.
  }
}

function changeProcess({ dns: names, now, tz }: CaseWorld): () => void {
  const { lookup } = dns;
  const zone = process.env.TZ;
  Object.assign(dns, { lookup: lookupIn(names, lookup) });
  syncBuiltinESMExports();
  process.env.TZ = tz;
  vi.useFakeTimers({
    toFake: ["Date"],
    now: now === undefined ? Date.UTC(2026, 0, 12, 17) : Date.parse(now),
  });
  return () => {
    vi.useRealTimers();
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    Object.assign(dns, { lookup });
    syncBuiltinESMExports();
  };
}

type Answered = (error: Error | null, address: string | null) => void;

/** `dns.lookup` as Node has it, with a table in place of the network. What needs no network is left to the real one. */
function lookupIn(names: CaseWorld["dns"], real: typeof dns.lookup) {
  return (name: string, options: { family: 4 }, answered: Answered): void => {
    if (!name) {
      answered(null, null);
      return;
    }
    if (typeof name !== "string" || isIP(name)) {
      real(name, options, answered);
      return;
    }
    const own = domainToASCII(name.replace(/\.$/, ""));
    // getaddrinfo reads "10.1" and "0x0a010203" as a URL does.
    const addresses = isIP(own) === 4 ? [own] : (names[own] ?? []);
    const address = addresses.find((each) => !each.includes(":"));
    if (address === undefined) answered(new Error(`getaddrinfo ENOTFOUND ${name}`), null);
    else answered(null, address);
  };
}
