import type { Builtin } from "./builtin.ts";

export const alert: Builtin = {
  id: "alert",
  signature: "alert(message)",
  summary: "writes one line to the client's log",
  kind: "native",
  // Without an argument Chromium logs "undefined"; Firefox throws. A symbol cannot be turned into a text: both throw.
  source: `function alert(message) { doors.alert(\`\${message}\`); }`,
};
