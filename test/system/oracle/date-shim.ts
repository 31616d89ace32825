/**
 * Puts a standing clock in front of a PAC without moving its lines.
 *
 * Chromium's range helpers are JavaScript in the same realm as the PAC and use its global `Date`, so replacing that
 * one is enough; the time zone comes from the process environment.
 *
 * @param pac the text of the PAC
 * @param now ISO 8601, or undefined to leave the text alone
 * @throws RangeError when `now` is no date, or when the PAC starts with a directive such as "use strict": code in
 *   front of it would turn the directive into a mere string and change what the PAC means
 */
export function withClock(pac: string, now: string | undefined): string {
  if (now === undefined) return pac;
  const time = Date.parse(now);
  if (Number.isNaN(time)) throw new RangeError(`"${now}" is not an ISO 8601 date`);
  if (/^\s*["']/.test(pac))
    throw new RangeError("a PAC that starts with a directive cannot be given a clock");
  const shim =
    `Date=new Proxy(Date,{construct:function(D,a,N){return Reflect.construct(D,a.length?a:[${time}],N)},` +
    `apply:function(D){return new D(${time}).toString()},` +
    `get:function(D,k){return k==="now"?function(){return ${time}}:D[k]}});`;
  return shim + pac;
}
