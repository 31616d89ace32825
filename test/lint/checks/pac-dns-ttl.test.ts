import { pacDnsTtl } from "../../../lint/checks/pac-dns-ttl.ts";
import { checkTable } from "../../helpers/check-table.ts";
import { siteText } from "../../helpers/site-text.ts";

const record = (ttl: number) => `{ records: { pac.corp.example: { address: 203.0.113.80, ttl: ${ttl} } } }`;

checkTable(pacDnsTtl, {
  valid: [
    { name: "the default", site: siteText() },
    { name: "exactly 300 s", site: siteText({ external: record(300) }) },
    { name: "never cached", site: siteText({ external: record(0) }) },
    {
      name: "a long view, a short record",
      site: siteText({
        external: "{ ttl: 3600, records: { pac.corp.example: { address: 203.0.113.80, ttl: 60 } } }",
      }),
    },
    { name: "a long view without the PAC host", site: siteText({ external: "{ ttl: 3600, records: {} }" }) },
    {
      name: "an address in the URL needs no DNS",
      site: siteText({
        url: "http://203.0.113.80/",
        external: "{ ttl: 3600, records: { pac.corp.example: 203.0.113.80 } }",
      }),
    },
  ],
  invalid: [
    {
      name: "one second too long",
      site: siteText({ external: record(301) }),
      at: "4:74",
      messageId: "tooLong",
      data: { view: "external", host: "pac.corp.example", ttl: 301 },
      severity: "warning",
    },
    {
      name: "the half hour of the incident, set for the view",
      site: siteText({ internal: "{ ttl: 1800, records: { pac.corp.example: 10.20.30.80 } }" }),
      at: "3:20",
      messageId: "tooLong",
      data: { view: "internal", ttl: 1800 },
    },
    {
      name: "both views, one by wildcard",
      site: siteText({
        internal: "{ ttl: 600, records: { pac.corp.example: 10.20.30.80 } }",
        external: '{ ttl: 900, records: { "*.example": 203.0.113.80 } }',
      }),
      findings: [
        { at: "3:20", messageId: "tooLong", data: { ttl: 600 } },
        { at: "4:20", messageId: "tooLong", data: { ttl: 900 } },
      ],
    },
  ],
});
