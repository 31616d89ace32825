import { parentPort, workerData } from "node:worker_threads";
import type { Candidate } from "./candidate.ts";
import { examine } from "./examine.ts";

void examine(workerData as Candidate).then((verdict) => parentPort?.postMessage(verdict));
