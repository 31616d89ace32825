import { type ConformanceCase, inFirefox, whole } from "./case.ts";

const WAITS = "the call waits for the answer";

/** A script with a counter, a variable and a function that changes nothing. */
function remembers(name: string, statements: string, chain: string, why: string): ConformanceCase {
  const pac = `var n = 0, kept = null;
function same(value) { return value; }
function FindProxyForURL(url, host) { ${statements} }`;
  return whole(name, pac, chain, why);
}

/**
 * Chromium gives a call up at each new question and makes it again. The run that was given up goes on, with a failure
 * for an answer, until it calls a function.
 */
export const restarts: readonly ConformanceCase[] = [
  inFirefox(
    remembers(
      "a look-up that is kept in a global is kept as a failure",
      'kept = kept || [dnsResolve(host)]; return "PROXY " + kept[0] + ".example:1";',
      "PROXY null.example:1",
      "the run that was given up stored it, and no later one looks again",
    ),
    "PROXY 10.1.2.3.example:1",
    WAITS,
  ),
  inFirefox(
    remembers(
      "what isInNet says is kept as a failure",
      'kept = kept || [isInNet(host, "10.0.0.0", "255.0.0.0")]; return "PROXY " + kept[0] + ".example:1";',
      "PROXY false.example:1",
      "it comes back to the script with the failed look-up",
    ),
    "PROXY true.example:1",
    WAITS,
  ),
  inFirefox(
    remembers(
      "what isResolvable says is kept as a failure",
      'kept = kept || [isResolvable(host)]; return "PROXY " + kept[0] + ".example:1";',
      "PROXY false.example:1",
      "it comes back to the script with the failed look-up",
    ),
    "PROXY true.example:1",
    WAITS,
  ),
  inFirefox(
    remembers(
      "an own address that is kept in a global is loopback",
      'kept = kept || myIpAddress(); return "PROXY " + kept + ":1";',
      "PROXY 127.0.0.1:1",
      "the failure of myIpAddress",
    ),
    "PROXY 10.20.1.23:1",
    WAITS,
  ),
  remembers(
    "a look-up that goes through a function first is kept as it is",
    'kept = kept || same(dnsResolve(host)); return "PROXY " + kept + ".example:1";',
    "PROXY 10.1.2.3.example:1",
    "the run that was given up ends at the call",
  ),
  inFirefox(
    remembers(
      "an own address is a reason to start again",
      'n++; myIpAddress(); return "PROXY n" + n + ".example:1";',
      "PROXY n2.example:1",
      "it is asked of another process as well",
    ),
    "PROXY n1.example:1",
    WAITS,
  ),
  inFirefox(
    remembers(
      "an address in dnsResolve is a reason to start again",
      'n++; dnsResolve("10.1.2.3"); return "PROXY n" + n + ".example:1";',
      "PROXY n2.example:1",
      "a literal goes through the resolver like a name",
    ),
    "PROXY n1.example:1",
    WAITS,
  ),
  remembers(
    "nothing to ask is no reason to start again",
    'n++; dnsResolve(""); dnsResolve(5); return "PROXY n" + n + ".example:1";',
    "PROXY n1.example:1",
    "the helper knows without asking",
  ),
  remembers(
    "the end of a run that was given up cannot be caught",
    'try { same(dnsResolve(host)); } catch (e) { n += 10; } finally { n++; } return "PROXY n" + n + ".example:1";',
    "PROXY n1.example:1",
    "it runs no catch and no finally",
  ),
  inFirefox(
    remembers(
      "long alerts are a reason to start again",
      'n++; for (var i = 0; i < 40; i++) alert("forty characters, forty characters, forty"); return "PROXY n" + n + ".example:1";',
      "PROXY n2.example:1",
      "more than 2 KB are not kept, so the next run waits for its answers",
    ),
    "PROXY n1.example:1",
    "alerts are not kept",
  ),
];
