/** The file that the probe writes. */
export const PROBED = "probe.json";

/** What a plain TCP client met. */
export interface Probe {
  /** `refused`; `silent`: connected, and no answer to a request for as long as was waited; `answered`. */
  readonly outcome: "refused" | "silent" | "answered";
  /** Seconds from the SYN to its answer: the quickest of several, because a busy machine only ever adds to it. */
  readonly seconds: number;
}

/**
 * A program that connects several times, one after the other, and writes what it met. Its arguments are the file to
 * write, an address and a port.
 */
export const PROBE = `
import { writeFileSync } from "node:fs";
import { connect } from "node:net";

const TIMES = 6;
const PATIENCE_MILLISECONDS = 400;
const [file, host, port] = process.argv.slice(2);

const once = () => new Promise((resolve) => {
  const start = performance.now();
  const socket = connect(Number(port), host);
  let seconds = null;
  const end = (outcome) => {
    socket.destroy();
    resolve({ outcome, seconds: seconds ?? (performance.now() - start) / 1000 });
  };
  socket.on("connect", () => {
    seconds = (performance.now() - start) / 1000;
    socket.write("GET /proxy.pac HTTP/1.1\\r\\nHost: pac.corp.example\\r\\n\\r\\n");
    setTimeout(end, PATIENCE_MILLISECONDS, "silent");
  });
  socket.on("data", () => end("answered"));
  socket.on("error", ({ code }) => end(code === "ECONNREFUSED" ? "refused" : code));
});

const all = [];
for (let time = 0; time < TIMES; time++) all.push(await once());
const quickest = all.reduce((a, b) => (b.seconds < a.seconds ? b : a));
writeFileSync(file, JSON.stringify(quickest));
`;
