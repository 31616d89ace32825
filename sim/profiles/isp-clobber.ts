import { offNet } from "./off-net.ts";
import type { Profile } from "./profile.ts";

const SEARCH_PAGE = "192.0.2.204";

export const ispClobber: Profile = {
  ...offNet,
  id: "isp-clobber",
  summary: "at a provider that answers missing names with its search page, whose port 80 answers 404",
  names: { missing: SEARCH_PAGE },
  paths: [
    { to: SEARCH_PAGE, ports: [80], does: "http-404" },
    { to: SEARCH_PAGE, does: "refuse" },
  ],
};
