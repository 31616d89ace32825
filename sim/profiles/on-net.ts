import type { Profile } from "./profile.ts";

export const onNet: Profile = {
  id: "on-net",
  summary: "on the corporate network: internal DNS, everything inside can be reached",
  dns: "internal",
  place: "inside",
  address: null,
  source: null,
  roundTrip: { dns: 0.005, pac: 0.005 },
};
