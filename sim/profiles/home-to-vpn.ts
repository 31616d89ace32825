import { offNet } from "./off-net.ts";
import type { Profile } from "./profile.ts";

/** What the resolver answered at home is kept for its TTL: no rule is needed for that. */
export const homeToVpn: Profile = {
  ...offNet,
  id: "home-to-vpn",
  summary: "at home, then in the VPN at 20 s: what DNS said at home is still cached",
  changes: [{ at: 20, to: "vpn", newAddress: true }],
};
