import { requireProxyPort } from "../../../lint/checks/require-proxy-port.ts";
import { checkTable } from "../../helpers/check-table.ts";

const returning = (result: string) => `function FindProxyForURL(url, host) {\n  return ${result};\n}\n`;

checkTable(requireProxyPort, {
  valid: [
    { name: "a port", code: returning('"PROXY px1:80; HTTPS px1:443; SOCKS px1:1080; DIRECT"') },
    { name: "IPv6 with a port", code: returning('"PROXY [2001:db8::1]:8080"') },
    { name: "what follows only a run can tell", code: returning('"PROXY px1" + rest') },
    { name: "a host that only a run can tell", code: returning('"PROXY " + px(host)') },
    {
      name: "a result that is built up",
      code: 'function FindProxyForURL(url, host) {\n  var r = "PROXY px1";\n  r += ":8080";\n  return r;\n}\n',
    },
    { name: "nowhere, as block lists say it", code: returning('"PROXY 127.0.0.1"') },
    {
      name: "words that are replaced before they are returned",
      code: 'function FindProxyForURL(url, host) {\n  var r = "proxy unknown";\n  if (isPlainHostName(host)) r = "DIRECT";\n  if (r == "proxy unknown") r = "PROXY px1:8080";\n  return r;\n}\n',
    },
  ],
  invalid: [
    {
      name: "PROXY",
      code: returning('"PROXY px1.corp.example; DIRECT"'),
      at: "2:11",
      messageId: "http",
      severity: "warning",
      data: { entry: "PROXY px1.corp.example" },
    },
    {
      name: "HTTPS",
      code: returning('"HTTPS px1"'),
      at: "2:11",
      messageId: "other",
      severity: "note",
      data: { used: "443" },
    },
    { name: "SOCKS", code: returning('"SOCKS px1"'), at: "2:11", messageId: "other", data: { used: "1080" } },
    { name: "IPv6", code: returning('"PROXY [2001:db8::1]"'), at: "2:11", messageId: "http" },
    {
      name: "a colon and no port",
      code: returning('"PROXY px1:; DIRECT"'),
      at: "2:11",
      messageId: "empty",
      severity: "error",
      data: { used: "80" },
    },
    {
      name: "a colon behind an unknown host",
      code: returning('"PROXY " + px(host) + ":; DIRECT"'),
      at: "2:11",
      messageId: "empty",
    },
  ],
});
