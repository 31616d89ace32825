import type { Report } from "../check.ts";
import type { Location } from "../finding.ts";
import type { MetEndpoint } from "./deployment.ts";

export interface Fault {
  readonly messageId: string;
  readonly data?: Readonly<Record<string, string | number>>;
}

/**
 * Reports what is wrong at some addresses: once for all of them that have the same fault, named in `{{addresses}}`.
 *
 * @param faultOf the one fault of an endpoint that matters most; null when there is none
 */
export function reportFaults(
  endpoints: readonly MetEndpoint[],
  faultOf: (met: MetEndpoint) => Fault | null,
  report: (finding: Report) => void,
  loc: Location,
): void {
  const faults = new Map<string, { fault: Fault; addresses: string[] }>();
  for (const met of endpoints) {
    const fault = faultOf(met);
    if (fault === null) continue;
    const key = JSON.stringify(fault);
    const known = faults.get(key);
    if (known === undefined) faults.set(key, { fault, addresses: [met.address] });
    else known.addresses.push(met.address);
  }
  for (const { fault, addresses } of faults.values()) {
    report({ messageId: fault.messageId, data: { ...fault.data, addresses: addresses.join(", ") }, loc });
  }
}
