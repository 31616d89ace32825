import type { LiveCheck } from "../check.ts";
import { finalAnswer, servingEndpoints } from "../live/deployment.ts";
import { reportFaults } from "../live/report-faults.ts";
import { shown } from "../live/shown.ts";

/** PacFileFetcherImpl::OnAuthRequired aborts; a 401 was measured to end in DIRECT. */
export const pacNoAuth: LiveCheck = {
  evidence: "live",
  meta: {
    id: "pac-no-auth",
    summary: "the PAC URL asks for a user name",
    group: "deployment",
    clients: "all",
    messages: {
      asked: {
        severity: "error",
        text: "the PAC URL is answered with status {{status}} at {{addresses}}, which asks for {{scheme}}; clients fetch a PAC before anybody could sign on, and go on without it; serve it to everybody",
      },
    },
  },
  examine(deployment, report) {
    const { locate } = deployment;
    reportFaults(
      servingEndpoints(deployment),
      ({ endpoint }) => {
        const answer = finalAnswer(endpoint);
        if (answer?.status !== 401 && answer?.status !== 407) return null;
        const { status, headers } = answer;
        const challenge = headers[status === 401 ? "www-authenticate" : "proxy-authenticate"];
        const scheme = challenge?.trim().split(/[\s,]/)[0] ?? "";
        const data = { status, scheme: scheme === "" ? "a sign-on" : `"${shown(scheme)}"` };
        return { messageId: "asked", data };
      },
      report,
      locate("pac", "url"),
    );
  },
};
