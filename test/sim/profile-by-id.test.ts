import { describe, expect, test } from "vitest";
import { PROFILES, profileById, profileWorld, worldOf } from "../../sim/index.ts";
import { profileIds } from "../../sim/profile-by-id.ts";
import { parseSite, type Site } from "../../site/index.ts";
import { exampleSite } from "../helpers/journey.ts";

function siteOf(more: string): Site {
  return { ...parseSite(exampleSite({ more }), "f"), file: "/f", pacFile: "/proxy.pac" };
}

const SITE = siteOf(`profiles:
  on-net: { address: 10.20.1.23, signsOn: false, roundTrip: { web: 0.4 } }
  branch-office:
    like: on-net
    summary: behind a satellite
    roundTrip: { pac: 0.6 }
    paths: [{ to: internet, does: drop }]
  hotel: { like: captive-portal, changes: [] }
  hotel-without-end: { like: captive-portal }`);

describe("a profile by its id", () => {
  test("is the built-in one, where no site says anything", () => {
    for (const [id, profile] of Object.entries(PROFILES)) expect(profileById(id)).toBe(profile);
  });

  test("has the values that the site states for a built-in one", () => {
    expect(profileById("on-net", SITE)).toMatchObject({
      address: "10.20.1.23",
      signsOn: false,
      roundTrip: { ...PROFILES["on-net"].roundTrip, web: 0.4 },
    });
  });

  test("is like the built-in one as the site describes it", () => {
    const { id, summary, address, signsOn, roundTrip, paths } = profileById("branch-office", SITE);
    expect({ id, summary, address, signsOn, roundTrip, paths }).toEqual({
      id: "branch-office",
      summary: "behind a satellite",
      address: "10.20.1.23",
      signsOn: false,
      roundTrip: { dns: PROFILES["on-net"].roundTrip.dns, pac: 0.6, web: 0.4 },
      paths: [{ to: "internet", does: "drop" }],
    });
    expect(
      worldOf(SITE, profileById("branch-office", SITE), { now: () => 0, zone: "UTC" }).addresses,
    ).toEqual(["10.20.1.23"]);
    expect(profileWorld(SITE, "branch-office").addresses).toEqual(["10.20.1.23"]);
  });

  test("takes over what it does not replace as a whole", () => {
    const { changes, paths } = PROFILES["captive-portal"];
    expect(profileById("hotel", SITE)).toMatchObject({ changes: [], paths });
    expect(profileById("hotel-without-end", SITE)).toMatchObject({ changes, paths });
  });

  test.each(["branch-office", "constructor", ""])("is an error for %j without such a profile", (id) => {
    expect(() => profileById(id)).toThrow(
      new RangeError(`no profile "${id}"; known: ${Object.keys(PROFILES).join(", ")}`),
    );
  });

  test("ids are the built-in ones and the site's own, each once", () => {
    const own = ["branch-office", "hotel", "hotel-without-end"];
    expect(profileIds(SITE)).toEqual([...Object.keys(PROFILES), ...own]);
    expect(profileIds(null)).toEqual(Object.keys(PROFILES));
  });
});
