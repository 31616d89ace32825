import { onNet } from "./on-net.ts";
import type { Profile } from "./profile.ts";

export const privateRoot: Profile = {
  ...onNet,
  id: "private-root",
  summary: "inside, where no Internet name is resolved and only the proxies lead out",
  names: { internet: false },
  paths: [
    { to: "proxies", does: "pass" },
    { to: "internet", does: "drop" },
  ],
};
