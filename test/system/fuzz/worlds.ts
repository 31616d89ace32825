import type { CaseWorld } from "../../conformance/case.ts";

/** A machine that questions are asked on; the clock is set for each PAC. */
export type FuzzWorld = Omit<CaseWorld, "now">;

/** Every name that has an answer, and one that is known to have none. Generated look-ups ask mostly for these. */
const DNS: FuzzWorld["dns"] = {
  intranet: ["10.1.2.3"],
  "intranet.corp.example": ["10.1.2.3"],
  "www.corp.example": ["203.0.113.7"],
  "nat.corp.example": ["100.64.3.4"],
  "near.corp.example": ["169.254.7.7"],
  "self.corp.example": ["127.0.0.1"],
  "v6only.corp.example": ["2001:db8::55"],
  "local6.corp.example": ["fd00::1:2"],
  "dual.corp.example": ["2001:db8::66", "198.51.100.9"],
  "www.example.com": ["198.51.100.20"],
  "xn--bcher-kva.example": ["198.51.100.21"],
  "under_score.corp.example": ["172.16.9.9"],
  "gone.corp.example": null,
};

export const NAMES: readonly string[] = [...Object.keys(DNS), "nowhere.example", "nowhere"];

/** Those that may be asked for with a final dot: what Chromium is told of IPv6, in a hosts file, has none. */
export const DOTTED_NAMES: readonly string[] = NAMES.filter(
  (name) => !DNS[name]?.some((address) => address.includes(":")),
);

/** One browser start each. The zones: summer time both ways round, half an hour of it, none, and half an hour off. */
export const WORLDS: readonly FuzzWorld[] = [
  { dns: DNS, addresses: ["10.20.1.23", "2001:db8:20::23"], tz: "America/New_York" },
  { dns: DNS, addresses: ["192.0.2.77"], tz: "Asia/Kolkata" },
  { dns: DNS, addresses: ["2001:db8:20::23"], tz: "Europe/Berlin" },
  { dns: DNS, addresses: [], tz: "Australia/Lord_Howe" },
  { dns: DNS, addresses: ["172.31.0.9"], tz: "UTC" },
];
