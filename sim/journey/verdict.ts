import type { Listener } from "../../site/index.ts";
import type { Acquisition } from "./acquire.ts";
import type { ChangeOutcome, Journey } from "./journey.ts";

type Told = Omit<Journey, "verdict">;
type Policy = Listener["policy"];

/** Longer than this and people notice; a round trip or two are far below. */
const NOTICED_SECONDS = 2;

/**
 * The journey in one sentence: what the user got and when, why, and what would help.
 *
 * @param first how the first fetch of the PAC ended
 * @param under how it would have ended if the PAC endpoint had met the client with another policy
 */
export function verdictOf(journey: Told, first: Acquisition, under: (policy: Policy) => Acquisition): string {
  const parts = [`${got(journey)}: ${why(journey, first)}`];
  if (waitedLong(first)) parts.push(remedy(first, under));
  if (journey.error !== null && first.status !== "loaded")
    parts.push(`the PAC was loaded later${failure(journey.error)}`);
  return [...parts, ...journey.changes.map((change) => changePart(journey, change))].join("; ");
}

function got({ firstPage, shown, via }: Told): string {
  if (firstPage === null) return "never a page";
  const what = shown === "sign-on page" ? "the sign-on page" : "first page";
  return `${what} after ${duration(firstPage)}${via === null ? "" : ` via ${via}`}`;
}

/** What the time went into, or what stands between the user and the page. */
function why(journey: Told, first: Acquisition): string {
  const { firstPage, error } = journey;
  const failed = error !== null && first.status === "loaded" ? `${failure(error)}, which means DIRECT` : "";
  const endless =
    first.seconds === null && firstPage === null ? ", and this client waits for it without end" : "";
  const reason = `${acquired(first)}${failed}${endless}`;
  const hindrance = hindranceIn(journey);
  if (hindrance === null) return reason;
  if (firstPage === null) return `${reason}, and then ${hindrance}`;
  return firstPage - (first.seconds ?? 0) >= NOTICED_SECONDS ? `${reason}, but first ${hindrance}` : reason;
}

function failure(error: string): string {
  return ` and failed (${error})`;
}

/** The last thing that was tried in vain before the first page. */
function hindranceIn({ events, firstPage }: Told): string | null {
  const tries = events.filter(({ what, at }) => what === "try" && (firstPage === null || at <= firstPage));
  const failed = firstPage === null ? tries : tries.slice(0, -1);
  const last = failed.at(-1)?.detail ?? null;
  if (last === null || !last.includes("407")) return last;
  return `${last}; let this destination through without authentication, or send it another way`;
}

const ACQUIRED: Readonly<Record<Acquisition["status"], string>> = {
  loaded: "the PAC was loaded",
  refused: "the PAC host refused at once",
  reset: "the PAC host reset the connection",
  "http-error": "the PAC host answered with an error",
  "not-a-pac": "a page came in place of the PAC",
  timeout: "the PAC host was silent",
  unresolved: "the PAC host does not exist here",
  "too-large": "the PAC is larger than this client takes",
};

function acquired({ status, meets, seconds }: Acquisition): string {
  if (meets === "hang") return "the connection for the PAC was accepted and never answered";
  if (meets === "drop") return "the SYN for the PAC was never answered";
  if (status === "unresolved" && (seconds ?? 0) >= NOTICED_SECONDS) return "the resolver did not answer";
  return ACQUIRED[status];
}

function waitedLong({ seconds }: Acquisition): boolean {
  return seconds === null || seconds >= NOTICED_SECONDS;
}

/** In the order in which to prefer them. `serve` is none: a PAC is not handed out to be rid of a wait. */
const REFUSALS = ["refuse", "unavailable", "reset"] as const satisfies readonly Policy[];

/** Which policy would end the wait is tried out, not guessed. */
function remedy(first: Acquisition, under: (policy: Policy) => Acquisition): string {
  if (first.status === "unresolved") return "no policy of the PAC host changes that";
  const tried = REFUSALS.map((policy) => ({ policy, seconds: under(policy).seconds }));
  const quick = tried.filter(({ seconds }) => seconds !== null && seconds < NOTICED_SECONDS).slice(0, 2);
  if (quick.length === 0)
    return `no policy of the PAC host changes that; lead its name to an address that answers there, or have the network exempt it`;
  const names = quick.map(({ policy }) => `\`${policy}\``).join(" or ");
  const within = Math.max(...quick.map(({ seconds }) => seconds ?? 0));
  return `the policy ${names} would end the wait after ${duration(within)}`;
}

function changePart({ changes, events }: Told, { at, to, seconds, staleName }: ChangeOutcome): string {
  const when = `after the change to ${to} at ${duration(at)}`;
  const until = seconds === null ? Number.POSITIVE_INFINITY : at + seconds;
  const asked = events.some((event) => event.what === "retry" && event.at >= at && event.at <= until);
  const stale = "the old address of the PAC host was still cached; shorten its TTL";
  const because = staleName ? `: ${stale}` : asked ? "" : ": this client did not ask for the PAC again";
  if (seconds === null) {
    const next = changes.some((change) => change.at > at);
    return `${when}, pages never came as they should${next ? " before the next" : ""}${because}`;
  }
  const late = seconds > NOTICED_SECONDS * 2;
  return `${when}, pages came as they should within ${duration(seconds)}${late ? because : ""}`;
}

/** `0.045 s`, `0.13 s`, `29.8 s`, `5 min 2 s`. */
export function duration(seconds: number): string {
  if (seconds < 0.1) return `${Number(seconds.toFixed(3))} s`;
  if (seconds < 10) return `${Number(seconds.toFixed(2))} s`;
  if (seconds < 120) return `${Number(seconds.toFixed(1))} s`;
  const whole = Math.round(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3_600), Math.floor((whole % 3_600) / 60), whole % 60];
  return [hours && `${hours} h`, minutes && `${minutes} min`, rest && `${rest} s`].filter(Boolean).join(" ");
}
