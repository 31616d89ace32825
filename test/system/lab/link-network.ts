import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { LAB, type Link } from "./condition.ts";
import { PROBE, PROBED } from "./probe.ts";
import { WIRE } from "./wire.ts";

/** A file that is there once all answer. */
export const SERVERS_READY = "answers.json.ready";

/** The box answers here, in place of addresses where nobody listens. */
const BOX_PORT = 8081;

/**
 * The commands that put the client behind a carrier, and all servers behind a link: four network namespaces,
 * client - carrier - wire - servers, in a row. The wire is a program that carries every frame later; no kernel module
 * for delays is needed.
 *
 * @param pacHost the address that a plain TCP client tries before the browser starts
 * @param folder where the commands are said; files of the other namespaces are written into it
 */
export function linkCommands(link: Link, pacHost: string, folder: string): string[] {
  const put = (name: string, text: string) => writeFileSync(join(folder, name), text);
  put("wire.py", WIRE);
  put("probe.mjs", PROBE);
  put("box.json", JSON.stringify({ answers: { [`0.0.0.0:${BOX_PORT}`]: link.box ?? "hang" } }));
  put("box.nft", boxRules(link));
  put("carrier.sh", script(CARRIER));
  put(
    "wire.sh",
    script([
      "ip link set wire0 up && ip link set wire1 up",
      `exec python3 wire.py ${link.roundTrip / 2} wire0 wire1`,
    ]),
  );
  put("servers.sh", script(SERVERS));
  return [
    ...["carrier", "wire", "servers"].map((name) => `unshare --net /bin/sh ${name}.sh & ${name}=$!`),
    // One of them that fails ends everything, instead of being waited for.
    'wait_for() { for file; do until [ -e "$file" ]; do kill -0 $carrier $wire $servers; sleep 0.05; done; done; }',
    "wait_for carrier.sh.in wire.sh.in servers.sh.in",
    "ip link add own type veth peer name inner && ip link set inner netns $carrier",
    "ip link add outer type veth peer name wire0",
    "ip link set outer netns $carrier && ip link set wire0 netns $wire",
    "ip link add uplink type veth peer name wire1",
    "ip link set uplink netns $servers && ip link set wire1 netns $wire",
    "touch wired",
    // Carriers number their customers from private ranges.
    "ip link set own addrgenmode none up && ip addr add 10.64.12.23/24 dev own && ip route add default via 10.64.12.1",
    `wait_for carrier.ready wire.ready box.json.ready ${SERVERS_READY}`,
    `'${process.execPath}' probe.mjs ${PROBED} ${pacHost} 80`,
  ];
}

/** Runs in another namespace; goes on once its interfaces are there. */
function script(commands: readonly string[]): string {
  return [
    "set -e",
    'touch "$0.in"',
    "until [ -e wired ]; do sleep 0.05; done",
    "ip link set lo up",
    ...commands,
  ].join("\n");
}

const respond = (config: string) => `'${process.execPath}' responders.mjs ${config} >/dev/null 2>&1`;

const CARRIER = [
  "ip addr add 10.64.12.1/24 dev inner && ip link set inner up",
  "ip addr add 198.18.0.1/30 dev outer && ip link set outer up",
  "ip route add 203.0.113.0/24 via 198.18.0.2",
  "echo 1 > /proc/sys/net/ipv4/ip_forward",
  "nft -f box.nft",
  "touch carrier.ready",
  `exec ${respond("box.json")}`,
];

const SERVERS = [
  "ip addr add 198.18.0.2/30 dev uplink && ip link set uplink up",
  ...Object.values(LAB).map((address) => `ip addr add ${address}/32 dev lo`),
  "ip route add 10.64.0.0/16 via 198.18.0.1",
  `exec ${respond("answers.json")}`,
];

function boxRules({ box, bypass }: Link): string {
  const passes = [LAB.served, LAB.web, ...(bypass ? [LAB.dead] : [])].join(", ");
  return [
    "table ip box {",
    "  chain arriving { type nat hook prerouting priority dstnat; policy accept;",
    ...(box === null
      ? []
      : [`    iifname "inner" tcp dport 80 ip daddr != { ${passes} } redirect to :${BOX_PORT}`]),
    "  }",
    "}",
    "",
  ].join("\n");
}
