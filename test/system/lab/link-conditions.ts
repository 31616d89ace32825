import { type Condition, LAB, type Link } from "./condition.ts";
import { PLAIN } from "./conditions.ts";

/** 80 ms there and back, as a mobile carrier's. */
const LINK: Link = { roundTrip: 0.08, box: null, bypass: false };

/** The same servers, behind a carrier and a link that takes its time. */
export const LINK_CONDITIONS: readonly Condition[] = [
  { ...PLAIN, name: "a dead address behind 80 ms", link: LINK, watch: { chromium: 3 } },
  {
    ...PLAIN,
    name: "a carrier that answers in place of a refusal, and says nothing",
    link: { ...LINK, box: "hang" },
    told: { profile: "carrier-hang", policy: null },
    watch: { chromium: 34 },
  },
  {
    ...PLAIN,
    name: "a carrier that answers 503 in place of a refusal",
    link: { ...LINK, box: "http-503" },
    told: { profile: "carrier-503", policy: null },
    watch: { chromium: 3 },
  },
  {
    ...PLAIN,
    name: "the carrier leaves the PAC's address alone",
    link: { ...LINK, box: "hang", bypass: true },
    told: { profile: "carrier-bypass", policy: null },
    watch: { chromium: 3 },
  },
  {
    ...PLAIN,
    name: "the PAC is served behind 80 ms",
    pacHost: LAB.served,
    answers: { ...PLAIN.answers, [`${LAB.served}:80`]: "pac" },
    link: { ...LINK, box: "hang" },
    told: { profile: "carrier-hang", policy: null },
    watch: { chromium: 3 },
  },
];
