// npm run bench: our sandbox beside pac-resolver and, where it is installed, pactester. Every number is a ratio of
// runs that alternated with each other on this machine; nothing is asserted but that all give the same answers.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { median, print, spread, table } from "./print.mjs";
import { hasPactester, runNodeEngine, runPactester, wallMilliseconds } from "./processes.mjs";
import { pacText, urlList, WORKLOADS } from "./workload.mjs";

const PEER = "pac-resolver";
/** See bench/README.md for what each of them is. */
const OURS = ["sandbox", "client", "index"];
/** So many URLs are reported by themselves: engines that compile while they run are slow at first. */
const FIRST = 1_000;
const STARTS_PER_ROUND = 3;
const PAC_SIM = path.resolve(import.meta.dirname, "../dist/sim/bin.cjs");

const { values: options } = parseArgs({ options: { rounds: { type: "string", default: "5" } } });
const rounds = Number(options.rounds);
if (!Number.isInteger(rounds) || rounds < 1) {
  process.stderr.write(`bench: --rounds takes a whole number from 1, not "${options.rounds}"\n`);
  process.exit(2);
}

const engines = {
  [PEER]: (files) => runNodeEngine(PEER, files),
  ...Object.fromEntries(OURS.map((engine) => [engine, (files) => runNodeEngine(engine, files)])),
};
if (hasPactester()) engines.pactester = runPactester;
else print("pactester is not installed (Debian: libpacparser1), so it is left out");
print(`Node ${process.version}, ${cpus().length} cores, ${rounds} rounds in alternation`);

const folder = mkdtempSync(path.join(tmpdir(), "pacwright-bench-"));
try {
  for (const workload of WORKLOADS) await compare(workload, writeFiles(workload));
  startUp();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function writeFiles(workload) {
  const write = (name, text) => {
    const file = path.join(folder, `${workload.name}.${name}`);
    writeFileSync(file, text);
    return file;
  };
  const urls = urlList(workload);
  const own = Object.keys(engines);
  const list = (engine) => write(`${engine}.urls`, `${urls.slice(0, workload.urls[engine]).join("\n")}\n`);
  return {
    pacFile: write("pac", pacText(workload)),
    urlFiles: Object.fromEntries(own.map((engine) => [engine, list(engine)])),
    oneUrlFile: write("url", `${urls[0]}\n`),
    first: Math.min(FIRST, ...own.map((engine) => workload.urls[engine])),
    bytes: pacText(workload).length,
  };
}

/** All engines on one workload, one after the other, round after round. */
async function compare({ name, rules }, files) {
  const runs = Object.fromEntries(Object.keys(engines).map((engine) => [engine, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [engine, run] of Object.entries(engines)) runs[engine].push(await run(files));
  }
  requireSameAnswers(runs);
  print(`\n${name}: ${(files.bytes / 1_024).toFixed(1)} KB, ${rules} rules`);
  const first = `first ${files.first}`;
  table(
    ["engine", "per CPU s", "per s", `${first}, per CPU s`, `${first}, per s`, "load, CPU ms", "peak MB"],
    Object.entries(runs).map(([engine, own]) => [
      engine,
      rate(own.map((run) => run.steady.cpu / run.steadyUrls)),
      rate(own.map((run) => run.steady.wall / run.steadyUrls)),
      rate(own.map((run) => run.cold.cpu / files.first)),
      rate(own.map((run) => run.cold.wall / files.first)),
      median(own.map(({ load }) => load.cpu)).toFixed(0),
      median(own.map(({ peakMegabytes }) => peakMegabytes)).toFixed(0),
    ]),
  );
  const peers = Object.keys(engines).filter((engine) => !OURS.includes(engine));
  table(
    [
      "times as fast (min, median, max)",
      "per CPU second",
      "per second",
      `${first}, with loading, per CPU second`,
    ],
    OURS.flatMap((ours) =>
      peers.map((peer) => {
        const times = (cost) => spread(runs[ours].map((run, round) => cost(runs[peer][round]) / cost(run)));
        return [
          `${ours} x ${peer}`,
          times((run) => run.steady.cpu / run.steadyUrls),
          times((run) => run.steady.wall / run.steadyUrls),
          times((run) => run.load.cpu + run.cold.cpu),
        ];
      }),
    ),
  );
}

/** Evaluations per second from milliseconds for one, the median of the rounds. */
function rate(milliseconds) {
  return median(milliseconds.map((each) => 1_000 / each)).toFixed(0);
}

function requireSameAnswers(runs) {
  const answers = Object.entries(runs).flatMap(([engine, own]) =>
    own.map(({ answers }) => [engine, answers]),
  );
  const different = answers.find(([, each]) => each !== answers[0][1]);
  if (different === undefined) return;
  throw new Error(`${different[0]} and ${PEER} give different answers, so their speeds cannot be compared`);
}

/** What a person at a terminal waits for: whole processes, one URL each. */
function startUp() {
  const url = "https://www.example.com/";
  const programs = { "node -e 0": [process.execPath, ["-e", "0"]] };
  for (const { name } of WORKLOADS) {
    const pac = path.join(folder, `${name}.pac`);
    programs[`pac-sim, ${name}`] = [process.execPath, [PAC_SIM, url, "--pac", pac]];
    const sandbox = [...programs[`pac-sim, ${name}`][1], "--engine", "sandbox"];
    programs[`pac-sim, ${name}, sandbox`] = [process.execPath, sandbox];
  }
  const runs = Object.fromEntries(Object.keys(programs).map((program) => [program, []]));
  for (let round = 0; round < STARTS_PER_ROUND * rounds; round++) {
    for (const [program, [command, args]] of Object.entries(programs)) {
      runs[program].push(wallMilliseconds(command, args));
    }
  }
  const bare = runs["node -e 0"];
  print(`\nwhole process, one URL (${STARTS_PER_ROUND * rounds} starts each)`);
  table(
    ["program", "wall ms", "x node -e 0 (min, median, max)"],
    Object.entries(runs).map(([program, own]) => [
      program,
      median(own).toFixed(0),
      spread(own.map((wall, round) => wall / bare[round])),
    ]),
  );
}
