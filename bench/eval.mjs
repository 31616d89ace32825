// One engine, one PAC, one list of URLs, in a process of its own: prints one JSON object with what it cost.
// usage: node bench/eval.mjs ENGINE PAC-FILE URL-FILE FIRST
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

const ENGINES = { pacwright: openPacwright, "pac-resolver": openPacResolver };

/** As many as `pac-sim --urls` asks at once. */
const AT_ONCE = 256;

/** The sandbox of the browser-like clients as `pac-sim --urls` asks it, with its limits on. */
async function openPacwright(text) {
  const { openPac } = await import("../dist/sim/index.js");
  const world = { resolve: () => null, addresses: ["192.0.2.10"], now: Date.now, zone: "UTC" };
  const pac = await openPac({ text, file: "bench.pac" }, "chromium", world);
  return async (urls) => (await pac.askMany(urls, { wantLine: false })).map(({ result }) => result);
}

/** As pac-proxy-agent uses it: a fresh engine without limits, one question after the other. */
async function openPacResolver(text) {
  const { createPacResolver } = await import("pac-resolver");
  const { QuickJS } = await import("quickjs-wasi");
  const resolver = createPacResolver(await QuickJS.create(), text);
  return async (urls) => {
    const answers = [];
    for (const url of urls) answers.push(await resolver(url));
    return answers;
  };
}

function spent() {
  const { user, system } = process.cpuUsage();
  return { cpu: (user + system) / 1_000, wall: performance.now() };
}

function since(start) {
  const now = spent();
  return { cpu: now.cpu - start.cpu, wall: now.wall - start.wall };
}

const [engine = "", pacFile = "", urlFile = "", first = ""] = process.argv.slice(2);
const text = readFileSync(pacFile, "utf8");
const urls = readFileSync(urlFile, "utf8").trimEnd().split("\n");

const begin = spent();
const ask = await ENGINES[engine](text);
const load = since(begin);
const answers = [];

/** Asks for the URLs up to a number and says what they cost. */
async function askUpTo(end) {
  const start = spent();
  while (answers.length < end) {
    answers.push(...(await ask(urls.slice(answers.length, Math.min(answers.length + AT_ONCE, end)))));
  }
  return since(start);
}

const result = {
  load,
  cold: await askUpTo(Number(first)),
  warming: await askUpTo(urls.length >> 1),
  steady: await askUpTo(urls.length),
  steadyUrls: urls.length - (urls.length >> 1),
  peakMegabytes: process.resourceUsage().maxRSS / 1_024,
  answers: createHash("sha256")
    .update(answers.slice(0, Number(first)).join("\n"))
    .digest("hex"),
};
process.stdout.write(`${JSON.stringify(result)}\n`);
