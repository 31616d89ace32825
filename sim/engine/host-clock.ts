import type { ZoneOffset } from "./zone.ts";

/**
 * Runs a synchronous function of a library that reads the host's clock, at another instant and in another zone.
 *
 * pac-resolver's time functions run in the host, outside any sandbox, and call `new Date()` themselves. For the
 * length of this one call `Date` is a subclass that says what time it should be; it is put back before anything
 * else can run.
 */
export function atClock<T>(now: number, offset: ZoneOffset, action: () => T): T {
  const HostDate = globalThis.Date;
  const shifted = (date: Date) => new HostDate(date.getTime() - offset(date.getTime()) * 60_000);
  class WorldDate extends HostDate {
    constructor() {
      super(now);
    }
    override getDay(): number {
      return shifted(this).getUTCDay();
    }
    override getHours(): number {
      return shifted(this).getUTCHours();
    }
    override getMinutes(): number {
      return shifted(this).getUTCMinutes();
    }
    override getSeconds(): number {
      return shifted(this).getUTCSeconds();
    }
  }
  globalThis.Date = WorldDate as unknown as DateConstructor;
  try {
    return action();
  } finally {
    globalThis.Date = HostDate;
  }
}
