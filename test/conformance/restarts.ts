import { type ConformanceCase, inFirefox, whole } from "./case.ts";

const WAITS = "the call waits for the answer";

/** A script that keeps things for each URL, because Chromium now and then asks about URLs of its own as well. */
function remembers(name: string, statements: string, chain: string, why: string): ConformanceCase {
  const pac = `var n = {}, kept = {};
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
      'kept[url] = kept[url] || [dnsResolve(host)]; return "PROXY " + kept[url][0] + ".example:1";',
      "PROXY null.example:1",
      "the run that was given up stored it, and no later one looks again",
    ),
    "PROXY 10.1.2.3.example:1",
    WAITS,
  ),
  inFirefox(
    remembers(
      "what isInNet says is kept as a failure",
      'kept[url] = kept[url] || [isInNet(host, "10.0.0.0", "255.0.0.0")]; return "PROXY " + kept[url][0] + ".example:1";',
      "PROXY false.example:1",
      "it comes back to the script with the failed look-up",
    ),
    "PROXY true.example:1",
    WAITS,
  ),
  inFirefox(
    remembers(
      "what isResolvable says is kept as a failure",
      'kept[url] = kept[url] || [isResolvable(host)]; return "PROXY " + kept[url][0] + ".example:1";',
      "PROXY false.example:1",
      "it comes back to the script with the failed look-up",
    ),
    "PROXY true.example:1",
    WAITS,
  ),
  inFirefox(
    remembers(
      "an own address that is kept in a global is loopback",
      'kept[url] = kept[url] || myIpAddress(); return "PROXY " + kept[url] + ":1";',
      "PROXY 127.0.0.1:1",
      "the failure of myIpAddress",
    ),
    "PROXY 10.20.1.23:1",
    WAITS,
  ),
  remembers(
    "a look-up that goes through a function first is kept as it is",
    'kept[url] = kept[url] || same(dnsResolve(host)); return "PROXY " + kept[url] + ".example:1";',
    "PROXY 10.1.2.3.example:1",
    "the run that was given up ends at the call",
  ),
  inFirefox(
    remembers(
      "an own address is a reason to start again",
      'n[url] = (n[url] || 0) + 1; myIpAddress(); return "PROXY n" + n[url] + ".example:1";',
      "PROXY n2.example:1",
      "it is asked of another process as well",
    ),
    "PROXY n1.example:1",
    WAITS,
  ),
  inFirefox(
    remembers(
      "an address in dnsResolve is a reason to start again",
      'n[url] = (n[url] || 0) + 1; dnsResolve("10.1.2.3"); return "PROXY n" + n[url] + ".example:1";',
      "PROXY n2.example:1",
      "a literal goes through the resolver like a name",
    ),
    "PROXY n1.example:1",
    WAITS,
  ),
  remembers(
    "nothing to ask is no reason to start again",
    'n[url] = (n[url] || 0) + 1; dnsResolve(""); dnsResolve(5); return "PROXY n" + n[url] + ".example:1";',
    "PROXY n1.example:1",
    "the helper knows without asking",
  ),
  remembers(
    "the end of a run that was given up cannot be caught",
    'n[url] = n[url] || 0; try { same(dnsResolve(host)); } catch (e) { n[url] += 10; } finally { n[url]++; } return "PROXY n" + n[url] + ".example:1";',
    "PROXY n1.example:1",
    "it runs no catch and no finally",
  ),
  inFirefox(
    remembers(
      "long alerts are a reason to start again",
      'n[url] = (n[url] || 0) + 1; for (var i = 0; i < 40; i++) alert("forty characters, forty characters, forty"); return "PROXY n" + n[url] + ".example:1";',
      "PROXY n2.example:1",
      "more than 2 KB are not kept, so the next run waits for its answers",
    ),
    "PROXY n1.example:1",
    "alerts are not kept",
  ),
];
