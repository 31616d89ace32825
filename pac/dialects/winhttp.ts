import type { Builtin } from "../builtins/builtin.ts";
import { convert_addr } from "../builtins/convert_addr.ts";
import { dateRange } from "../builtins/dateRange.ts";
import { dnsDomainLevels } from "../builtins/dnsDomainLevels.ts";
import { myIpAddress } from "../builtins/firefox/myIpAddress.ts";
import { isResolvableEx } from "../builtins/isResolvableEx.ts";
import { isValidIpAddress } from "../builtins/isValidIpAddress.ts";
import { localHostOrDomainIs } from "../builtins/localHostOrDomainIs.ts";
import { months } from "../builtins/months.ts";
import { sortIpAddressList } from "../builtins/sortIpAddressList.ts";
import { timeRange } from "../builtins/timeRange.ts";
import { wdays } from "../builtins/wdays.ts";
import { weekdayRange } from "../builtins/weekdayRange.ts";
import { alert } from "../builtins/winhttp/alert.ts";
import { dnsDomainIs } from "../builtins/winhttp/dnsDomainIs.ts";
import { dnsResolve } from "../builtins/winhttp/dnsResolve.ts";
import { dnsResolveEx } from "../builtins/winhttp/dnsResolveEx.ts";
import { getClientVersion } from "../builtins/winhttp/getClientVersion.ts";
import { isInNet } from "../builtins/winhttp/isInNet.ts";
import { isInNetEx } from "../builtins/winhttp/isInNetEx.ts";
import { isPlainHostName } from "../builtins/winhttp/isPlainHostName.ts";
import { isResolvable } from "../builtins/winhttp/isResolvable.ts";
import { myIpAddressEx } from "../builtins/winhttp/myIpAddressEx.ts";
import { shExpMatch } from "../builtins/winhttp/shExpMatch.ts";
import type { Dialect } from "./dialect.ts";
import { onlyEcmaScript3 } from "./ecmascript-3.ts";

/** The functions of Netscape's specification, and what the browsers' library needs for them. */
const COMMON: readonly Builtin[] = [
  alert,
  convert_addr,
  dateRange,
  dnsDomainIs,
  dnsDomainLevels,
  dnsResolve,
  isInNet,
  isPlainHostName,
  isResolvable,
  isValidIpAddress,
  localHostOrDomainIs,
  months,
  myIpAddress,
  shExpMatch,
  timeRange,
  wdays,
  weekdayRange,
];

/** Microsoft's own functions (learn.microsoft.com, "IPv6-Aware Proxy Helper API Definitions"). */
const EXTENSIONS: readonly Builtin[] = [
  dnsResolveEx,
  getClientVersion,
  isInNetEx,
  isResolvableEx,
  myIpAddressEx,
  sortIpAddressList,
];

/**
 * What a script finds on Windows when it defines FindProxyForURLEx, which is then asked in place of FindProxyForURL
 * (learn.microsoft.com, "IPv6-Aware Proxy Helper API Definitions").
 */
export const winhttpExDialect: Dialect = winhttp("FindProxyForURLEx", [...COMMON, ...EXTENSIONS]);

/**
 * What a script finds on Windows when it does not: "Only from the new FindProxyForURLEx function will administrators
 * be able to execute the new functions" (the same page; net/docs/proxy.md of Chromium says so too).
 */
export const winhttpDialect: Dialect = winhttp("FindProxyForURL", COMMON);

function winhttp(entryPoint: string, builtins: readonly Builtin[]): Dialect {
  return {
    id: "winhttp",
    maxQuestions: null,
    // Chromium turns host names that Windows gives it from a PAC into punycode
    // (services/proxy_resolver_win/windows_system_proxy_resolver_impl.cc), so results may have any letters.
    asciiResults: false,
    oneScript: false,
    // The script waits for DNS: it is run by Microsoft's script component, which cannot be called again.
    restarts: false,
    sortsAddresses: false,
    enumerableNatives: false,
    strictMode: false,
    entryPoint,
    removal: onlyEcmaScript3(builtins.map(({ id }) => id)),
    builtins,
  };
}
