import { describe, expect, test } from "vitest";
import { parseNetworks } from "../../../server/editions/networks-file.ts";
import { selectByAddress } from "../../../server/editions/select.ts";

describe("the longest prefix decides, whatever the order", () => {
  const select = selectByAddress(
    [
      { networks: ["10.0.0.0/8", "2001:db8::/32"], choice: "company" },
      { networks: ["10.66.0.0/16", "2001:db8:20::/48", "10.66.7.0/24"], choice: "munich" },
      { networks: ["10.66.7.9", "10.66.0.0/16"], choice: "one desk" },
    ],
    "everybody",
  );
  test.each([
    { address: "10.1.2.3", choice: "company" },
    { address: "10.66.2.3", choice: "munich" },
    { address: "10.66.7.9", choice: "one desk" },
    { address: "10.66.7.8", choice: "munich" },
    { address: "10.67.0.0", choice: "company" },
    { address: "11.0.0.1", choice: "everybody" },
    { address: "::ffff:10.66.2.3", choice: "munich" },
    { address: "2001:db8:20::1", choice: "munich" },
    { address: "2001:db8:21::1", choice: "company" },
    { address: "2001:db9::1", choice: "everybody" },
    { address: "fe80::1%eth0", choice: "everybody" },
    { address: "not an address", choice: "everybody" },
    { address: null, choice: "everybody" },
  ])("$address gets $choice", ({ address, choice }) => {
    expect(select(address)).toBe(choice);
  });

  test("without editions all are alike", () => {
    expect(selectByAddress([], "everybody")("10.0.0.1")).toBe("everybody");
  });

  test("0.0.0.0/0 and ::/0 are everybody of their family", () => {
    const both = selectByAddress(
      [
        { networks: ["0.0.0.0/0"], choice: 4 },
        { networks: ["::/0"], choice: 6 },
      ],
      0,
    );
    expect(["203.0.113.9", "2001:db8::9", null].map(both)).toEqual([4, 6, 0]);
  });
});

describe("a CSV file of networks", () => {
  test.each([
    { name: "one a line", text: "10.1.0.0/16\n10.2.0.0/16\n", networks: ["10.1.0.0/16", "10.2.0.0/16"] },
    {
      name: "as a spreadsheet writes it",
      text: '\ufeffnetwork;site\r\n"10.1.0.0/16";"Munich, north"\r\n',
      networks: ["10.1.0.0/16"],
    },
    { name: "with remarks and gaps", text: "# Munich\n\n2001:db8::/32, v6\n", networks: ["2001:db8::/32"] },
  ])("$name", ({ text, networks }) => {
    expect(parseNetworks(text, "f.csv")).toEqual({ networks, problems: [] });
  });

  test.each([
    { name: "empty", text: "", problems: ["f.csv:1: there is no network in it"] },
    { name: "only a heading", text: "network,site\n", problems: ["f.csv:1: there is no network in it"] },
    {
      name: "host bits, and a word",
      text: "network\n10.1.2.3/16,a\n10.2.0.0/16\nmunich,10.3.0.0/16\n",
      problems: [
        'f.csv:2: "10.1.2.3/16" has host bits set; write 10.1.0.0/16 or 10.1.2.3/32',
        'f.csv:4: "munich" is not an address range such as 10.0.0.0/8 or 2001:db8::/32',
      ],
    },
  ])("$name: every problem with its line", ({ text, problems }) => {
    expect(parseNetworks(text, "f.csv").problems).toEqual(problems);
  });
});
