import { convert_addr } from "../builtins/convert_addr.ts";
import { dateRange } from "../builtins/dateRange.ts";
import { dnsDomainIs } from "../builtins/dnsDomainIs.ts";
import { dnsDomainLevels } from "../builtins/dnsDomainLevels.ts";
import { alert } from "../builtins/firefox/alert.ts";
import { dnsResolve } from "../builtins/firefox/dnsResolve.ts";
import { isPlainHostName } from "../builtins/firefox/isPlainHostName.ts";
import { myIpAddress } from "../builtins/firefox/myIpAddress.ts";
import { timeRange } from "../builtins/firefox/timeRange.ts";
import { isInNet } from "../builtins/isInNet.ts";
import { isResolvable } from "../builtins/isResolvable.ts";
import { isValidIpAddress } from "../builtins/isValidIpAddress.ts";
import { localHostOrDomainIs } from "../builtins/localHostOrDomainIs.ts";
import { months } from "../builtins/months.ts";
import { shExpMatch } from "../builtins/shExpMatch.ts";
import { wdays } from "../builtins/wdays.ts";
import { weekdayRange } from "../builtins/weekdayRange.ts";
import type { Dialect } from "./dialect.ts";

/**
 * What a script finds in Firefox: the same library as in Chromium, three native functions of its own, no `*Ex`
 * functions and no console (netwerk/base/ProxyAutoConfig.cpp; asked of Firefox 153).
 */
export const firefoxDialect: Dialect = {
  id: "firefox",
  maxQuestions: null,
  asciiResults: false,
  oneScript: true,
  // The script's thread waits for the answer.
  restarts: false,
  sortsAddresses: false,
  enumerableNatives: false,
  strictMode: true,
  entryPoint: "FindProxyForURL",
  removal: "",
  builtins: [
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
  ],
};
