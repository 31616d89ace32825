import { noBom } from "../../../lint/checks/no-bom.ts";
import { checkTable } from "../../helpers/check-table.ts";

const PAC = 'function FindProxyForURL(url, host) {\n  return "DIRECT";\n}\n';

checkTable(noBom, {
  valid: [
    { name: "ASCII", code: PAC },
    { name: "UTF-8 without a mark", code: `// Zürich\n${PAC}` },
    { name: "the same character further on", code: `${PAC}\ufeff` },
    { name: "ISO-8859-1", code: `// Zürich\n${PAC}`, saved: "latin1" },
    { name: "nothing at all", code: "" },
  ],
  invalid: [
    { name: "a mark", code: `\ufeff${PAC}`, at: "1:1", messageId: "mark", severity: "warning" },
    {
      name: "a mark and letters beyond ASCII",
      code: `\ufeff// Zürich\n${PAC}`,
      at: "1:1",
      messageId: "mark",
    },
    {
      name: "the bytes of a mark in ISO-8859-1",
      code: `\u00ef\u00bb\u00bf${PAC}`,
      saved: "latin1",
      at: "1:1",
      messageId: "mark",
    },
  ],
});
