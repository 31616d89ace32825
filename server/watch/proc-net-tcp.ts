import { canonicalAddress } from "../../pac/index.ts";
import type { ListeningSocket } from "../world.ts";

/** The state TCP_LISTEN as Linux prints it (include/net/tcp_states.h). */
const LISTEN = "0A";

/**
 * Reads the listening sockets out of `/proc/net/tcp` or `/proc/net/tcp6`.
 *
 * An address there is a row of 32-bit words in host byte order, in hexadecimal; on every little-endian machine,
 * 127.0.0.1 reads `0100007F` (proc_pid_net(5)).
 *
 * @param text the whole file; lines of another shape are passed over
 */
export function parseProcNetTcp(text: string): ListeningSocket[] {
  return text.split("\n").flatMap((line) => {
    const [, local = "", , state] = line.trim().split(/\s+/);
    const [, hex, port] = /^([0-9A-F]{8}|[0-9A-F]{32}):([0-9A-F]{4})$/i.exec(local) ?? [];
    if (state !== LISTEN || hex === undefined || port === undefined) return [];
    return [{ address: addressOf(hex), port: Number.parseInt(port, 16) }];
  });
}

function addressOf(hex: string): string {
  const bytes = Buffer.from(hex, "hex").swap32();
  if (bytes.length === 4) return bytes.join(".");
  const groups = Array.from({ length: 8 }, (_, i) => bytes.readUInt16BE(i * 2).toString(16));
  const address = groups.join(":");
  return canonicalAddress(address) ?? address;
}
