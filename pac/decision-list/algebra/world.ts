import { addressFamily } from "../../address.ts";
import type { Lookups, Question } from "../condition.ts";
import { quad } from "../kinds/range.ts";
import { time } from "../kinds/time.ts";

/** All that conditions can ask about: a URL, and where and when the client is. */
export interface World {
  readonly url: string;
  readonly host: string;
  /** What `myIpAddress` gives. */
  readonly own: string;
  /** What names resolve to; null, and what is not named: nothing. */
  readonly addresses: ReadonlyMap<string, string | null>;
  /** The calls of `timeRange` and the like that are true, in words. */
  readonly times: ReadonlySet<string>;
}

/** An address that no PAC has a rule for, so that rules about addresses are only met where they are meant. */
export const SOME_ADDRESS = "198.51.100.23";

/** A world in which no name resolves. */
export function worldAt(url: string, host: string): World {
  return { url, host, own: SOME_ADDRESS, addresses: new Map(), times: new Set() };
}

/** The question a world is; every look-up is answered. */
export function questionIn({ url, host, own, addresses, times }: World): Question {
  return {
    url,
    host,
    lookups: {
      resolve: (name) => resolved(name, addresses),
      ownAddress: () => own,
      time: (helper, values) => times.has(time(helper, values).words()),
    },
  };
}

/**
 * The same, but what the clock says is not known.
 *
 * @param asked is told of each look-up, in words
 */
export function questionOutOfTime(world: World, asked: (fact: string) => void = () => {}): Question {
  const { url, host, own, addresses } = world;
  const lookups: Lookups = {
    resolve(name) {
      const found = resolved(name, addresses);
      if (addressFamily(name) === null) {
        asked(found === null ? `${name} does not resolve` : `${name} resolves to ${found}`);
      }
      return found;
    },
    ownAddress() {
      asked(`the own address is ${own}`);
      return own;
    },
    time: () => undefined,
  };
  return { url, host, lookups };
}

/** An address is its own; Chromium asks for IPv4 alone, so IPv6 has none (`dnsResolve` of a literal, asked of it). */
function resolved(name: string, addresses: World["addresses"]): string | null {
  return quad(name) === null ? (addresses.get(name) ?? null) : name;
}
