import { pacMiddleboxDetected } from "../../../lint/checks/pac-middlebox-detected.ts";
import { checkTable } from "../../helpers/check-table.ts";
import { siteText } from "../../helpers/site-text.ts";

const at = (address: string, parts: string, from = "external") =>
  `from: ${from}\nendpoints: { ${address}: { ${parts} } }`;
const EARLY = "ms: 0.57, roundTrip: 80.6";

checkTable(pacMiddleboxDetected, {
  valid: [
    { name: "refused after one round trip", live: "from: external" },
    {
      name: "accepted after one round trip",
      live: at("203.0.113.80", "knock: accepted, ms: 81, roundTrip: 80, requests: [{ outcome: hang }]"),
    },
    { name: "just not early enough", live: at("203.0.113.80", "ms: 40, roundTrip: 80") },
    { name: "too near to tell", live: at("203.0.113.80", "ms: 1, roundTrip: 9.9") },
    { name: "the other port does not answer", live: at("203.0.113.80", "ms: 0.5, roundTrip: null") },
    {
      name: "inside, what outsiders meet is another thing",
      live: at("203.0.113.80", `knock: accepted, ${EARLY}, requests: [{ outcome: hang }]`, "internal"),
    },
    {
      name: "nobody knows where this machine is",
      live: `from: null\nendpoints: { 203.0.113.80: { ${EARLY} } }`,
    },
    {
      name: "this machine itself",
      site: siteText({ external: "{ records: { pac.corp.example: 127.0.0.2 } }" }),
      live: at("127.0.0.2", EARLY),
    },
  ],
  invalid: [
    {
      name: "the carrier that hung",
      live: at("203.0.113.80", `knock: accepted, ${EARLY}, requests: [{ outcome: hang }]`),
      at: "5:61",
      messageId: "hangs",
      severity: "error",
      data: { address: "203.0.113.80", port: 80, ms: "0.6 ms", roundTrip: "81 ms" },
    },
    {
      name: "the carrier that faked a 503",
      live: at("203.0.113.80", `knock: accepted, ${EARLY}, requests: [{ status: 503 }]`),
      at: "5:61",
      messageId: "answers",
      severity: "warning",
      data: { what: "answers with status 503" },
    },
    {
      name: "a firewall that refuses for everybody",
      live: at("203.0.113.80", EARLY),
      at: "5:61",
      messageId: "refuses",
      severity: "note",
    },
    {
      name: "traffic to the server that is diverted inside",
      live: at("10.20.30.80", EARLY, "internal"),
      at: "3:44",
      messageId: "serves",
      data: { what: "answers with status 200" },
    },
  ],
});
