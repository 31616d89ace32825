import { writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Writes a program that starts Firefox and stands between it and the test.
 *
 * Marionette, Firefox's remote control, listens on loopback, and inside a network namespace that is another loopback
 * than the test's. The relay is started inside as well and carries the bytes over its standard input and output.
 * It also sees to it that nothing stays behind: when its input ends, for whatever reason, it removes the folder above
 * the profile and ends its whole process group, itself included. It must be started as the leader of a group of its own.
 *
 * @returns the path of the script; its arguments are Firefox's profile folder, Firefox, and Firefox's arguments
 */
export function writeRelay(folder: string): string {
  const path = join(folder, "relay.mjs");
  writeFileSync(path, RELAY);
  return path;
}

/** Firefox writes the port it chose into its profile once it listens. */
const RELAY = `
import { spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { dirname } from "node:path";

const [profile, firefox, ...args] = process.argv.slice(2);
const browser = spawn(firefox, args, { stdio: "ignore" });
function end() {
  browser.kill("SIGKILL");
  try {
    rmSync(dirname(profile), { recursive: true, force: true, maxRetries: 5 });
  } finally {
    process.kill(-process.pid, "SIGKILL");
  }
}
browser.on("exit", end).on("error", end);
process.stdin.on("end", end).on("error", end);
process.stdin.pause();

function port() {
  try {
    return Number(readFileSync(profile + "/MarionetteActivePort", "utf8"));
  } catch {
    return 0;
  }
}
const look = setInterval(() => {
  const found = port();
  if (!(found > 0)) return;
  clearInterval(look);
  const socket = connect(found, "127.0.0.1");
  socket.on("close", end).on("error", end);
  socket.pipe(process.stdout);
  process.stdin.pipe(socket);
}, 50);
`;
