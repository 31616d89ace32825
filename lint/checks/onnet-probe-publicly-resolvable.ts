import type { Site } from "../../site/index.ts";
import type { LiveCheck } from "../check.ts";
import { recordFor } from "../deployment.ts";
import { isClobbered } from "../live/clobbering.ts";
import type { LiveDeployment } from "../live/deployment.ts";
import { type LookedName, lookedNames } from "../live/looked-names.ts";
import { isOfCompany } from "../live/names-to-ask.ts";
import type { Fault } from "../live/report-faults.ts";

/** A test for the corporate network asks for a name that only exists there, or is another machine there. */
export const onnetProbePubliclyResolvable: LiveCheck = {
  evidence: "live",
  meta: {
    id: "onnet-probe-publicly-resolvable",
    summary: "the name by which the PAC knows the corporate network is answered the same outside",
    group: "on-net test",
    clients: "all",
    messages: {
      exists: {
        severity: "error",
        text: '{{file}}{{line}} takes it for the corporate network that "{{name}}" exists, and external DNS answers {{address}} for it: laptops outside use proxies that they cannot reach; take a name that only exists inside, and compare its address',
      },
      sameAddress: {
        severity: "error",
        text: '{{file}}{{line}} compares the address of "{{name}}", and both views answer {{address}}, so it cannot tell outside from inside; take a name that only exists inside',
      },
    },
  },
  examine(deployment, report) {
    const { site, pac, locate } = deployment;
    for (const looked of lookedNames(pac.bytes, site.pac.charset)) {
      const fault = isInternal(site, looked.name) ? faultOf(deployment, looked) : null;
      if (fault === null) continue;
      const record = recordFor(site, "external", looked.name);
      const line = looked.line === null ? "" : `:${looked.line}`;
      const data = { file: pac.file, line, name: looked.name, ...fault.data };
      const path = record?.path ?? ["dns", "external", "records"];
      report({ messageId: fault.messageId, data, loc: locate(...path) });
    }
  },
};

/** Other names are asked for other reasons, such as to know whether there is an Internet at all. */
function isInternal(site: Site, name: string): boolean {
  return recordFor(site, "internal", name) !== null || isOfCompany(site, name);
}

function faultOf({ site, facts }: LiveDeployment, { name, existence }: LookedName): Fault | null {
  const outside = facts.dns.external?.names[name]?.addresses ?? [];
  // dns-clobbering-detected says that every name exists there.
  if (outside.length === 0 || isClobbered("external", site, facts, outside)) return null;
  if (existence) return { messageId: "exists", data: { address: outside.join(", ") } };
  const inside = facts.dns.internal?.names[name]?.addresses ?? [];
  const same = outside.filter((address) => inside.includes(address));
  return same.length === 0 ? null : { messageId: "sameAddress", data: { address: same.join(", ") } };
}
