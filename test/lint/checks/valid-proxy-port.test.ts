import { validProxyPort } from "../../../lint/checks/valid-proxy-port.ts";
import { checkTable } from "../../helpers/check-table.ts";

const returning = (result: string) => `function FindProxyForURL(url, host) {\n  return ${result};\n}\n`;

checkTable(validProxyPort, {
  valid: [
    { name: "the borders", code: returning('"PROXY a:1; PROXY a:65535; HTTPS a:443"') },
    { name: "a leading zero, which changes nothing", code: returning('"PROXY a:08080"') },
    { name: "IPv6", code: returning('"PROXY [2001:db8::1]:8080"') },
    { name: "no port, reported elsewhere", code: returning('"PROXY a; PROXY b:"') },
    { name: "a port that only a run can tell", code: returning('"PROXY a:" + port') },
    { name: "nowhere, as block lists say it", code: returning('"PROXY 0.0.0.0:0; PROXY 127.0.0.1:0"') },
    { name: "a template", code: returning('"PROXY a:${PORT}"') },
  ],
  invalid: [
    {
      name: "over 65535",
      code: returning('"PROXY px1:80800; DIRECT"'),
      at: "2:11",
      messageId: "bad",
      severity: "error",
      data: { port: "80800" },
    },
    {
      name: "letters",
      code: returning('"PROXY px1:80x"'),
      at: "2:11",
      messageId: "bad",
      data: { port: "80x" },
    },
    { name: "negative", code: returning('"PROXY px1:-1"'), at: "2:11", messageId: "bad" },
    {
      name: "two colons",
      code: returning('"PROXY px1::8080"'),
      at: "2:11",
      messageId: "bad",
      data: { port: ":8080" },
    },
    { name: "text behind it", code: returning('"PROXY px1:8080 (main)"'), at: "2:11", messageId: "bad" },
    {
      name: "behind an unknown host",
      code: returning('"PROXY " + px(host) + ":99999"'),
      at: "2:11",
      messageId: "bad",
    },
    { name: "zero", code: returning('"PROXY px1:0"'), at: "2:11", messageId: "zero" },
    {
      name: "a space for the colon",
      code: returning('"PROXY px1.corp.example 8080"'),
      at: "2:11",
      messageId: "gap",
      data: { host: "px1.corp.example", port: "8080" },
      output: returning('"PROXY px1.corp.example:8080"'),
    },
    {
      name: "a space behind the colon",
      code: returning('"DIRECT; PROXY px1: 8080"'),
      at: "2:19",
      messageId: "gap",
      output: returning('"DIRECT; PROXY px1:8080"'),
    },
    {
      name: "port 80 of an HTTPS proxy",
      code: returning('"HTTPS px1:80"'),
      at: "2:11",
      messageId: "port80",
      severity: "warning",
    },
    {
      name: "port 80 of a SOCKS proxy",
      code: returning('"SOCKS5 px1:80"'),
      at: "2:11",
      messageId: "port80",
      data: { used: "1080" },
    },
  ],
});
