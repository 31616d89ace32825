import type { RecordFormat } from "../format.ts";
import { optionUrl } from "../pac-url.ts";
import { commented } from "../quote.ts";

const ABOUT = [
  "Option 252 (WPAD): asked for by clients that detect their proxy settings, in DISCOVER, REQUEST or INFORM.",
  "Clients that were given the PAC URL by hand or by policy do not need it. DHCPv6 has no such option.",
  "The URL ends in a question mark, or has a query, on purpose: some clients append a NUL, which is then not part of the path.",
];

/**
 * Option 252 in the form of three servers. None of them knows it by name, and it is text without a terminator: a NUL that
 * the server adds would be counted into the URL by clients that go by the length.
 */
export const dhcp: RecordFormat = {
  id: "dhcp",
  summary: "DHCP option 252 for ISC dhcpd, dnsmasq and Kea",
  write(site) {
    const url = optionUrl(site);
    return [
      {
        file: "/etc/dhcp/dhcpd.conf",
        text: `${[
          ...commented([
            "ISC dhcpd: outside of any subnet, or inside those of the corporate network.",
            ...ABOUT,
          ]),
          "option local-wpad-url code 252 = text;",
          `option local-wpad-url "${url}";`,
        ].join("\n")}\n`,
      },
      {
        file: "/etc/dnsmasq.d/pacwright.conf",
        text: `${[...commented(["dnsmasq.", ...ABOUT]), `dhcp-option=252,"${url}"`].join("\n")}\n`,
      },
      {
        file: "/etc/kea/kea-dhcp4.conf",
        text: `${[...commented(["Kea: merge into Dhcp4 of kea-dhcp4.conf.", ...ABOUT]), keaText(url)].join("\n")}\n`,
      },
    ];
  },
};

/** In single quotes Kea takes the text as it is; in its comma-separated form, a comma in the URL would end the value. */
function keaText(url: string): string {
  const name = "local-wpad-url";
  const content = {
    Dhcp4: {
      "option-def": [{ name, code: 252, space: "dhcp4", type: "string" }],
      "option-data": [{ name, space: "dhcp4", "csv-format": false, data: `'${url}'` }],
    },
  };
  return JSON.stringify(content, null, 2);
}
