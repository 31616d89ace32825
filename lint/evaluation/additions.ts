import type { LoadOptions } from "../check.ts";

/** Code that changes how a PAC runs, to be put behind it, so that no place in it moves. */
export function additions({
  withoutChance = false,
  withoutConstructor = false,
  withoutEx = false,
  givenUpOnce,
}: LoadOptions): string {
  const again = givenUpOnce === undefined ? "" : callTwice(givenUpOnce === "at-the-next-call");
  const without = [
    withoutChance ? NO_CHANCE : "",
    withoutConstructor ? NO_CONSTRUCTOR : "",
    withoutEx ? NO_EX : "",
  ];
  return `${without.join("")}${again}`;
}

/** What a client finds when it looks for the function is no function. */
const NO_EX = "\nthis.FindProxyForURLEx = undefined;";

const NO_CONSTRUCTOR = "\ndelete Object.prototype.constructor;";

const NO_CHANCE = "\nMath.random = function () { return 0.5; };";

/**
 * What a client does that cannot wait for an answer: the first run of a call is given up at its first question, and what
 * it has done to the globals stays (services/proxy_resolver/proxy_resolver_v8_tracing.cc). V8 ends it at the next call,
 * so until then the script goes on with a failure (asked of Chromium 156). Addresses need no look-up.
 */
function callTwice(goesOn: boolean): string {
  return `
(function (root) {
  var asking = ["dnsResolve", "isResolvable", "isInNet", "myIpAddress", "dnsResolveEx", "isResolvableEx", "myIpAddressEx"];
  var other = ["isPlainHostName", "dnsDomainIs", "localHostOrDomainIs", "dnsDomainLevels", "shExpMatch", "weekdayRange",
    "dateRange", "timeRange", "isInNetEx"];
  var call = root.FindProxyForURL, over = false;
  function instead(own, asks) {
    return function (name) {
      if (over) throw "given up";
      if (!asks || /^[0-9.]+$|:/.test(String(name))) return own.apply(root, arguments);
      over = true;
      if (${goesOn}) return null;
      throw "given up";
    };
  }
  root.FindProxyForURL = function (url, host) {
    var own = {}, names = asking.concat(other), i;
    for (i = 0; i < names.length; i++) if (typeof root[names[i]] === "function") own[names[i]] = root[names[i]];
    for (i in own) root[i] = instead(own[i], asking.indexOf(i) >= 0);
    over = false;
    try { call(url, host); } catch (e) {}
    for (i in own) root[i] = own[i];
    return call(url, host);
  };
})(this);`;
}
