import type { Builtin } from "../builtin.ts";

export const getClientVersion: Builtin = {
  id: "getClientVersion",
  signature: "getClientVersion()",
  summary: "the version of the engine that runs the script, 1.0",
  kind: "native",
  // learn.microsoft.com, "IPv6-Aware and Legacy WPAD helper functions": "Currently this function returns version 1.0."
  source: `function getClientVersion() { return "1.0"; }`,
};
