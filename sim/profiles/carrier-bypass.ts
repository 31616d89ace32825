import { carrierHang } from "./carrier-hang.ts";
import type { Profile } from "./profile.ts";

export const carrierBypass: Profile = {
  ...carrierHang,
  id: "carrier-bypass",
  summary: "behind the carrier of carrier-hang, which leaves the PAC's address alone",
  paths: [{ to: "pac", does: "pass" }, ...(carrierHang.paths ?? [])],
};
