import { proxyUnreachable } from "../../../lint/checks/proxy-unreachable.ts";
import { checkTable } from "../../helpers/check-table.ts";
import { siteText } from "../../helpers/site-text.ts";

const proxies = (...all: string[]) =>
  siteText({ more: `proxies: [${all.map((each) => `{ host: ${each} }`).join(", ")}]` });
const ONE = proxies("px1.corp.example, port: 8080");
const knock = (...all: string[]) =>
  `proxies: { 0: { knocks: { ${all.map((each, i) => `10.20.30.1${i + 1}: { knock: ${each}, ms: 1 }`).join(", ")} } } }`;

checkTable(proxyUnreachable, {
  valid: [
    { name: "no proxies" },
    {
      name: "all take connections",
      site: proxies("px1.corp.example, port: 8080", "10.20.30.12, port: 1080"),
    },
    {
      name: "known to be down",
      site: proxies("px1.corp.example, port: 8080, state: refused"),
      live: knock("refused"),
    },
    {
      name: "known to be silent",
      site: proxies("px1.corp.example, port: 8080, state: silent"),
      live: knock("silent"),
    },
    { name: "no route from here", site: ONE, live: knock("no-route") },
    { name: "one that the site does not have", live: knock("refused") },
  ],
  invalid: [
    {
      name: "no address",
      site: ONE,
      live: knock(),
      at: "6:19",
      messageId: "noAddress",
      severity: "warning",
      data: { host: "px1.corp.example" },
    },
    {
      name: "refused",
      site: ONE,
      live: knock("refused"),
      at: "6:19",
      messageId: "closed",
      data: { port: 8080, what: "refuses connections", addresses: "10.20.30.11", state: "refused" },
    },
    {
      name: "one address is silent, the other cannot be reached",
      site: ONE,
      live: knock("silent", "unreachable"),
      at: "6:19",
      messageId: "closed",
      data: { addresses: "10.20.30.11, 10.20.30.12", state: "silent" },
    },
    {
      name: "one address is refused, to the other there is no route",
      site: ONE,
      live: knock("refused", "no-route"),
      at: "6:19",
      messageId: "closed",
      data: { addresses: "10.20.30.11" },
    },
    {
      name: "small packets only does not mean down",
      site: proxies("px1.corp.example, port: 8080, state: small-packets-only"),
      live: knock("reset"),
      at: "6:19",
      messageId: "closed",
      data: { what: "resets connections" },
    },
    {
      name: "one of two addresses",
      site: ONE,
      live: knock("accepted", "refused"),
      at: "6:19",
      messageId: "partly",
      severity: "note",
      data: { addresses: "10.20.30.12" },
    },
  ],
});
