import { pacCacheHeaders } from "../../../lint/checks/pac-cache-headers.ts";
import { checkTable } from "../../helpers/check-table.ts";
import { siteText } from "../../helpers/site-text.ts";

const sent = (headers: string, more = "") =>
  `endpoints: { 10.20.30.80: { requests: [{ headers: { ${headers} }${more} }] } }`;
const SILENT = "cache-control: null";
const MODIFIED = 'last-modified: "Mon, 05 Jan 2026 12:00:00 GMT"';

checkTable(pacCacheHeaders, {
  valid: [
    { name: "as the site says" },
    { name: "shorter", live: sent("cache-control: 'max-age=60, must-revalidate'") },
    { name: "never", live: sent(`cache-control: "no-store", ${MODIFIED}`) },
    { name: "asked for each time", live: sent("cache-control: 'max-age=86400, no-cache'") },
    { name: "nothing said, and nothing to guess from", live: sent(`${SILENT}, etag: '"1"'`) },
    { name: "an Expires that is over", live: sent(`${SILENT}, expires: "0", ${MODIFIED}`) },
    { name: "an error page", live: sent("cache-control: max-age=86400", ", status: 404") },
    {
      name: "a day, and the site means it",
      site: siteText().replace("pac: {", "pac: { maxAge: 86400,"),
      live: sent("cache-control: max-age=86400"),
    },
  ],
  invalid: [
    {
      name: "a week",
      live: sent("cache-control: 'public, max-age=604800'"),
      at: "1:30",
      messageId: "tooLong",
      severity: "warning",
      data: { addresses: "10.20.30.80", seconds: 604_800, own: 300 },
    },
    {
      name: "a day for shared caches only",
      live: sent("cache-control: 'max-age=60, S-MaxAge=86400'"),
      at: "1:30",
      messageId: "tooLong",
      data: { seconds: 86_400 },
    },
    {
      name: "a day by date",
      live: sent(
        `${SILENT}, date: "Mon, 05 Jan 2026 12:00:00 GMT", expires: "Tue, 06 Jan 2026 12:00:00 GMT"`,
      ),
      at: "1:30",
      messageId: "tooLong",
      data: { seconds: 86_400 },
    },
    {
      name: "exactly an hour",
      live: sent("cache-control: max-age=3600"),
      at: "1:30",
      messageId: "longer",
      severity: "note",
    },
    {
      name: "nothing said of a file with a date",
      live: sent(`${SILENT}, ${MODIFIED}`),
      at: "1:30",
      messageId: "guessed",
      data: { own: 300 },
    },
    {
      name: "something unreadable said",
      live: sent(`cache-control: "max-age=soon", ${MODIFIED}`),
      at: "1:30",
      messageId: "guessed",
    },
  ],
});
