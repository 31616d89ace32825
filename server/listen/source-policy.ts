import { type Listener, policyBySource } from "../../site/index.ts";
import { POLICIES } from "../policies/index.ts";
import type { AcceptedPolicy } from "../policies/policy.ts";
import { reset } from "../policies/reset.ts";

/** Which policy a client of a listener meets, by the peer address of its socket. */
export type SourcePolicy = (remoteAddress: string | undefined) => AcceptedPolicy;

/**
 * The source rules of a listener as behaviour. Who is refused by the firewall does not get here; without a firewall the
 * nearest thing is a reset.
 */
export function sourcePolicy(listener: Pick<Listener, "policy" | "sources">): SourcePolicy {
  const policyOf = policyBySource(listener);
  return (remoteAddress) => {
    const policy = POLICIES[policyOf(remoteAddress)];
    return policy.layer === "listener" ? reset : policy;
  };
}
