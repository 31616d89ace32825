/**
 * The program that answers inside the lab: one listener for each address and port, each with one habit. Written into
 * the condition's folder, because it runs in a namespace of its own. Its argument is the file that says who answers
 * how; beside it, it writes a line for each connection: milliseconds since 1970, address and port.
 */
export const RESPONDERS = `
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";

const file = process.argv[2];
const { answers, pac, signOn } = JSON.parse(readFileSync(file, "utf8"));

const reply = (status, type, body, more = "") =>
  "HTTP/1.1 " + status + "\\r\\nContent-Type: " + type + "\\r\\nContent-Length: " + body.length + "\\r\\nCache-Control: no-store\\r\\n" + more + "Connection: close\\r\\n\\r\\n" + body;
const page = (text) => "<!doctype html><title>" + text + "</title><p>" + text;

const AFTER_REQUEST = {
  "pac": () => reply("200 OK", "application/x-ns-proxy-autoconfig", pac),
  "http-404": () => reply("404 Not Found", "text/html", page("nothing here")),
  "http-503": () => reply("503 Service Unavailable", "text/html", page("later")),
  "html": () => reply("200 OK", "text/html", page("sign-on")),
  "redirect": () => reply("302 Found", "text/html", "", "Location: http://" + signOn + ":81/\\r\\n"),
  "page": () => reply("200 OK", "text/html", page("direct")),
  "proxy": () => reply("200 OK", "text/html", page("proxy")),
};

function answer(socket, habit) {
  socket.on("error", () => {});
  if (habit === "hang") return;
  if (habit === "reset") return socket.resetAndDestroy();
  socket.once("data", () => socket.end(AFTER_REQUEST[habit]()));
}

const listening = Object.entries(answers).map(([place, habit]) => new Promise((resolve, reject) => {
  const [host, port] = place.split(":");
  const log = () => appendFileSync(file + ".log", Date.now() + " " + place + "\\n");
  createServer((socket) => {
    log();
    answer(socket, habit);
  }).on("error", reject).listen(Number(port), host, resolve);
}));
await Promise.all(listening);
writeFileSync(file + ".ready", "");
`;

/** A connection that a responder took. */
export interface Connection {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** `address:port` */
  readonly place: string;
}

/** Reads what the responders wrote. */
export function readConnections(log: string): Connection[] {
  return log
    .trim()
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [at = "", place = ""] = line.split(" ");
      return { at: Number(at), place };
    });
}
