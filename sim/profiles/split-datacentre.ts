import { onNet } from "./on-net.ts";
import type { Profile } from "./profile.ts";

export const splitDatacentre: Profile = {
  ...onNet,
  id: "split-datacentre",
  summary: "inside, where the links of the site's first proxy lose large packets",
  proxies: { "#1": "small-packets-only" },
};
