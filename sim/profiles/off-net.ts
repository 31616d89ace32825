import type { Profile } from "./profile.ts";

export const offNet: Profile = {
  id: "off-net",
  summary: "at home or in a hotel: Internet DNS, private address behind NAT, the inside cannot be reached",
  dns: "external",
  place: "outside",
  // Home routers hand out RFC 1918 addresses too, which is why "my address is private" proves nothing.
  address: "192.168.178.23",
  source: "198.51.100.23",
  roundTrip: { dns: 0.02, pac: 0.03 },
};
