import { alert } from "../builtins/alert.ts";
import { console } from "../builtins/console.ts";
import { convert_addr } from "../builtins/convert_addr.ts";
import { dateRange } from "../builtins/dateRange.ts";
import { dnsDomainIs } from "../builtins/dnsDomainIs.ts";
import { dnsDomainLevels } from "../builtins/dnsDomainLevels.ts";
import { dnsResolve } from "../builtins/dnsResolve.ts";
import { dnsResolveEx } from "../builtins/dnsResolveEx.ts";
import { isInNet } from "../builtins/isInNet.ts";
import { isInNetEx } from "../builtins/isInNetEx.ts";
import { isPlainHostName } from "../builtins/isPlainHostName.ts";
import { isResolvable } from "../builtins/isResolvable.ts";
import { isResolvableEx } from "../builtins/isResolvableEx.ts";
import { isValidIpAddress } from "../builtins/isValidIpAddress.ts";
import { localHostOrDomainIs } from "../builtins/localHostOrDomainIs.ts";
import { months } from "../builtins/months.ts";
import { myIpAddress } from "../builtins/myIpAddress.ts";
import { myIpAddressEx } from "../builtins/myIpAddressEx.ts";
import { shExpMatch } from "../builtins/shExpMatch.ts";
import { sortIpAddressList } from "../builtins/sortIpAddressList.ts";
import { timeRange } from "../builtins/timeRange.ts";
import { wdays } from "../builtins/wdays.ts";
import { weekdayRange } from "../builtins/weekdayRange.ts";
import type { Dialect } from "./dialect.ts";

/** What a script finds in Chromium, Chrome and Edge: the whole library and, always, the `*Ex` functions. */
export const chromiumDialect: Dialect = {
  id: "chromium",
  // kMaxUniqueResolveDnsPerExec in services/proxy_resolver/proxy_resolver_v8_tracing.cc.
  maxQuestions: 20,
  asciiResults: true,
  oneScript: false,
  restarts: true,
  sortsAddresses: true,
  enumerableNatives: true,
  strictMode: true,
  entryPoint: "FindProxyForURL",
  removal: "",
  builtins: [
    alert,
    console,
    convert_addr,
    dateRange,
    dnsDomainIs,
    dnsDomainLevels,
    dnsResolve,
    dnsResolveEx,
    isInNet,
    isInNetEx,
    isPlainHostName,
    isResolvable,
    isResolvableEx,
    isValidIpAddress,
    localHostOrDomainIs,
    months,
    myIpAddress,
    myIpAddressEx,
    shExpMatch,
    sortIpAddressList,
    timeRange,
    wdays,
    weekdayRange,
  ],
};
