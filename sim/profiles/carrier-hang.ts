import type { Profile } from "./profile.ts";

export const carrierHang: Profile = {
  id: "carrier-hang",
  summary: "behind a mobile carrier that answers in place of a refusing port 80, and then says nothing",
  dns: "external",
  place: "outside",
  // Carriers number their customers from private ranges, often 10.0.0.0/8.
  address: "10.64.12.23",
  source: "198.51.100.64",
  // 80 ms there and back is what the carrier's link had where this was measured.
  roundTrip: { dns: 0.05, pac: 0.08 },
  paths: [{ to: "internet", ports: [80], only: "refusals", does: "hang" }],
};
