/** PAC + world -> what the client does. */
export { clientById, loadHere } from "./client-by-id.ts";
export { CLIENTS } from "./clients/index.ts";
export { type DnsAnswers, DnsAnswersError, parseDnsAnswers } from "./dns/answers-file.ts";
export type { LookUp } from "./dns/live.ts";
export type { DnsAnswer, Resolver } from "./dns/resolver.ts";
export { JSCRIPT_RESERVED, jscriptSyntaxError } from "./engine/jscript-syntax.ts";
export { type Rewritten, rewrittenForPacResolver } from "./engine/rewritten.ts";
export {
  type Client,
  DEFAULT_LIMITS,
  type Limits,
  type Loader,
  type Lookup,
  type PacError,
  type PacSource,
  type World,
} from "./engine/types.ts";
export { HOST_ZONE } from "./engine/zone.ts";
export { expectationsFileOf, linesOfItems, readExpectations } from "./expectations/read.ts";
export { holdExpectations, type Subject, type Verdict } from "./expectations/run.ts";
export type { Expectation } from "./expectations/schema.ts";
export { type Guard, type GuardOptions, openGuard } from "./guard/guard.ts";
export { indexFirst } from "./indexed/load.ts";
export { type Acquisition, acquirePac, type PacStatus } from "./journey/acquire.ts";
export { encounter, listenerAt, type Place } from "./journey/encounter.ts";
export { NameCache } from "./journey/name-cache.ts";
export { declaredProxy } from "./journey/proxy-state.ts";
export { needsNoSignOn } from "./journey/sign-on.ts";
export { surroundings } from "./journey/surroundings.ts";
export { travel } from "./journey/travel.ts";
export { duration } from "./journey/verdict.ts";
export { type Asked, checkPac, type OpenPac, openPac } from "./open-pac.ts";
export { profileById, profileWorld } from "./profile-by-id.ts";
export { PROFILES } from "./profiles/index.ts";
export type { Profile } from "./profiles/profile.ts";
export { type Decided, type Difference, decisionOf, differenceOf } from "./report/disagreement.ts";
export { openScene, type Scene, type Simulation } from "./simulate.ts";
export { type WorldOptions, worldOf } from "./world.ts";
