import type { Builtin } from "../builtin.ts";

export const isPlainHostName: Builtin = {
  id: "isPlainHostName",
  signature: "isPlainHostName(host)",
  summary: "true when host has no dot",
  kind: "native",
  // "True iff there is no domain name in the hostname (no dots)": Netscape's specification of the format.
  source: `function isPlainHostName(host) { return host.indexOf(".") < 0; }`,
};
