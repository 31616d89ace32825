import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Isolation } from "../oracle/namespace.ts";
import { CHANGE_AFTER, type Condition, LAB, pacOf } from "./condition.ts";
import { linkCommands, SERVERS_READY } from "./link-network.ts";
import { type Connection, RESPONDERS, readConnections } from "./responders.ts";

const UNSHARE: Readonly<Record<Exclude<Isolation, null>, string>> = {
  root: "unshare --net --mount --pid --fork --kill-child",
  "user-namespace": "unshare --user --map-root-user --net --mount --pid --fork --kill-child",
};

/** Short, so that a change is seen with the next look-up. */
const TTL = 1;

/** A network made of files: a program that runs another one inside, and what is to be read there. */
export interface Station {
  /** The path of a program; its arguments are the inner program's. All of the network ends with it. */
  readonly program: string;
  /** Starts the clock of the condition's later change. */
  start(): void;
  /** What the responders have taken until now. */
  connections(): Connection[];
}

/**
 * Writes a program that runs another one in a namespace where the condition holds: addresses, a resolver, whoever
 * answers, a filter.
 *
 * @param folder an existing one; everything of this condition is in it
 */
export function writeStation(
  program: string,
  condition: Condition,
  folder: string,
  isolation: Exclude<Isolation, null>,
): Station {
  const put = (name: string, text: string) => writeFileSync(join(folder, name), text);
  put("resolv.conf", "nameserver 127.0.0.1\noptions attempts:1 timeout:1\n");
  put("hosts", "127.0.0.1 localhost\n");
  put("names", namesFile(condition, condition.pacHost));
  put("names-later", namesFile(condition, condition.later?.pacHost ?? condition.pacHost));
  put("filter.nft", filterRules(condition));
  put("responders.mjs", RESPONDERS);
  put(
    "answers.json",
    JSON.stringify({ answers: condition.answers, pac: pacOf(condition), signOn: LAB.other }),
  );
  const started = join(folder, "started");
  const network =
    condition.link === undefined
      ? OWN_NETWORK
      : linkCommands(condition.link, condition.pacHost ?? LAB.dead, folder);
  put(
    "inside.sh",
    [
      "set -e",
      // Whatever started us may have no sbin in its path.
      'PATH="$PATH:/usr/sbin:/sbin"',
      `cd '${folder}'`,
      "ip link set lo up",
      ...network,
      'mount --bind resolv.conf "$(readlink -f /etc/resolv.conf)"',
      "mount --bind hosts /etc/hosts",
      "nft -f filter.nft",
      `${dnsmasq(folder, "names")} & resolver=$!`,
      ...(condition.link === undefined ? [RESPOND] : []),
      `until [ -e ${SERVERS_READY} ]; do sleep 0.05; done`,
      "kill -0 $resolver",
      ...laterCommands(condition, folder, started),
      `exec '${program}' "$@"`,
    ].join("\n"),
  );
  const wrapper = join(folder, "in-lab");
  writeFileSync(wrapper, `#!/bin/sh\nexec ${UNSHARE[isolation]} /bin/sh '${folder}/inside.sh' "$@"\n`);
  chmodSync(wrapper, 0o755);
  const log = join(folder, "answers.json.log");
  return {
    program: wrapper,
    start: () => writeFileSync(started, ""),
    connections: () => (existsSync(log) ? readConnections(readFileSync(log, "utf8")) : []),
  };
}

/** Starts whoever answers; said inside the folder. */
const RESPOND = `'${process.execPath}' responders.mjs answers.json >/dev/null 2>&1 &`;

/** All servers are on the client's own loopback. */
const OWN_NETWORK = [
  ...Object.values(LAB).map((address) => `ip addr add ${address}/32 dev lo`),
  // Without a route a browser thinks itself offline.
  "ip link add own type veth peer name far",
  // An IPv6 address of the link itself would come a second later, and count as a new address.
  "ip link set own addrgenmode none up && ip link set far addrgenmode none up",
  "ip addr add 198.51.100.10/24 dev own && ip route add default via 198.51.100.1",
];

function dnsmasq(folder: string, names: string): string {
  // As a daemon it would change its user, which a user namespace does not allow.
  const flags = "--no-daemon --no-resolv --no-hosts --bind-interfaces --listen-address=127.0.0.1";
  return `dnsmasq ${flags} --cache-size=0 --pid-file= --conf-file='${folder}/${names}' >/dev/null 2>&1`;
}

function namesFile({ missing }: Condition, pacHost: string | null): string {
  return [
    `local-ttl=${TTL}`,
    `host-record=www.example.com,${LAB.web},${TTL}`,
    ...(pacHost === null ? [] : [`host-record=pac.corp.example,${pacHost},${TTL}`]),
    missing === undefined ? "local=/#/" : `address=/#/${missing}`,
    "",
  ].join("\n");
}

function filterRules({ drops = [], refuses = [], divert }: Condition): string {
  const rule = (place: string, verdict: string) => {
    const [address, port] = place.split(":");
    return `    ip daddr ${address} tcp dport ${port} ${verdict}`;
  };
  const lines = [
    ...drops.map((place) => rule(place, "drop")),
    ...refuses.map((place) => rule(place, "reject with tcp reset")),
  ];
  const [address, port] = (divert ?? "").split(":");
  const nat = [
    "table ip divert {",
    "  chain out { type nat hook output priority -100; policy accept;",
    `    ip daddr != { 127.0.0.0/8, ${address} } tcp dport 80 dnat to ${address}:${port}`,
    "  }",
    "}",
  ];
  return [
    "table inet lab {",
    "  chain in { type filter hook input priority filter; policy accept;",
    ...lines,
    "  }",
    "}",
    ...(divert === undefined ? [] : nat),
    "",
  ].join("\n");
}

function laterCommands({ later }: Condition, folder: string, started: string): string[] {
  if (later === undefined) return [];
  const change = later.newAddress ? "ip addr add 198.51.100.11/24 dev own" : "true";
  const names = `kill $resolver; ${dnsmasq(folder, "names-later")} & nft flush chain inet lab in; sleep 0.2`;
  return [`( until [ -e '${started}' ]; do sleep 0.05; done; sleep ${CHANGE_AFTER}; ${names}; ${change} ) &`];
}
