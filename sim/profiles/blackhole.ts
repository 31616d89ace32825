import { offNet } from "./off-net.ts";
import type { Profile } from "./profile.ts";

export const blackhole: Profile = {
  ...offNet,
  id: "blackhole",
  summary: "at home, with a firewall in front of the PAC's address that drops every SYN",
  paths: [{ to: "pac", does: "drop" }],
};
