import type { Check, LiveCheck } from "../check.ts";
import { collect } from "../collect.ts";
import { compareFindings, type Finding } from "../finding.ts";
import type { LiveDeployment } from "./deployment.ts";

/** What the live checks among `checks` say about a deployment, in the order of all findings. */
export function runLiveChecks(checks: readonly Check[], deployment: LiveDeployment): Finding[] {
  const chosen = checks.filter((check): check is LiveCheck => check.evidence === "live");
  const collected = chosen.map((check) =>
    collect(check, deployment.site.file, (report) => check.examine(deployment, report)),
  );
  return collected.flatMap(({ findings, failures }) => [...findings, ...failures]).sort(compareFindings);
}
