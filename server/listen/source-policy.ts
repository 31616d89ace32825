import { type Listener, policyBySource } from "../../site/index.ts";
import { POLICIES } from "../policies/index.ts";
import type { AcceptedPolicy } from "../policies/policy.ts";

/** Which policy a client of a listener meets, by the peer address of its socket. */
export type SourcePolicy = (remoteAddress: string | undefined) => AcceptedPolicy;

/**
 * The source rules of a listener as behaviour.
 *
 * @param own the listener's policy; one that opens a listener, since no source rule can refuse
 */
export function sourcePolicy(
  listener: Pick<Listener, "policy" | "sources">,
  own: AcceptedPolicy,
): SourcePolicy {
  const policyOf = policyBySource(listener);
  return (remoteAddress) => {
    const policy = POLICIES[policyOf(remoteAddress)];
    return policy.layer === "listener" ? own : policy;
  };
}
