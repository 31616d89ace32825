import { decodePac, MAX_PAC_BYTES } from "../../pac/index.ts";
import type { LiveCheck } from "../check.ts";
import { pacEndpoint } from "../deployment.ts";
import { finalAnswer, type MetEndpoint, servingEndpoints } from "../live/deployment.ts";
import type { RequestFacts } from "../live/facts.ts";
import { REDIRECTS } from "../live/follow.ts";
import { type Fault, reportFaults } from "../live/report-faults.ts";
import { looksLikeHtml } from "../source.ts";

/**
 * Chromium takes a PAC from a 200 only, of at most 1 MiB, and whole (net/proxy_resolution/pac_file_fetcher_impl.cc; a body
 * cut short was measured). To a page of HTML it says no, and Firefox keeps it as a PAC without a function.
 */
export const pacStatus: LiveCheck = {
  evidence: "live",
  meta: {
    id: "pac-status",
    summary: "the PAC URL is not answered with a whole PAC and status 200",
    group: "deployment",
    clients: "all",
    messages: {
      noAnswer: {
        severity: "error",
        text: "the PAC host {{what}} at {{addresses}} port {{port}}, so clients that ask there go on without a PAC; start the server, or correct the DNS record",
      },
      notOk: {
        severity: "error",
        text: "the PAC URL is answered with status {{status}} at {{addresses}}; Chromium takes a PAC from a 200 only, and goes on without it; make the server answer 200",
      },
      html: {
        severity: "error",
        text: "the PAC URL is answered with an HTML page at {{addresses}}, so no rule applies, and Firefox keeps the page as its PAC; find out what answers in place of the server, such as a sign-on page",
      },
      empty: {
        severity: "error",
        text: "the PAC URL is answered with an empty body at {{addresses}}, so no rule applies; publish the file again",
      },
      cutShort: {
        severity: "error",
        text: "the PAC ends before its announced end at {{addresses}}, and clients throw away what they have; look for a wrong Content-Length, or something that cuts the connection",
      },
      tooLarge: {
        severity: "error",
        text: `more than ${MAX_PAC_BYTES} bytes are served at {{addresses}}, which Chromium and Windows refuse; make the file smaller`,
      },
    },
  },
  examine(deployment, report) {
    const { site, locate } = deployment;
    const { port } = pacEndpoint(site);
    reportFaults(servingEndpoints(deployment), (met) => faultOf(met, port), report, locate("pac", "url"));
  },
};

function faultOf({ endpoint }: MetEndpoint, port: number): Fault | null {
  const { knock, requests } = endpoint;
  const what = NO_ANSWER[knock === "accepted" ? (requests.at(-1)?.outcome ?? "") : knock];
  if (what !== undefined) return { messageId: "noAnswer", data: { port, what } };
  const answer = finalAnswer(endpoint);
  return answer === undefined || LEFT_TO_OTHERS.has(answer.status) ? null : faultOfAnswer(answer);
}

/** What happens in place of an answer. Of a missing route, TLS and redirects others speak. */
const NO_ANSWER: Readonly<Record<string, string>> = {
  refused: "refuses connections",
  reset: "resets connections",
  silent: "does not answer",
  unreachable: "cannot be reached from inside",
  hang: "accepts connections and then says nothing",
  closed: "ends connections without an answer",
  "not-http": "answers with something that is not HTTP",
};

/** pac-no-auth and pac-redirect have them. */
const LEFT_TO_OTHERS: ReadonlySet<number> = new Set([401, 407, ...REDIRECTS]);

function faultOfAnswer({ status, body, cut }: RequestFacts): Fault | null {
  if (status !== 200) return { messageId: "notOk", data: { status } };
  if (body.length > MAX_PAC_BYTES) return { messageId: "tooLarge" };
  if (cut !== null) return { messageId: "cutShort" };
  if (body.length === 0) return { messageId: "empty" };
  return looksLikeHtml(decodePac(body).text) ? { messageId: "html" } : null;
}
