import { offNet } from "./off-net.ts";
import type { Profile } from "./profile.ts";

export const captivePortal: Profile = {
  ...offNet,
  id: "captive-portal",
  summary:
    "in a hotel before signing on: HTTP leads to the sign-on page, the rest is refused; off-net at 20 s",
  paths: [
    // Whatever address port 80 is asked at.
    { to: "internet", ports: [80], does: "redirect" },
    { to: "inside", ports: [80], does: "redirect" },
    { to: "internet", does: "refuse" },
  ],
  // The laptop keeps its address, so nothing tells the browser that the way is open.
  changes: [{ at: 20, to: "off-net", newAddress: false }],
};
