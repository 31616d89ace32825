import { describe } from "vitest";
import { rejects, site } from "../helpers/site-mistakes.ts";

describe("destinations", () =>
  rejects([
    [
      "networks and names are fine",
      site('destinations: { withoutAuthentication: ["*.example.net", 198.51.100.0/24] }'),
    ],
    [
      "a URL",
      site('destinations: { withoutAuthentication: ["https://meet.example.net/"] }'),
      '2:41: destinations.withoutAuthentication.0: expected an address range such as 203.0.113.0/24, or a name such as *.meet.example.net, found "https://meet.example.net/"',
    ],
    [
      "names that must be DIRECT",
      site('destinations: { direct: [vpn.corp.example, "*.example.net", 192.0.2.0/24] }'),
    ],
    [
      "a URL that must be DIRECT",
      site('destinations: { direct: ["https://vpn.corp.example/"] }'),
      '2:26: destinations.direct.0: expected an address range such as 203.0.113.0/24, or a name such as *.meet.example.net, found "https://vpn.corp.example/"',
    ],
    [
      "an address out of range",
      site("destinations: { withoutAuthentication: [300.1.2.3] }"),
      '2:41: destinations.withoutAuthentication.0: expected an address range such as 203.0.113.0/24, or a name such as *.meet.example.net, found "300.1.2.3"',
    ],
    [
      "a network with host bits",
      site("destinations: { withoutAuthentication: [198.51.100.7/24] }"),
      '2:41: destinations.withoutAuthentication.0: "198.51.100.7/24" has host bits set; write 198.51.100.0/24 or 198.51.100.7/32',
    ],
    [
      "an unknown key",
      site("destinations: { withoutAuth: [] }"),
      '2:17: destinations: unknown key "withoutAuth"; known here: withoutAuthentication, direct',
    ],
  ]));
