import { noProxyCredentials } from "../../../lint/checks/no-proxy-credentials.ts";
import { checkTable } from "../../helpers/check-table.ts";

const returning = (result: string) => `function FindProxyForURL(url, host) {\n  return ${result};\n}\n`;

checkTable(noProxyCredentials, {
  valid: [
    { name: "host and port", code: returning('"PROXY px1:8080"') },
    {
      name: "an at sign elsewhere",
      code: 'alert("mail me@corp.example");\nfunction FindProxyForURL(url, host) {\n  return "DIRECT";\n}\n',
    },
    { name: "a path with an at sign", code: returning('"PROXY px1:8080/@"') },
  ],
  invalid: [
    {
      name: "name and password: the finding does not repeat the password",
      code: returning('"PROXY me:secret@px1:8080; DIRECT"'),
      at: "2:11",
      messageId: "credentials",
      severity: "error",
      data: { keyword: "PROXY", user: "me:***", entry: "" },
    },
    {
      name: "a name alone",
      code: returning('"HTTPS me@px1:8443"'),
      at: "2:11",
      messageId: "credentials",
      data: { user: "me" },
    },
    {
      name: "in a URL",
      code: returning('"PROXY http://me:secret@px1:8080"'),
      at: "2:11",
      messageId: "credentials",
    },
    {
      name: "put together",
      code: returning('"PROXY " + user + ":secret@px1:8080"'),
      at: "2:11",
      messageId: "credentials",
      data: { user: "...:***" },
    },
  ],
});
