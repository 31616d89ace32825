import type { Builtin } from "../builtin.ts";

export const alert: Builtin = {
  id: "alert",
  signature: "alert(message)",
  summary: "does nothing",
  kind: "native",
  // A service has nobody to show it to; Internet Explorer 11 was seen to ignore it
  // (blog.mikejmcguire.com, "Using Proxy Auto-Configuration Scripts with Internet Explorer 11", 2014).
  source: `function alert() {}`,
};
