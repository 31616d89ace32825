// Publishes one candidate after the other until it is killed; every other one is broken. Says what it has kept.
import { nodeWorld } from "../../../dist/server/index.js";
import { createPublisher } from "../../../dist/server/publish/publisher.js";
import { keepPublished, restore } from "../../../dist/server/releases/restore.js";
import { openStore } from "../../../dist/server/releases/store.js";

const [folder, siteText] = process.argv.slice(2);
const site = JSON.parse(siteText);
const world = nodeWorld({ stdout: process.stdout });
const told = (message) => process.stdout.write(`told ${message}\n`);
const store = await openStore(folder, world.disk, told, { writes: true });
let number = 0;
const source = {
  file: "proxy.pac",
  follow: () => () => {},
  async read() {
    number += 1;
    const broken = number % 2 === 1;
    // Of many sizes, so that writes take different times.
    const filler = "x".repeat((number * 7919) % 60_000);
    const text = `${broken ? "BROKEN" : "GOOD"} ${process.pid} ${number} ${filler}\n`;
    const origin = { kind: "file", path: "proxy.pac" };
    return { file: "proxy.pac", bytes: new TextEncoder().encode(text), expectations: null, origin };
  },
};
const validate = async ({ file, bytes }) => {
  const broken = new TextDecoder().decode(bytes).startsWith("BROKEN");
  const problem = { file, line: 1, column: 1, message: "broken", source: "script" };
  return { errors: broken ? [problem] : [], warnings: [] };
};
const publisher = createPublisher(
  site,
  { ...world, validate },
  {
    source,
    restored: await restore(store, told),
    keep: (release) => keepPublished(store, release, Date.now(), told),
  },
);
for (;;) {
  const outcome = await publisher.load();
  if (outcome.result === "loaded") process.stdout.write(`kept ${outcome.release.id}\n`);
}
