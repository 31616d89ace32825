import { dirname, resolve } from "node:path";
import type { Site } from "../../../site/index.ts";
import type { RecordFormat } from "../format.ts";
import { commented, systemdWord } from "../quote.ts";

/** Ports below this need a privilege (ip_unprivileged_port_start). */
const FIRST_FREE_PORT = 1024;

/** A service that may read its configuration, listen, and write its state, and nothing else. */
export const systemd: RecordFormat = {
  id: "systemd",
  summary: "A systemd service without root, with hardening that V8 can live with",
  write(site) {
    const command = `/usr/bin/pac-server serve ${systemdWord(site.file)}`;
    const lines = [
      ...commented([
        "systemctl daemon-reload && systemctl enable --now pacwright",
        `The user is made when the service starts, so what it reads must be readable by others: ${dirname(site.file)}`,
      ]),
      "[Unit]",
      "Description=PAC endpoint",
      ...commented(["A listener on an address of its own needs the address to be there."]),
      "Wants=network-online.target",
      "After=network-online.target",
      "",
      "[Service]",
      `ExecStart=${command}`,
      "ExecReload=/bin/kill -HUP $MAINPID",
      "Restart=on-failure",
      "RestartSec=2",
      ...commented(["Status 2 is a mistake in the site file: starting again does not mend it."]),
      "RestartPreventExitStatus=2",
      ...commented(["Requests in flight have 5 s."]),
      "TimeoutStopSec=10",
      "LimitNOFILE=65536",
      "",
      "DynamicUser=yes",
      ...state(site),
      ...capabilities(site),
      ...HARDENING,
      ...home(site),
      "",
      "[Install]",
      "WantedBy=multi-user.target",
    ];
    return [{ file: "/etc/systemd/system/pacwright.service", text: `${lines.join("\n")}\n` }];
  },
};

const HARDENING = [
  "NoNewPrivileges=yes",
  "ProtectSystem=strict",
  "PrivateTmp=yes",
  "PrivateDevices=yes",
  "ProtectClock=yes",
  "ProtectHostname=yes",
  "ProtectControlGroups=yes",
  "ProtectKernelLogs=yes",
  "ProtectKernelModules=yes",
  "ProtectKernelTunables=yes",
  "ProtectProc=invisible",
  "LockPersonality=yes",
  "RestrictNamespaces=yes",
  "RestrictRealtime=yes",
  "RestrictSUIDSGID=yes",
  "RemoveIPC=yes",
  "UMask=0077",
  ...commented(["NETLINK lists the addresses of this machine; UNIX is for Git, which looks up its user."]),
  "RestrictAddressFamilies=AF_INET AF_INET6 AF_NETLINK AF_UNIX",
  "SystemCallArchitectures=native",
  "SystemCallFilter=@system-service",
  "SystemCallErrorNumber=EPERM",
  ...commented([
    "MemoryDenyWriteExecute must not be set: V8 writes machine code and then runs it, and Node would not start.",
  ]),
];

/** DynamicUser has no folder of its own but this one. */
function state({ state: given, file }: Site): string[] {
  const folder = given === undefined ? null : resolve(dirname(file), given.directory);
  if (folder === null || folder === STATE || folder.startsWith(`${STATE}/`))
    return ["StateDirectory=pacwright"];
  return [
    ...commented([`state.directory is ${folder}, which this user may not write to: make it ${STATE}`]),
    "StateDirectory=pacwright",
  ];
}

const STATE = "/var/lib/pacwright";

function capabilities({ listeners, admin }: Site): string[] {
  const ports = [...listeners.filter(({ policy }) => policy !== "refuse"), admin].map(({ port }) => port);
  if (ports.every((port) => port >= FIRST_FREE_PORT)) return ["CapabilityBoundingSet="];
  return [
    ...commented([`For port ${Math.min(...ports)}.`]),
    "CapabilityBoundingSet=CAP_NET_BIND_SERVICE",
    "AmbientCapabilities=CAP_NET_BIND_SERVICE",
  ];
}

/** ProtectHome=yes empties these folders, and the site file with them. */
function home({ file, pacFile }: Site): string[] {
  const inside = [file, pacFile].some((path) => /^\/(home|root|run\/user)\//.test(path));
  return inside ? [...commented(["The site is in there."]), "ProtectHome=read-only"] : ["ProtectHome=yes"];
}
