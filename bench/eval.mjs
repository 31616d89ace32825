// One engine, one PAC, one list of URLs, in a process of its own: prints one JSON object with what it cost.
// usage: node bench/eval.mjs ENGINE PAC-FILE URL-FILE
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

const ENGINES = { pacwright: openPacwright, "pac-resolver": openPacResolver };

/** The sandbox of the browser-like clients, with its limits on and without the search for the deciding line. */
async function openPacwright(text) {
  const { openPac } = await import("../dist/sim/index.js");
  const world = { resolve: () => null, addresses: ["192.0.2.10"], now: Date.now, zone: "UTC" };
  const pac = await openPac({ text, file: "bench.pac" }, "chromium", world);
  return async (url) => (await pac.ask(url, undefined, { wantLine: false })).result;
}

/** As pac-proxy-agent uses it: a fresh engine without limits. */
async function openPacResolver(text) {
  const { createPacResolver } = await import("pac-resolver");
  const { QuickJS } = await import("quickjs-wasi");
  const resolver = createPacResolver(await QuickJS.create(), text);
  return (url) => resolver(url);
}

function milliseconds({ user, system }) {
  return (user + system) / 1_000;
}

const [engine = "", pacFile = "", urlFile = ""] = process.argv.slice(2);
const text = readFileSync(pacFile, "utf8");
const urls = readFileSync(urlFile, "utf8").trimEnd().split("\n");

const started = process.cpuUsage();
const ask = await ENGINES[engine](text);
const loaded = process.cpuUsage(started);
const before = process.cpuUsage();
const answers = [];
for (const url of urls) answers.push(await ask(url));
const asked = process.cpuUsage(before);

const result = {
  loadMilliseconds: milliseconds(loaded),
  askMilliseconds: milliseconds(asked),
  peakMegabytes: process.resourceUsage().maxRSS / 1_024,
  answers: createHash("sha256").update(answers.join("\n")).digest("hex"),
};
process.stdout.write(`${JSON.stringify(result)}\n`);
