import { onNet } from "./on-net.ts";
import type { Profile } from "./profile.ts";

export const noAuthDestination: Profile = {
  ...onNet,
  id: "no-auth-destination",
  summary: "inside, where a program asks that cannot sign on to a proxy",
  signsOn: false,
};
