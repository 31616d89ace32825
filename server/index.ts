/** Publish and serve: the PAC endpoint as a library. */
export { loadSite, type Site, SiteError } from "../site/index.ts";
export type { AccessRecord } from "./access.ts";
export type { Health } from "./admin/health.ts";
export { type CheckReport, type CheckResult, checkSite } from "./check.ts";
export { StartError } from "./listen/start-error.ts";
export { nodeWorld } from "./node-world.ts";
export { POLICIES } from "./policies/index.ts";
export type {
  AcceptedPolicy,
  ListenerPolicy,
  Policy,
  RequestPolicy,
  SocketPolicy,
} from "./policies/policy.ts";
export type { Candidate, Problem, Validate, Verdict } from "./publish/candidate.ts";
export type { Outcome, Rejection } from "./publish/publisher.ts";
export type { Release, Variant } from "./publish/release.ts";
export { validateInWorker, type WorkerLimits } from "./publish/validate-in-worker.ts";
export { type RecordFormat, RecordsError, type Snippet } from "./records/format.ts";
export { RECORDS } from "./records/formats/index.ts";
export { type RunningServer, startServer } from "./start.ts";
export type { Watched } from "./watch/watch.ts";
export type { Clock, Files, ListeningSocket, Network, ProbeResult, ServerWorld, Stop } from "./world.ts";
