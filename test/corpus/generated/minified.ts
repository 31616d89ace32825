import { domain, numbersFrom, service } from "./names.ts";

const BYTES = 600_000;

/**
 * 600 KB on one line: what a bundler leaves of a rule table and its interpreter. Single-letter names, a comma
 * expression where there was an `if`, `!0` for true, and one array of 20,000 short arrays.
 */
export function minified(): string {
  const random = numbersFrom(600);
  const head =
    '!function(e){var t="DIRECT",n="PROXY px1.corp.example:8080;PROXY px2.corp.example:8080",r="PROXY px3.corp.example:3128;DIRECT",o="SOCKS5 px5.corp.example:1080;"+n,i=[t,n,r,o],a={},u={},c=[';
  const tail =
    '];for(var f=0,s;s=c[f++];)(s[2]?a:u)[s[0]]=s[1]|0;function l(e,t){return Object.prototype.hasOwnProperty.call(e,t)}function d(e){for(var t;;){if(l(u,e))return u[e];if((t=e.indexOf("."))<0)return-1;e=e.slice(t+1)}}e.FindProxyForURL=function(e,r){var o;return isPlainHostName(r)||".corp.example"===r.slice(-13)?t:l(a,r)?i[a[r]]:(o=d(r))>=0?i[o]:"s"===e.charAt(4)?n:n+";"+t}}(this);';
  const entries: string[] = [];
  let length = head.length + tail.length;
  for (let index = 0; length < BYTES; index++) {
    const exact = random() < 0.4;
    const name = exact ? `${service(index * 5)}.${domain(index)}` : domain(index);
    const entry = `["${name}",${Math.floor(random() * 4)}${exact ? ",!0" : ""}]`;
    entries.push(entry);
    length += entry.length + 1;
  }
  return head + entries.join(",") + tail;
}
