import { offNet } from "./off-net.ts";
import type { Profile } from "./profile.ts";

export const loopbackAlias: Profile = {
  ...offNet,
  id: "loopback-alias",
  summary: "at home, with 127.0.0.1 as the PAC host's address on the Internet; nothing listens there",
  names: { pacHost: "127.0.0.1" },
};
