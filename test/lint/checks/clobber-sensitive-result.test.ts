import { clobberSensitiveResult } from "../../../lint/checks/clobber-sensitive-result.ts";
import { checkTable } from "../../helpers/check-table.ts";

checkTable(clobberSensitiveResult, {
  valid: [
    { name: "another helper", code: "isPlainHostName(host);" },
    { name: "the PAC's own function of that name", code: "function exampleHelper() {}\nexampleHelper();" },
    { name: "only mentioned", code: "typeof exampleHelper;" },
  ],
  invalid: [
    {
      name: "called",
      code: "\n  exampleHelper(host);",
      at: "2:3",
      messageId: "called",
      data: { name: "exampleHelper" },
      severity: "warning",
    },
  ],
});
