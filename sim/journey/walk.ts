import { type Chain, type Directive, formatChain } from "../../pac/index.ts";
import { type Encounter, encounter, type Place } from "./encounter.ts";
import type { JourneyHabits } from "./habits.ts";
import type { NameCache, NameService } from "./name-cache.ts";
import { declaredProxy } from "./proxy-state.ts";
import { cannotSignOn } from "./sign-on.ts";

/** One request of a user for a page, from the chain on. */
export interface WalkMoment {
  readonly place: Place;
  readonly names: NameService;
  readonly cache: NameCache;
  /** Seconds on the journey's clock. */
  readonly at: number;
  readonly url: URL;
}

/** What a client came to on its way along a chain. */
export interface Walk {
  /** `nothing`: it waits without end. */
  readonly shown: "page" | "sign-on page" | "error" | "nothing";
  /** Seconds until that; null when it waits without end. */
  readonly seconds: number | null;
  /** The directive that brought the page, as a chain writes it; null without a page. */
  readonly via: string | null;
  /** What was tried, in seconds from the beginning. */
  readonly tries: readonly { readonly at: number; readonly detail: string }[];
  /** Proxies that could not be reached. */
  readonly unreachable: readonly string[];
}

/** What one directive came to; `next` lets the client go on to the one behind it. */
type Outcome =
  | { readonly is: "next"; readonly seconds: number; readonly detail: string }
  | { readonly is: Walk["shown"]; readonly seconds: number | null; readonly detail: string };

/**
 * Walks a chain: the first directive that lets a connection through decides. Only failures to connect lead on to the
 * next one; whatever a proxy answers, also 407 or silence, is final (Chromium: net/http/proxy_fallback.cc).
 */
export function walkChain(moment: WalkMoment, chain: Chain, habits: JourneyHabits["walk"]): Walk {
  const tries: { at: number; detail: string }[] = [];
  const unreachable: string[] = [];
  let passed = 0;
  for (const directive of habits.firstOnly ? chain.slice(0, 1) : chain) {
    const text = formatChain([directive]);
    const outcome = tryDirective({ ...moment, at: moment.at + passed }, directive, habits);
    tries.push({ at: passed, detail: `${text}: ${outcome.detail}` });
    if (outcome.is !== "next") {
      const seconds = outcome.seconds === null ? null : passed + outcome.seconds;
      return { shown: outcome.is, seconds, via: outcome.is === "page" ? text : null, tries, unreachable };
    }
    // A DIRECT is tried anew each time (UpdateRetryInfoOnFallback in net/proxy_resolution/proxy_list.cc).
    if (directive.kind !== "DIRECT") unreachable.push(text);
    passed += outcome.seconds;
  }
  return { shown: "error", seconds: passed, via: null, tries, unreachable };
}

function tryDirective(moment: WalkMoment, directive: Directive, habits: JourneyHabits["walk"]): Outcome {
  if (directive.kind === "DIRECT") return tryDirect(moment, habits);
  // Firefox takes the destination itself for a proxy whose host it could not read.
  if (directive.host === "")
    return {
      is: "error",
      seconds: 0,
      detail: "the entry has no host; the server itself is asked as a proxy",
    };
  return tryProxy(moment, directive.host, directive.port, habits);
}

