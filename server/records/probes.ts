import type { Site } from "../../site/index.ts";
import { authority } from "./seen.ts";

type WithAdmin = Pick<Site, "admin">;

/**
 * Programs that ask the admin listener from inside of a container. It is on loopback, where nothing outside reaches it,
 * and node is the only HTTP client that the image is sure to have.
 */
export function readyProbe({ admin }: WithAdmin): string[] {
  return [
    "node",
    "-e",
    `${asks(admin, "/readyz")}.then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))`,
  ];
}

/** Any answer is life: what /healthz complains of would not be cured by another process. */
export function aliveProbe({ admin }: WithAdmin): string[] {
  return ["node", "-e", `${asks(admin, "/healthz")}.then(() => process.exit(0), () => process.exit(1))`];
}

function asks(admin: Site["admin"], path: string): string {
  const timeout = "signal: AbortSignal.timeout(2000)";
  return `fetch("http://${authority(admin)}${path}", { ${timeout} })`;
}
