// Runs other programs and says what they cost.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";

/** Longer than any run takes; one that takes longer hangs. */
const LIMIT_MILLISECONDS = 120_000;
const EVAL = path.join(import.meta.dirname, "eval.mjs");

/** One of the engines that Node runs, in a fresh process. */
export async function runNodeEngine(engine, { pacFile, urlFiles, first }) {
  const options = { encoding: "utf8", timeout: LIMIT_MILLISECONDS };
  const args = [EVAL, engine, pacFile, urlFiles[engine], String(first)];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, options);
  if (status !== 0) throw new Error(`${engine} failed: ${stderr.trim()}`);
  return JSON.parse(stdout);
}

/** True when pactester is installed (Debian: libpacparser1). */
export function hasPactester() {
  return spawnSync("pactester", ["-v"]).error === undefined;
}

/**
 * pactester measures nothing itself. What it costs to start and load the PAC is what it costs to answer one URL; the
 * rest of a long run is the asking. It has no warm-up.
 */
export async function runPactester({ pacFile, urlFiles, oneUrlFile, first }) {
  const one = await observed("pactester", ["-p", pacFile, "-f", oneUrlFile]);
  const all = await observed("pactester", ["-p", pacFile, "-f", urlFiles.pactester]);
  const answers = all.stdout
    .trimEnd()
    .split("\n")
    .map((line) => line.slice(line.indexOf(" : ") + 3));
  const asked = { cpu: all.cpu - one.cpu, wall: all.wall - one.wall };
  const share = first / (answers.length - 1);
  return {
    load: { cpu: one.cpu, wall: one.wall },
    cold: { cpu: asked.cpu * share, wall: asked.wall * share },
    steady: asked,
    steadyUrls: answers.length - 1,
    peakMegabytes: all.peakMegabytes,
    answers: createHash("sha256").update(answers.slice(0, first).join("\n")).digest("hex"),
  };
}

/** Runs a program and watches its CPU time and memory in /proc until it ends. */
function observed(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "inherit"], timeout: LIMIT_MILLISECONDS });
    const started = performance.now();
    const seen = { cpu: 0, peakMegabytes: 0 };
    const look = () => Object.assign(seen, usageOf(child.pid) ?? {});
    const watch = setInterval(look, 2);
    const chunks = [];
    child.stdout.on("data", (chunk) => chunks.push(chunk));
    child.on("error", reject);
    child.on("close", (status) => {
      clearInterval(watch);
      if (status !== 0) reject(new Error(`${command} ended with status ${status}`));
      else
        resolve({
          ...seen,
          wall: performance.now() - started,
          stdout: Buffer.concat(chunks).toString("latin1"),
        });
    });
  });
}

/** CPU time and peak memory of a process as Linux tells them; null once it has ended. */
function usageOf(pid) {
  try {
    // Nanoseconds on the CPU; the counters of /proc/PID/stat tick only every 10 ms.
    const [nanoseconds] = readFileSync(`/proc/${pid}/schedstat`, "utf8").split(" ");
    const peak = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
    if (peak === null) return null;
    return { cpu: Number(nanoseconds) / 1e6, peakMegabytes: Number(peak[1]) / 1_024 };
  } catch {
    return null;
  }
}

/** Wall-clock milliseconds of a whole process, start to end. */
export function wallMilliseconds(command, args) {
  const started = performance.now();
  const { status, error, stderr } = spawnSync(command, args, {
    encoding: "utf8",
    timeout: LIMIT_MILLISECONDS,
  });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")}: ${error?.message ?? stderr.trim()}`);
  return performance.now() - started;
}
