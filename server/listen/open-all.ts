import type { Site } from "../../site/index.ts";
import { POLICIES } from "../policies/index.ts";
import type { Policy } from "../policies/policy.ts";
import { type ListenerContext, type OpenListener, openListener } from "./listener.ts";
import { listenError } from "./start-error.ts";

/**
 * Opens every listener of the site whose policy opens one.
 *
 * @param local the addresses of this machine, for messages
 * @throws StartError for the first that cannot be opened; the others are closed again
 */
export async function openListeners(
  site: Pick<Site, "listeners">,
  context: ListenerContext,
  local: readonly string[],
): Promise<readonly OpenListener[]> {
  const opened: OpenListener[] = [];
  for (const listener of site.listeners) {
    const policy: Policy = POLICIES[listener.policy];
    if (policy.layer === "listener") continue;
    try {
      opened.push(await openListener(listener, policy, context));
    } catch (error) {
      await Promise.all(opened.map((one) => one.close()));
      throw listenError(
        { what: `listener "${listener.name}"`, ...listener },
        (error as NodeJS.ErrnoException).code,
        local,
      );
    }
  }
  return opened;
}
