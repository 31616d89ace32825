import { maxFileSize } from "../../../lint/checks/max-file-size.ts";
import { MAX_PAC_BYTES } from "../../../pac/index.ts";
import { checkTable } from "../../helpers/check-table.ts";

const PAC = 'function FindProxyForURL(url, host) {\n  return "DIRECT";\n}\n';
const ofSize = (bytes: number) => `${PAC}//${" ".repeat(bytes - PAC.length - 3)}\n`;

checkTable(maxFileSize, {
  valid: [
    { name: "small", code: PAC },
    { name: "just what services take", code: ofSize(262_144) },
    { name: "over the limit, which the engine reports", code: ofSize(MAX_PAC_BYTES + 1) },
  ],
  invalid: [
    {
      name: "one byte more than services take",
      code: ofSize(262_145),
      at: "1:1",
      messageId: "large",
      severity: "note",
      data: { bytes: 262_145 },
    },
    {
      name: "letters of two bytes",
      code: `// ${"\u00fc".repeat(131_072)}\n${PAC}`,
      at: "1:1",
      messageId: "large",
    },
    {
      name: "nine tenths of the limit",
      code: ofSize(943_719),
      at: "1:1",
      messageId: "nearLimit",
      severity: "warning",
      data: { bytes: 943_719, left: 104_858 },
    },
    {
      name: "the limit itself",
      code: ofSize(MAX_PAC_BYTES),
      at: "1:1",
      messageId: "nearLimit",
      data: { left: 1 },
    },
  ],
});
