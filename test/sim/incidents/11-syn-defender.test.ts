import { describe, expect, test } from "vitest";
import { CLIENT_IDS } from "../../../site/index.ts";
import { alike, retells } from "./retold.ts";
import { shown } from "./shown.ts";

const FLEET =
  "pac-sim fleet --laptops 20000 --hours 4 --wake 01:00 --spread 15 --client chromium:7 firefox:2 winhttp:1 --json";

describe("incident 11: SYN Defender", () => {
  retells("failure: the firewall drops the SYN for the PAC", { site: "11-failure", profile: "off-net" }, [
    {
      client: "chromium",
      firstPage: 30.08,
      via: "DIRECT",
      verdict: "the SYN for the PAC was never answered",
      timeline: [[30, "give-up", "no answer for too long"]],
    },
  ]);

  test("failure: 20,000 laptops keep so many connections half-open that the defence engages", async () => {
    const { out } = await shown(`${FLEET} --policy drop --site docs/incidents/sites/11-failure.yaml`);
    const { peak, total, synDefender } = JSON.parse(out);
    expect(synDefender).toHaveLength(1);
    expect(peak.halfOpen.perSecond).toBeGreaterThan(5_000);
    expect(total.resets).toBe(0);
  });

  retells(
    "cure: the firewall lets it through, and the address refuses",
    { site: "11-cure", profile: "off-net" },
    alike(CLIENT_IDS, {
      firstPage: 0.13,
      via: "DIRECT",
      verdict: "the PAC host refused at once",
      timeline: [[0.05, "connect", "the SYN is answered with RST"]],
    }),
  );

  test("cure: the same laptops keep hardly any half-open", async () => {
    const { out } = await shown(`${FLEET} --policy refuse --site docs/incidents/sites/11-cure.yaml`);
    const { peak, total, synDefender } = JSON.parse(out);
    expect(synDefender).toEqual([]);
    expect(peak.halfOpen.perSecond).toBeLessThan(1_000);
    expect(total.resets).toBe(total.syns);
  });
});
