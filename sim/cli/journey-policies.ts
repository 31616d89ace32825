import { didYouMean } from "../../pac/index.ts";
import { CommandError, EXIT, type Listener, POLICY_IDS } from "../../site/index.ts";

type Policy = Listener["policy"];

/**
 * The policies of `--policy`, each once; null stands for what the site says.
 *
 * @throws CommandError for one that does not exist
 */
export function choosePolicies(ids: readonly string[] | undefined): readonly (Policy | null)[] {
  if (ids === undefined) return [null];
  return [...new Set(ids.flatMap((id) => (id === "all" ? POLICY_IDS : [policyById(id)])))];
}

function policyById(id: string): Policy {
  const found = POLICY_IDS.find((policy) => policy === id);
  if (found !== undefined) return found;
  const hint = didYouMean(id, POLICY_IDS) || `; known: ${POLICY_IDS.join(", ")}`;
  throw new CommandError(`--policy: no policy "${id}"${hint}`, EXIT.usage);
}
