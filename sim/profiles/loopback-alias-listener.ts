import { loopbackAlias } from "./loopback-alias.ts";
import type { Profile } from "./profile.ts";

export const loopbackAliasListener: Profile = {
  ...loopbackAlias,
  id: "loopback-alias-listener",
  summary: "as loopback-alias, but a service of the laptop listens on port 80 and answers 404",
  paths: [{ to: "this-laptop", ports: [80], does: "http-404" }],
};
