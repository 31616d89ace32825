import { canonicalAddress, isNetwork, type Network, parseNetwork } from "../../pac/index.ts";
import type { Listener } from "../../site/index.ts";

type PolicyId = Listener["policy"];

export interface SourceRule {
  /** As address/prefix, without host bits. */
  readonly network: string;
  readonly prefix: number;
  readonly family: 4 | 6;
  readonly policy: PolicyId;
}

/**
 * The source rules of a listener, for programs that take the last rule that matches: the shortest prefix first. Of equal
 * networks only the earlier is there, which is the one that counts.
 */
export function sourceRules({ sources }: Pick<Listener, "sources">): SourceRule[] {
  const rules = sources.flatMap(({ from, policy }) => from.map((text) => ruleOf(text, policy)));
  const first = new Map(rules.toReversed().map((rule) => [rule.network, rule]));
  return [...first.values()].toReversed().sort((a, b) => a.prefix - b.prefix);
}

function ruleOf(text: string, policy: PolicyId): SourceRule {
  const network: Network | { problem: string } = parseNetwork(text);
  if (!isNetwork(network)) throw new Error(network.problem);
  const { base, prefix, family } = network;
  return { network: `${canonicalAddress(base) ?? base}/${prefix}`, prefix, family, policy };
}

/** Whether some client gets the PAC here. */
export function servesSomebody({ policy, sources }: Pick<Listener, "policy" | "sources">): boolean {
  return policy === "serve" || sources.some((rule) => rule.policy === "serve");
}

/** Whether a client that no network in the file was written for gets the PAC here. */
export function servesStrangers(listener: Pick<Listener, "policy" | "sources">, family: 4 | 6): boolean {
  const everybody = sourceRules(listener).find((rule) => rule.prefix === 0 && rule.family === family);
  return (everybody?.policy ?? listener.policy) === "serve";
}
