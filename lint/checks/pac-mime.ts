import { decodePac } from "../../pac/index.ts";
import type { Site } from "../../site/index.ts";
import type { LiveCheck } from "../check.ts";
import { finalAnswer, servedBytes, servingEndpoints } from "../live/deployment.ts";
import type { RequestFacts } from "../live/facts.ts";
import { type Fault, reportFaults } from "../live/report-faults.ts";
import { shown } from "../live/shown.ts";
import { looksLikeHtml } from "../source.ts";

const PAC_TYPE = "application/x-ns-proxy-autoconfig";
/** Microsoft KB 4025058: with one of these, Windows takes a PAC of any type. */
const PAC_ENDING = /\.(pac|dat|js|jvs)$/i;

/**
 * Chromium and Firefox take a PAC whatever its type (measured with text/plain and text/html). Windows does not, nor do
 * libraries such as pypac.
 */
export const pacMime: LiveCheck = {
  evidence: "live",
  meta: {
    id: "pac-mime",
    summary: "the PAC is not served as a PAC, which Windows and some programs do not take",
    group: "deployment",
    clients: ["winhttp"],
    messages: {
      windowsRefuses: {
        severity: "error",
        text: `the PAC is served {{type}} at {{addresses}}, and Windows takes that only from a URL that ends in .pac, .dat, .js or .jvs, so its programs work without the PAC; serve it as "${PAC_TYPE}"`,
      },
      windowsMayRefuse: {
        severity: "warning",
        text: `the PAC is served {{type}} at {{addresses}}, and Windows takes that only from a URL that ends in .pac, .dat, .js or .jvs; serve it as "${PAC_TYPE}"`,
      },
      otherType: {
        severity: "note",
        text: `the PAC is served {{type}} at {{addresses}}; browsers do not mind, but some programs take no other type than "${PAC_TYPE}"; serve it as that`,
      },
    },
  },
  examine(deployment, report) {
    const { site, locate } = deployment;
    const endpoints = servingEndpoints(deployment);
    reportFaults(
      endpoints,
      ({ endpoint }) => faultOf(site, finalAnswer(endpoint)),
      report,
      locate("pac", "url"),
    );
  },
};

function faultOf({ pac, clients }: Site, answer: RequestFacts | undefined): Fault | null {
  const bytes = servedBytes(answer);
  if (answer === undefined || bytes === null || looksLikeHtml(decodePac(bytes).text)) return null;
  const type = answer.headers["content-type"]?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (type === PAC_TYPE) return null;
  const data = { type: type === "" ? "without a Content-Type" : `as "${shown(type)}"` };
  // Which of the two URLs Windows looks at after a redirect is not documented.
  const ends = [pac.url, answer.url].some((url) => PAC_ENDING.test(new URL(url).pathname));
  if (ends) return { messageId: "otherType", data };
  if (clients === undefined) return { messageId: "windowsMayRefuse", data };
  return { messageId: clients.includes("winhttp") ? "windowsRefuses" : "otherType", data };
}
