import { expect, test } from "vitest";
import { reclaimUrl, type Words } from "../../../sim/cli/reclaim.ts";

const URL_ASKED = "https://www.example.com/";

test.each<[name: string, given: Words, wanted: Words]>([
  [
    "swallowed by --profile",
    { url: undefined, host: undefined, options: { profile: ["on-net", URL_ASKED] } },
    { url: URL_ASKED, host: undefined, options: { profile: ["on-net"] } },
  ],
  [
    "swallowed by --client, with a host",
    { url: undefined, host: undefined, options: { client: ["chromium", "node", URL_ASKED, "intranet"] } },
    { url: URL_ASKED, host: "intranet", options: { client: ["chromium", "node"] } },
  ],
  [
    "not swallowed",
    { url: URL_ASKED, host: undefined, options: { profile: ["on-net"] } },
    { url: URL_ASKED, host: undefined, options: { profile: ["on-net"] } },
  ],
  [
    "no URL at all",
    { url: undefined, host: undefined, options: { profile: ["on-net", "intranet"] } },
    { url: undefined, host: undefined, options: { profile: ["on-net", "intranet"] } },
  ],
])("%s", (_, given, wanted) => {
  expect(reclaimUrl(given)).toEqual(wanted);
});
