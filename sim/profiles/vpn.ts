import type { Profile } from "./profile.ts";

export const vpn: Profile = {
  id: "vpn",
  summary: "in a full-tunnel VPN: as inside, internal DNS, and only the proxies lead out to the Internet",
  dns: "internal",
  place: "inside",
  address: null,
  source: null,
  // The way of off-net to the gateway, then that of on-net.
  roundTrip: { dns: 0.035, pac: 0.035 },
  paths: [
    // Also one in a cloud: the firewall lets through what is addressed to it.
    { to: "proxies", does: "pass" },
    { to: "internet", does: "drop" },
  ],
};
