import type { Site } from "../../../site/index.ts";
import type { RecordFormat } from "../format.ts";
import { readyProbe } from "../probes.ts";
import { commented } from "../quote.ts";

/** The image, for a container on the network of its host and for `kubernetes`. */
export const docker: RecordFormat = {
  id: "docker",
  summary: "A Dockerfile: node:20-slim, not root, with a health check",
  write(site) {
    const lines = [
      ...commented([
        "In a clone: npm ci && npm pack && docker build -t pacwright .",
        "",
        "docker run --network host --read-only -v /etc/pacwright:/etc/pacwright:ro pacwright",
        "",
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
      'CMD ["serve", "/etc/pacwright"]',
    ];
    return [{ file: "Dockerfile", text: `${lines.join("\n")}\n` }];
  },
};

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
