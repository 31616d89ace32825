import { type Bound, drain, httpServer, listen } from "../listen/http-server.ts";
import { LISTENER_LIMITS } from "../listen/limits.ts";
import { listenError } from "../listen/start-error.ts";
import { type AdminContext, adminApp } from "./app.ts";

/** The admin side, on a socket of its own. */
export interface OpenAdmin extends Bound {
  close(): Promise<void>;
}

/**
 * Opens the admin listener.
 *
 * @param local the addresses of this machine, for messages
 * @throws StartError when it cannot be opened
 */
export async function openAdmin(
  where: Bound,
  context: AdminContext,
  local: readonly string[],
): Promise<OpenAdmin> {
  const server = httpServer(adminApp(context), LISTENER_LIMITS);
  try {
    const bound = await listen(server, where, (error) =>
      context.failed("an admin connection could not be accepted", error),
    );
    return { ...bound, close: () => drain(server, LISTENER_LIMITS.drainTimeout) };
  } catch (error) {
    throw listenError({ what: "the admin listener", ...where }, (error as NodeJS.ErrnoException).code, local);
  }
}
