import { alert as common } from "../alert.ts";
import type { Builtin } from "../builtin.ts";

export const alert: Builtin = {
  ...common,
  id: "alert",
  // A native function that wants one argument, and converts it as a template does: a symbol throws.
  source: `function alert(message) {
  if (arguments.length < 1) throw new TypeError("alert: At least 1 argument required, but only 0 passed");
  doors.alert(\`\${message}\`);
}`,
};
