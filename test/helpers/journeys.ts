import type { Journey, JourneyEvent } from "../../sim/journey/journey.ts";

/** Events as a test writes them: seconds, kind, detail. */
export type Row = readonly [at: number, what: JourneyEvent["what"], detail: string];

/** A journey of a client that was refused and went DIRECT, with whatever a test changes in it. */
export function journey(changes: Partial<Journey> = {}, rows: readonly Row[] = REFUSED): Journey {
  return {
    url: "https://www.example.com/",
    profile: "off-net",
    client: "chromium",
    policy: null,
    firstPage: 0.13,
    shown: "page",
    via: "DIRECT",
    pac: { status: "refused", seconds: 0.05, detail: "" },
    error: null,
    changes: [],
    verdict: "first page after 0.13 s via DIRECT: the PAC host refused at once",
    events: rows.map(([at, what, detail]) => ({ at, what, detail })),
    ...changes,
  };
}

const REFUSED: readonly Row[] = [
  [0.02, "dns", "pac.corp.example is 203.0.113.80"],
  [0.05, "connect", "the SYN is answered with RST"],
  [0.05, "try", "DIRECT: the web server answers"],
  [0.13, "page", "shown, via DIRECT"],
];

/** A connection that is accepted and never answered, up to `end`. */
export function hanging(...end: readonly Row[]): readonly Row[] {
  return [
    [0.02, "dns", "pac.corp.example is 203.0.113.80"],
    [0.03, "connect", "accepted"],
    [0.03, "request", "GET, and no answer"],
    ...end,
  ];
}
