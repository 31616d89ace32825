import type { Control } from "./cli.ts";

/**
 * Steers the server by the signals of this process. A second SIGTERM or SIGINT ends it at once, as without us.
 */
export function processControl(): Control {
  const stop = new AbortController();
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => stop.abort());
  // A log reader that goes away must not take the service with it.
  process.stdout.on("error", () => {});
  let reload = () => {};
  // Registered from the start: SIGHUP without a handler ends the process.
  process.on("SIGHUP", () => reload());
  return {
    stop: stop.signal,
    onReload(callback) {
      reload = callback;
    },
    program: process.argv[1] ?? "pac-server",
  };
}
