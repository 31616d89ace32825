// One engine, one PAC, one list of URLs, in a process of its own: prints one JSON object with what it cost.
// usage: node bench/eval.mjs ENGINE PAC-FILE URL-FILE FIRST
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

const ENGINES = {
  "pac-resolver": openPacResolver,
  sandbox: () => openClient("sandbox"),
  client: () => openClient("auto"),
  index: openIndex,
};

/** As many as `pac-sim --urls` asks at once. */
const AT_ONCE = 256;

/** A browser-like client as `pac-sim --urls` asks it, from the URL to the chain, with its limits on. */
async function openClient(engine) {
  const { indexFirst, loadHere, openPac } = await import("../dist/sim/index.js");
  const world = { resolve: () => null, addresses: ["192.0.2.10"], now: Date.now, zone: "UTC" };
  const load = engine === "sandbox" ? loadHere : indexFirst(loadHere);
  const pac = await openPac({ text, file: "bench.pac" }, "chromium", world, undefined, load);
  return async (urls) => (await pac.askMany(urls, { wantLine: false })).map(({ result }) => result);
}

/** The compiled decision list alone: what `FindProxyForURL(url, host)` returns. */
async function openIndex() {
  const { compileList, decisionList } = await import("../dist/pac/index.js");
  const { parse } = await import("acorn");
  const program = parse(text, { ecmaVersion: "latest", sourceType: "script", locations: true });
  const list = decisionList(program, "chromium");
  const { decide } = compileList(list);
  const lookups = { resolve: () => null, ownAddress: () => "192.0.2.10", time: () => undefined };
  const results = list.rules.map(({ result }) => result);
  return async (urls) => urls.map((url, i) => results[decide(url, hosts[answers.length + i], lookups)]);
}

/** As pac-proxy-agent uses it: a fresh engine without limits, one question after the other. */
async function openPacResolver() {
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

/** The index alone is given what the script's function is given; the others take the URL apart themselves. */
const hosts = engine === "index" ? urls.map((url) => new URL(url).hostname) : [];
const answers = [];

const begin = spent();
const ask = await ENGINES[engine]();
const load = since(begin);

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
