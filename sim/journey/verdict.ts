import type { Acquisition } from "./acquire.ts";
import type { Journey } from "./journey.ts";

type Told = Omit<Journey, "verdict">;

/** Longer than this and people notice; a round trip or two are far below. */
const NOTICED_SECONDS = 2;

/** The journey in one sentence: what the user got, when, why, and what would help. */
export function verdictOf(journey: Told, first: Acquisition): string {
  return [firstPart(journey, first), ...journey.changes.map((change) => changePart(journey, change))].join(
    "; ",
  );
}

function firstPart(journey: Told, first: Acquisition): string {
  const { firstPage, via, shown } = journey;
  if (firstPage === null) return `never a page: ${why(journey, first)}`;
  const what = shown === "sign-on page" ? "the sign-on page" : "first page";
  const how = via === null ? "" : ` via ${via}`;
  const lost = first.seconds !== null && first.seconds >= NOTICED_SECONDS;
  const reason =
    lost || shown === "sign-on page" || first.status !== "loaded" ? acquired(first) : "the PAC was loaded";
  return `${what} after ${duration(firstPage)}${how}: ${lost ? `${reason}${advice(first)}` : reason}`;
}

/** Why no page came at all. */
function why({ events }: Told, first: Acquisition): string {
  if (first.seconds === null)
    return `${acquired(first)}, and this client waits for it without end${advice(first)}`;
  const last = events.findLast(({ what }) => what === "try");
  return last === undefined ? acquired(first) : last.detail;
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

function acquired({ status, meets }: Acquisition): string {
  if (meets === "hang") return "the connection for the PAC was accepted and never answered";
  if (meets === "drop") return "the SYN for the PAC was never answered";
  return ACQUIRED[status];
}

function advice({ meets }: Acquisition): string {
  if (meets === "hang")
    return "; use the policy `unavailable` there, or have the address exempted by the carrier";
  if (meets === "drop") return "; use an address that refuses (policy `refuse`)";
  return "";
}

function changePart({ changes, events }: Told, { at, to, seconds }: Journey["changes"][number]): string {
  const when = `after the change to ${to} at ${duration(at)}`;
  const stale = events.some(
    (event) => event.at >= at && event.what === "dns" && event.detail.includes("cache"),
  );
  const because = stale ? ": the old DNS answer was still cached; shorten its TTL" : "";
  if (seconds === null) {
    const next = changes.find((change) => change.at > at);
    return `${when}, pages never came as they should${next === undefined ? "" : " before the next"}${because}`;
  }
  return `${when}, pages came as they should within ${duration(seconds)}${seconds > NOTICED_SECONDS * 2 ? because : ""}`;
}

/** `0.13 s`, `29.8 s`, `5 min 2 s`. */
export function duration(seconds: number): string {
  if (seconds < 10) return `${Number(seconds.toFixed(2))} s`;
  if (seconds < 120) return `${Number(seconds.toFixed(1))} s`;
  const whole = Math.round(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3_600), Math.floor((whole % 3_600) / 60), whole % 60];
  return [hours && `${hours} h`, minutes && `${minutes} min`, rest && `${rest} s`].filter(Boolean).join(" ");
}
