import type { LiveCheck } from "../check.ts";
import { announcedCharset, firstTellingLine, isValidAs } from "../live/charset.ts";
import { finalAnswer, servedBytes, servingEndpoints } from "../live/deployment.ts";
import type { RequestFacts } from "../live/facts.ts";
import { type Fault, reportFaults } from "../live/report-faults.ts";
import { shown } from "../live/shown.ts";

/**
 * Without a charset Chromium reads Latin-1 (net/proxy_resolution/pac_file_fetcher_impl.cc), and Firefox UTF-8 where the
 * bytes are that (netwerk/base/nsPACMan.cpp): both were asked.
 */
export const pacCharset: LiveCheck = {
  evidence: "live",
  meta: {
    id: "pac-charset",
    summary: "the PAC has letters outside ASCII, and the answer does not say rightly in which charset",
    group: "deployment",
    clients: "all",
    messages: {
      missing: {
        severity: "warning",
        text: "the PAC has letters outside ASCII (line {{line}}) and is served without a charset at {{addresses}}: Chromium reads them as Latin-1, Firefox as UTF-8 where it can, so what is compared with them differs; announce the charset, or keep to ASCII",
      },
      invalid: {
        severity: "warning",
        text: 'the PAC is announced as "{{charset}}" at {{addresses}}, which its bytes are not (line {{line}} has letters outside ASCII); announce what the file is saved in',
      },
      other: {
        severity: "warning",
        text: 'the PAC is announced as "{{charset}}" at {{addresses}}, and the site file says "{{own}}"; its letters outside ASCII (line {{line}}) are read wrongly in one of them; correct the one that is wrong',
      },
    },
  },
  examine(deployment, report) {
    const { site, locate } = deployment;
    const { charset } = site.pac;
    const faultAt = (answer: RequestFacts | undefined) => faultOf(answer, charset);
    reportFaults(
      servingEndpoints(deployment),
      ({ endpoint }) => faultAt(finalAnswer(endpoint)),
      report,
      locate("pac", "url"),
    );
  },
};

function faultOf(answer: RequestFacts | undefined, own: string): Fault | null {
  const bytes = servedBytes(answer);
  const line = bytes === null ? null : firstTellingLine(bytes);
  if (answer === undefined || bytes === null || line === null) return null;
  const charset = announcedCharset(answer.headers["content-type"]);
  if (charset === null) return { messageId: "missing", data: { line } };
  const data = { line, charset: shown(charset) };
  if (!isValidAs(bytes, charset)) return { messageId: "invalid", data };
  return charset === own ? null : { messageId: "other", data: { ...data, own } };
}
