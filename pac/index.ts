/** The PAC language: results, what clients pass to the script, addresses, builtins. Pure. */
export {
  addressFamily,
  canonicalAddress,
  isLinkLocalAddress,
  isLoopbackAddress,
  isPrivateAddress,
} from "./address.ts";
export { hiddenName } from "./builtins/builtin.ts";
export {
  type Chain,
  DEFAULT_PORT,
  DIRECT,
  type Directive,
  formatChain,
  type ProxyKind,
} from "./chain.ts";
export { closest, didYouMean } from "./closest.ts";
export { COMPARISONS } from "./decision-list/comparisons/index.ts";
export { type CompiledList, compileList } from "./decision-list/compiled/compile.ts";
export type { Condition, Lookups, NetworkTest, Place } from "./decision-list/condition.ts";
export {
  answer,
  type DecisionList,
  decisionList,
  type ListAnswer,
  opaqueParts,
  type Rule,
} from "./decision-list/list.ts";
export { patternOf } from "./decision-list/pattern.ts";
export { type Reach, Reachability, reachOf } from "./decision-list/reachability.ts";
export { isPlainGlob, tokensOfExpression, tokensOfGlob } from "./decision-list/regexp.ts";
export { decodePac } from "./decode.ts";
export { chromiumDialect } from "./dialects/chromium.ts";
export { type Dialect, type DialectSource, dialectSource } from "./dialects/dialect.ts";
export { firefoxDialect } from "./dialects/firefox.ts";
export { winhttpDialect, winhttpExDialect } from "./dialects/winhttp.ts";
export { MAX_PAC_BYTES } from "./limits.ts";
export {
  ipv4AddressIn,
  ipv4Mask,
  ipv4PrefixOf,
  isNetwork,
  type Network,
  networkSet,
  parseNetwork,
} from "./network.ts";
export { parseUrl } from "./parse-url.ts";
export { type ReadResult, readChromiumResult } from "./result/chromium.ts";
export { readFirefoxResult } from "./result/firefox.ts";
export { readNodeResult } from "./result/node.ts";
export type { ResultProblem } from "./result/problem.ts";
export { readWinhttpResult } from "./result/winhttp.ts";
export { type Bypass, bareHost, type Seen, seenByChromium, seenByFirefox, seenByNode } from "./seen.ts";
export { seenByWinhttp } from "./seen-by-winhttp.ts";
