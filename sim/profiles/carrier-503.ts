import { carrierHang } from "./carrier-hang.ts";
import type { Profile } from "./profile.ts";

export const carrier503: Profile = {
  ...carrierHang,
  id: "carrier-503",
  summary: "behind a mobile carrier that answers 503 in place of a refusing port 80",
  paths: [{ to: "internet", ports: [80], only: "refusals", does: "http-503" }],
};