function tryProxy(moment: WalkMoment, host: string, port: number, habits: JourneyHabits["walk"]): Outcome {
  const { place, names, cache, at, url } = moment;
  const { answer, seconds: asked } = cache.lookUp(host, names, at);
  const address = answer?.addresses[0];
  if (address === undefined) return { is: "next", seconds: asked, detail: `${host} does not exist here` };
  const met = encounter(place, { role: "proxy", name: host, address, port });
  const roundTrips = (count: number) => asked + count * met.roundTrip;
  if (met.meets === "hang" && isSecure(url)) return noTunnel(met, asked, habits);
  if (met.meets === "hang") return silent(met, asked, habits.silenceSeconds.http);
  if (met.meets !== "serve") return unserved(met, asked, habits.proxyConnectSeconds, url);
  const signOn = declaredProxy(place.site, { name: host, address, port })?.authentication ?? "none";
  const unable = signOn === "none" ? null : cannotSignOn(place, url);
  if (unable !== null)
    return { is: "error", seconds: roundTrips(2), detail: `it answers 407, and ${unable}` };
  if (met.smallPacketsOnly === true) {
    const silence = habits.silenceSeconds[isSecure(url) ? "https" : "http"];
    const seconds = silence === null ? null : roundTrips(2) + silence;
    return { is: seconds === null ? "nothing" : "error", seconds, detail: met.detail };
  }
  // Connect, request, and the proxy's own way to the server; signing on takes one exchange more.
  const detail = signOn === "none" ? met.detail : `${met.detail} after signing on (${signOn})`;
  return { is: "page", seconds: roundTrips(signOn === "none" ? 3 : 4), detail };
}

function tryDirect(moment: WalkMoment, habits: JourneyHabits["walk"]): Outcome {
  const { place, names, cache, at, url } = moment;
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const { answer, seconds: asked } = cache.lookUp(host, { ...names, resolve: names.resolvePage }, at);
  const address = answer?.addresses[0];
  const lost = habits.leavesDirect ? "next" : "error";
  if (address === undefined) return { is: lost, seconds: asked, detail: `${host} does not exist here` };
  const port = Number(url.port || (isSecure(url) ? 443 : 80));
  const met = encounter(place, { role: "page", address, port });
  if (met.meets === "serve") return { is: "page", seconds: asked + 2 * met.roundTrip, detail: met.detail };
  // Browsers look for sign-on pages themselves, with a plain request to a server of their own.
  const plain = encounter(place, { role: "page", address, port: 80 });
  if (showsOwnPage(plain)) {
    const detail = `the network ${plain.detail.replace(/^.*? (?=answers|redirects)/, "")}`;
    return { is: "sign-on page", seconds: asked + 4 * plain.roundTrip, detail };
  }
  if (met.meets === "hang")
    return silent(met, asked, habits.silenceSeconds[isSecure(url) ? "https" : "http"]);
  const failed = unserved(met, asked, habits.directConnectSeconds, url);
  return failed.is === "next" ? { ...failed, is: lost } : failed;
}

function showsOwnPage({ meets }: Encounter): boolean {
  return meets === "html" || meets === "redirect";
}

function isSecure({ protocol }: URL): boolean {
  return protocol === "https:" || protocol === "wss:";
}

/** Somebody accepts and says nothing, for so long. */
function silent({ roundTrip, detail }: Encounter, asked: number, silence: number | null): Outcome {
  if (silence === null) return { is: "nothing", seconds: null, detail };
  return { is: "error", seconds: asked + roundTrip + silence, detail };
}

/** A tunnel that does not come about is a failure to connect: browsers go on along the chain. */
function noTunnel(
  { roundTrip, detail }: Encounter,
  asked: number,
  { tunnelSeconds }: JourneyHabits["walk"],
): Outcome {
  if (tunnelSeconds === null) return { is: "nothing", seconds: null, detail };
  return { is: "next", seconds: asked + roundTrip + tunnelSeconds, detail };
}

/** A connection that does not lead to what it was made for. */
function unserved(met: Encounter, asked: number, connectSeconds: number, url: URL): Outcome {
  const { meets, detail, roundTrip } = met;
  switch (meets) {
    case "refuse":
    case "reset":
      return { is: "next", seconds: asked + roundTrip, detail };
    case "drop":
      return { is: "next", seconds: asked + connectSeconds, detail };
    default: {
      const own = showsOwnPage(met) && url.protocol === "http:";
      return { is: own ? "sign-on page" : "error", seconds: asked + 2 * roundTrip, detail };
    }
  }
}
