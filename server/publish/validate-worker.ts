import { parentPort, workerData } from "node:worker_threads";
import type { Candidate } from "./candidate.ts";
import { examine } from "./examine.ts";

parentPort?.postMessage(await examine(workerData as Candidate));
