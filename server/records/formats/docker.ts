import { dirname, resolve } from "node:path";
import type { Site } from "../../../site/index.ts";
import type { RecordFormat } from "../format.ts";
import { readyProbe } from "../probes.ts";
import { commented, shellWord } from "../quote.ts";

/** The image, for a container on the network of its host and for `kubernetes`. */
export const docker: RecordFormat = {
  id: "docker",
  summary: "A Dockerfile: node:20-slim, not root, with a health check",
  write(site) {
    const lines = [
      "# In a clone: npm ci && npm pack && docker build -t pacwright .",
      "#",
      `# docker run --network host --read-only --tmpfs /tmp ${volumes(site).join(" ")} pacwright`,
      "#",
      ...commented([
        "The network of the host, because published ports may show the container another source address than the client's,",
        "and because the addresses of the site file are the host's.",
        ...privilege(site),
      ]),
      "FROM node:20-slim",
      ...gitLines(site),
      'COPY ["pacwright-*.tgz", "/tmp/"]',
      "RUN npm install --global --omit=dev --no-audit --no-fund /tmp/pacwright-*.tgz \\",
      " && npm cache clean --force \\",
      " && rm /tmp/pacwright-*.tgz",
      ...commented(["A user that the image brings."]),
      "USER node",
      "STOPSIGNAL SIGTERM",
      `HEALTHCHECK --interval=10s --timeout=5s --start-period=30s CMD ${JSON.stringify(readyProbe(site))}`,
      'ENTRYPOINT ["pac-server"]',
      `CMD ${JSON.stringify(["serve", MOUNTED])}`,
    ];
    return [{ file: "Dockerfile", text: `${lines.join("\n")}\n` }];
  },
};

/** The state of releases outlives a container. */
function volumes({ file, state }: Site): string[] {
  const folder = dirname(file);
  const own = `-v ${shellWord(`${folder}:${MOUNTED}:ro`)}`;
  if (state === undefined) return [own];
  const directory = resolve(folder, state.directory);
  return [own, `-v ${shellWord(`${directory}:${resolve(MOUNTED, state.directory)}`)}`];
}

const MOUNTED = "/etc/pacwright";

function privilege({ listeners }: Site): string[] {
  const ports = listeners.filter(({ policy }) => policy !== "refuse").map(({ port }) => port);
  const lowest = Math.min(...ports, 1024);
  if (lowest >= 1024) return [];
  return [`On the host, for port ${lowest}: sysctl net.ipv4.ip_unprivileged_port_start=${lowest}`];
}

function gitLines({ pac }: Site): string[] {
  if (pac.git === undefined) return [];
  return [
    "RUN apt-get update \\",
    " && apt-get install --yes --no-install-recommends git ca-certificates openssh-client \\",
    " && rm -rf /var/lib/apt/lists/*",
  ];
}
