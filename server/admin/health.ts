import { answeringMessage, type Watched } from "../watch/watch.ts";

/** Whether the process does what it promises; `reasons` is empty exactly when it is green. */
export interface Health {
  readonly status: "green" | "red";
  readonly reasons: readonly string[];
}

/** Red as soon as one address that must refuse does not. */
export function healthOf(watched: readonly Watched[]): Health {
  const reasons = watched.flatMap((one) =>
    one.state === "answering" ? [answeringMessage(one, one.how)] : [],
  );
  return { status: reasons.length === 0 ? "green" : "red", reasons };
}
