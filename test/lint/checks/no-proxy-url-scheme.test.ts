import { noProxyUrlScheme } from "../../../lint/checks/no-proxy-url-scheme.ts";
import { checkTable } from "../../helpers/check-table.ts";

const returning = (result: string) => `function FindProxyForURL(url, host) {\n  return ${result};\n}\n`;

checkTable(noProxyUrlScheme, {
  valid: [
    { name: "host and port", code: returning('"PROXY px1:8080; HTTPS px2:443; SOCKS5 [2001:db8::1]:1080"') },
    { name: "proxies that are called like schemes", code: returning('"PROXY http:8080; HTTPS https:443"') },
    { name: "a template", code: returning('"PROXY ${SCHEME}://px1:8080"') },
    { name: "a part that only a run can tell", code: returning('"PROXY " + proxyOf(host) + "/"') },
    {
      name: "a URL with credentials, reported elsewhere",
      code: returning('"PROXY http://me:secret@px1:8080"'),
    },
  ],
  invalid: [
    {
      name: "http",
      code: returning('"PROXY http://px1:8080; DIRECT"'),
      at: "2:11",
      messageId: "scheme",
      severity: "error",
      data: { scheme: "http" },
      output: returning('"PROXY px1:8080; DIRECT"'),
    },
    {
      name: "https with its own keyword, and a slash at the end",
      code: returning('"HTTPS https://px1.corp.example:8443/"'),
      at: "2:11",
      messageId: "scheme",
      output: returning('"HTTPS px1.corp.example:8443"'),
    },
    {
      name: "https with PROXY: no fix, the scheme or the keyword is wrong",
      code: returning('"PROXY https://px1:8443"'),
      at: "2:11",
      messageId: "scheme",
    },
    {
      name: "socks",
      code: returning('"SOCKS socks5://px1:1080"'),
      at: "2:11",
      messageId: "scheme",
      data: { scheme: "socks5" },
    },
    {
      name: "before an unknown host",
      code: returning('"PROXY http://" + px(host) + ":8080"'),
      at: "2:11",
      messageId: "scheme",
    },
    {
      name: "a slash behind the port",
      code: returning('"PROXY px1:8080/"'),
      at: "2:11",
      messageId: "path",
      output: returning('"PROXY px1:8080"'),
    },
    {
      name: "a path",
      code: returning('"PROXY px1:8080/proxy.pac"'),
      at: "2:11",
      messageId: "path",
      data: { path: "/proxy.pac" },
    },
  ],
});
