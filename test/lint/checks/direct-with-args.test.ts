import { directWithArgs } from "../../../lint/checks/direct-with-args.ts";
import { checkTable } from "../../helpers/check-table.ts";

const returning = (result: string) => `function FindProxyForURL(url, host) {\n  return ${result};\n}\n`;

checkTable(directWithArgs, {
  valid: [
    { name: "DIRECT alone, in any case", code: returning('"DIRECT; direct ;Direct"') },
    { name: "a proxy that is called direct", code: returning('"PROXY direct:80"') },
    { name: "two entries without a semicolon", code: returning('"DIRECT PROXY a:1"') },
    { name: "a longer word", code: returning('"DIRECTLY"') },
  ],
  invalid: [
    {
      name: "a host",
      code: returning('"DIRECT px1:8080; PROXY b:2"'),
      at: "2:11",
      messageId: "argument",
      severity: "error",
      data: { entry: "DIRECT px1:8080", rest: "px1:8080" },
    },
    {
      name: "a port",
      code: returning('"PROXY a:1; DIRECT:80"'),
      at: "2:22",
      messageId: "glued",
      data: { rest: ":80" },
    },
    { name: "a full stop", code: returning('"PROXY a:1; DIRECT."'), at: "2:22", messageId: "glued" },
  ],
});
