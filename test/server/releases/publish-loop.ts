/**
 * A program that publishes one candidate after the other until it is killed; every other one is broken. It says what it
 * has kept. A process of its own runs compiled code only.
 *
 * @param server where the compiled server is
 */
export function publishLoop(server: URL): string {
  const from = (path: string) => JSON.stringify(new URL(path, server).href);
  return `
import { readFile } from "node:fs/promises";
import { createPublisher } from ${from("publish/publisher.js")};
import { nodeDisk } from ${from("releases/node-disk.js")};
import { keepPublished, restore } from ${from("releases/restore.js")};
import { openStore } from ${from("releases/store.js")};

const [folder, site] = process.argv.slice(1);
const told = (message) => process.stdout.write("told " + message + "\\n");
const store = await openStore(folder, nodeDisk({ read: (path) => readFile(path) }), told, { writes: true });
let number = 0;
const source = {
  file: "proxy.pac",
  follow: () => () => {},
  async read() {
    number += 1;
    // Of many sizes, so that writes take different times.
    const filler = "x".repeat((number * 7919) % 60000);
    const text = [number % 2 === 1 ? "BROKEN" : "GOOD", process.pid, number, filler].join(" ") + "\\n";
    const origin = { kind: "file", path: "proxy.pac" };
    return { file: "proxy.pac", bytes: new TextEncoder().encode(text), expectations: null, origin };
  },
};
const problem = { file: "proxy.pac", line: 1, column: 1, message: "broken", source: "script" };
const validate = async ({ bytes }) => {
  const broken = new TextDecoder().decode(bytes).startsWith("BROKEN");
  return { errors: broken ? [problem] : [], warnings: [] };
};
const publisher = createPublisher(
  JSON.parse(site),
  { files: null, clock: { now: Date.now }, validate },
  {
    source,
    restored: await restore(store, told),
    keep: (release) => keepPublished(store, release, Date.now(), told),
  },
);
for (;;) {
  const outcome = await publisher.load();
  if (outcome.result === "loaded") process.stdout.write("kept " + outcome.release.id + "\\n");
}
`;
}
