import type { Bound } from "../listen/http-server.ts";
import { ADMIN_HEADER } from "./post.ts";

/** What the admin side of a running server said; `absent`: nothing listens there. */
export type AdminAnswer =
  | { readonly absent: true }
  | { readonly absent: false; readonly status: number; readonly text: string };

/** A fetch and a judgement may take this long. */
const PATIENCE_MILLISECONDS = 120_000;

/**
 * Asks the admin side of a server on this machine.
 *
 * @param body what is posted; absent: GET
 * @throws Error when something listens there and does not answer
 */
export async function askAdmin({ address, port }: Bound, path: string, body?: object): Promise<AdminAnswer> {
  const host = address.includes(":") ? `[${address}]` : address;
  const post = { method: "POST", body: JSON.stringify(body), headers: HEADERS };
  try {
    const response = await fetch(`http://${host}:${port}${path}`, {
      ...(body === undefined ? {} : post),
      redirect: "error",
      signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
    });
    return { absent: false, status: response.status, text: (await response.text()).trim() };
  } catch (error) {
    const code = (error as { cause?: { code?: string } }).cause?.code;
    if (code === "ECONNREFUSED") return { absent: true };
    throw new Error(`the admin side on ${host}:${port} gave no answer (${code ?? (error as Error).message})`);
  }
}

const HEADERS = { "Content-Type": "application/json", [ADMIN_HEADER]: "1" };
