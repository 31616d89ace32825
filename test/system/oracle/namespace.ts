import { execFileSync } from "node:child_process";
import { chmodSync, writeFileSync } from "node:fs";
import { isIPv6 } from "node:net";
import { join } from "node:path";

/** How this user can make a private network namespace: as root, through a user namespace, or not at all. */
export type Isolation = "root" | "user-namespace" | null;

const UNSHARE: Readonly<Record<Exclude<Isolation, null>, readonly string[]>> = {
  root: ["unshare", "--net", "--mount"],
  "user-namespace": ["unshare", "--user", "--map-root-user", "--net", "--mount"],
};

/** Tries both ways, by making a namespace that ends at once. */
export function detectIsolation(): Isolation {
  for (const way of ["root", "user-namespace"] as const) {
    try {
      const [program = "", ...flags] = UNSHARE[way];
      execFileSync(program, [...flags, "ip", "link", "set", "lo", "up"], { stdio: "ignore" });
      return way;
    } catch {}
  }
  return null;
}

/** The command that runs another one in namespaces of its own: put that behind it. */
export function unshareCommand(isolation: Exclude<Isolation, null>): readonly string[] {
  return UNSHARE[isolation];
}

export interface NamespaceOptions {
  readonly isolation: Exclude<Isolation, null>;
  /** An existing folder for the files of this namespace. */
  readonly folder: string;
  readonly addresses: readonly string[];
  /** Text of /etc/hosts inside. */
  readonly hosts: string;
}

/**
 * Writes a program that runs another one in a network and mount namespace of its own.
 *
 * The namespaces belong to the started process alone and go away with it, so there is nothing to clean up. Inside
 * there is loopback, and for each of the machine's addresses a route to the one public address Chromium uses to
 * find its source address (net/proxy_resolution "myIpAddress": 8.8.8.8 and 2001:4860:4860::8888). There is no
 * default route: a connection to anywhere else fails at once instead of waiting for ARP.
 *
 * @returns path of a shell script; call it as the program, with the program's own arguments
 */
export function namespaceWrapper(program: string, options: NamespaceOptions): string {
  const { folder } = options;
  writeFileSync(join(folder, "hosts"), options.hosts);
  writeFileSync(join(folder, "resolv.conf"), "nameserver 127.0.0.1\noptions attempts:1 timeout:1\n");
  const inside = join(folder, "inside.sh");
  writeFileSync(
    inside,
    [
      "set -e",
      "ip link set lo up",
      ...interfaceCommands(options.addresses),
      `mount --bind '${folder}/hosts' /etc/hosts`,
      `mount --bind '${folder}/resolv.conf' "$(readlink -f /etc/resolv.conf)"`,
      `exec '${program}' "$@"`,
    ].join("\n"),
  );
  const wrapper = join(folder, "in-namespace");
  writeFileSync(
    wrapper,
    `#!/bin/sh\nexec ${UNSHARE[options.isolation].join(" ")} /bin/sh '${inside}' "$@"\n`,
  );
  chmodSync(wrapper, 0o755);
  return wrapper;
}

function interfaceCommands(addresses: readonly string[]): string[] {
  if (addresses.length === 0) return [];
  const up = ["ip link add own type veth peer name far", "ip link set own up", "ip link set far up"];
  return [...up, ...addresses.flatMap(addressCommands)];
}

function addressCommands(address: string): string[] {
  return isIPv6(address)
    ? [
        `ip -6 addr add ${address}/128 dev own nodad`,
        `ip -6 route add 2001:4860:4860::8888/128 dev own src ${address}`,
      ]
    : [`ip addr add ${address}/32 dev own`, `ip route add 8.8.8.8/32 dev own src ${address}`];
}
