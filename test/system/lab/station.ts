import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Isolation } from "../oracle/namespace.ts";
import { type Condition, LAB } from "./conditions.ts";
import { RESPONDERS } from "./responders.ts";

/** The file whose appearance starts the clock of the condition's later change. */
export function startFile(folder: string): string {
  return join(folder, "started");
}

const UNSHARE: Readonly<Record<Exclude<Isolation, null>, string>> = {
  root: "unshare --net --mount --pid --fork --kill-child",
  "user-namespace": "unshare --user --map-root-user --net --mount --pid --fork --kill-child",
};

/** The PAC of the lab, as every served copy of it is. */
export const LAB_PAC = `function FindProxyForURL(url, host) { return "PROXY ${LAB.proxy}:3128; DIRECT"; }\n`;

/** Short, so that a change is seen with the next look-up. */
const TTL = 1;

/**
 * Writes a program that runs another one in a namespace where the condition holds: addresses, a resolver, whoever
 * answers, a filter. All of it ends with the program.
 *
 * @param folder an existing one; everything of this condition is in it
 * @returns the path of the program
 */
export function writeStation(
  program: string,
  condition: Condition,
  folder: string,
  isolation: Exclude<Isolation, null>,
): string {
  const put = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  put("resolv.conf", "nameserver 127.0.0.1\noptions attempts:1 timeout:1\n");
  put("hosts", "127.0.0.1 localhost\n");
  put("names", namesFile(condition, condition.pacHost));
  put("names-later", namesFile(condition, condition.later?.pacHost ?? condition.pacHost));
  put("filter.nft", filterRules(condition));
  const responders = put("responders.mjs", RESPONDERS);
  const config = put("answers.json", JSON.stringify({ answers: condition.answers, pac: LAB_PAC, signOn: LAB.other }));
  const inside = put(
    "inside.sh",
    [
      "set -e",
      // Whatever started us may have no sbin in its path.
      'PATH="$PATH:/usr/sbin:/sbin"',
      "ip link set lo up",
      ...Object.values(LAB)
        .filter((value) => typeof value === "string")
        .map((address) => `ip addr add ${address}/32 dev lo`),
      // Without a route a browser thinks itself offline.
      "ip link add own type veth peer name far && ip link set own up && ip link set far up",
      "ip addr add 198.51.100.10/24 dev own && ip route add default via 198.51.100.1",
      `mount --bind '${folder}/resolv.conf' "$(readlink -f /etc/resolv.conf)"`,
      `mount --bind '${folder}/hosts' /etc/hosts`,
      `nft -f '${folder}/filter.nft'`,
      `${dnsmasq(folder, "names")} & resolver=$!`,
      `'${process.execPath}' '${responders}' '${config}' >/dev/null 2>&1 &`,
      `until [ -e '${config}.ready' ]; do sleep 0.05; done`,
      ...laterCommands(condition, folder),
      `exec '${program}' "$@"`,
    ].join("\n"),
  );
  const wrapper = put("in-lab", `#!/bin/sh\nexec ${UNSHARE[isolation]} /bin/sh '${inside}' "$@"\n`);
  chmodSync(wrapper, 0o755);
  return wrapper;
}

function dnsmasq(folder: string, names: string): string {
  const flags = "--keep-in-foreground --no-resolv --no-hosts --bind-interfaces --listen-address=127.0.0.1 --user=root";
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

function filterRules({ drops = [], divert }: Condition): string {
  const lines = drops.map((address) => `    ip daddr ${address} tcp dport 80 drop`);
  const [address, port] = (divert ?? "").split(":");
  return [
    "table inet lab {",
    "  chain in { type filter hook input priority filter; policy accept;",
    ...lines,
    "  }",
    "}",
    ...(divert === undefined
      ? []
      : [
          "table ip divert {",
          "  chain out { type nat hook output priority -100; policy accept;",
          `    ip daddr != { 127.0.0.0/8, ${address} } tcp dport 80 dnat to ${address}:${port}`,
          "  }",
          "}",
        ]),
    "",
  ].join("\n");
}

function laterCommands({ later }: Condition, folder: string): string[] {
  if (later === undefined) return [];
  const change = later.newAddress ? "ip addr add 198.51.100.11/24 dev own" : "true";
  return [
    `( until [ -e '${startFile(folder)}' ]; do sleep 0.05; done; sleep ${LAB.changeAfter}; kill $resolver; ${dnsmasq(folder, "names-later")} & sleep 0.2; ${change} ) &`,
  ];
}
