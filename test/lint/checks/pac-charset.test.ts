import { pacCharset } from "../../../lint/checks/pac-charset.ts";
import { checkTable } from "../../helpers/check-table.ts";
import { siteText } from "../../helpers/site-text.ts";

const IN_CODE =
  "function FindProxyForURL(url, host) {\\n  return host === 'bücher.example' ? 'DIRECT' : 'PROXY px1.corp.example:8080';\\n}";
const IN_COMMENT = "// für alle\\nfunction FindProxyForURL(url, host) { /* ü */ return 'DIRECT'; }";

const served = (type: string, body: string, key = "body") =>
  `endpoints: { 10.20.30.80: { requests: [{ headers: { content-type: "${type}" }, ${key}: "${body}" }] } }`;
const PAC = "application/x-ns-proxy-autoconfig";

checkTable(pacCharset, {
  valid: [
    { name: "ASCII without a charset", live: served(PAC, "function FindProxyForURL() {}") },
    { name: "UTF-8 that says so", live: served(`${PAC}; charset=UTF-8`, IN_CODE) },
    { name: "only comments differ", live: served(PAC, IN_COMMENT) },
    { name: "a byte order mark says it", live: served(PAC, `\\uFEFF${IN_CODE}`) },
    {
      name: "Latin-1 that says so, as the site file does",
      site: siteText().replace("pac: {", "pac: { charset: iso-8859-1,"),
      live: served(`${PAC}; charset=\\"iso-8859-1\\"`, IN_CODE, "latin1Body"),
    },
    { name: "an error page", live: "endpoints: { 10.20.30.80: { requests: [{ status: 404 }] } }" },
  ],
  invalid: [
    {
      name: "UTF-8 that does not say so",
      live: served(PAC, IN_CODE),
      at: "1:30",
      messageId: "missing",
      data: { line: 2, addresses: "10.20.30.80" },
    },
    {
      name: "in what is no script, everything counts",
      live: served(PAC, "// ü\\nvar = ;"),
      at: "1:30",
      messageId: "missing",
      data: { line: 1 },
    },
    {
      name: "Latin-1 that claims to be UTF-8",
      live: served(`${PAC}; charset=utf-8`, IN_CODE, "latin1Body"),
      at: "1:30",
      messageId: "invalid",
      data: { charset: "utf-8", line: 2 },
    },
    {
      name: "UTF-8 that claims to be Latin-1",
      live: served(`${PAC}; charset=ISO-8859-1`, IN_CODE),
      at: "1:30",
      messageId: "other",
      data: { charset: "iso-8859-1", own: "utf-8" },
      severity: "warning",
    },
  ],
});
