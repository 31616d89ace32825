import { builtinsDate } from "./builtins-date.ts";
import { builtinsDns } from "./builtins-dns.ts";
import { builtinsEx } from "./builtins-ex.ts";
import { builtinsHost } from "./builtins-host.ts";
import { builtinsShExp } from "./builtins-shexp.ts";
import { builtinsWeekdayTime } from "./builtins-weekday-time.ts";
import { bypasses } from "./bypasses.ts";
import type { ConformanceCase } from "./case.ts";
import { loading } from "./loading.ts";
import { lookups } from "./lookups.ts";
import { oddForms } from "./odd-forms.ts";
import { proxyTargets } from "./proxy-targets.ts";
import { restarts } from "./restarts.ts";
import { results } from "./results.ts";
import { urlAndHost } from "./url-and-host.ts";

/**
 * The conformance table: what a client has to make of a PAC. Every expectation was asked of the real browser, and
 * test/system/chromium.test.ts and firefox.test.ts ask it again.
 */
export const CASES: readonly ConformanceCase[] = [
  ...builtinsHost,
  ...builtinsShExp,
  ...builtinsDns,
  ...builtinsEx,
  ...lookups,
  ...builtinsWeekdayTime,
  ...builtinsDate,
  ...urlAndHost,
  ...bypasses,
  ...results,
  ...proxyTargets,
  ...loading,
  ...restarts,
  ...oddForms,
];
