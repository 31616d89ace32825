import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { PROFILES } from "../../../sim/index.ts";
import type { Journey } from "../../../sim/journey/journey.ts";
import { duration } from "../../../sim/journey/verdict.ts";
import { CLIENT_IDS } from "../../../site/index.ts";
import { journey } from "../../helpers/journey.ts";

const fileOf = (id: string) => new URL(`../../../docs/profiles/${id}.md`, import.meta.url);
const pageOf = (id: string) => readFileSync(fileOf(id), "utf8");

/** `UPDATE_PAGES=1 npx vitest run test/sim/profiles/pages.test.ts` writes the seconds of home-to-vpn into its page. */
const update = process.env.UPDATE_PAGES === "1";

/** The cells of the rows that begin with a client, or with all of them. */
function clientRows(id: string): string[][] {
  const rows = pageOf(id).matchAll(new RegExp(`^\\| (${["all", ...CLIENT_IDS].join("|")}) \\|.*$`, "gm"));
  return [...rows].map(([row]) =>
    row
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** What a page says of a client: the PAC, and when the first page comes. */
function cellsOf({ pac, firstPage }: Journey): string[] {
  return [
    pac.seconds === null ? "waits without end" : `\`${pac.status}\` after ${duration(pac.seconds)}`,
    firstPage === null ? "never" : duration(firstPage),
  ];
}

/** Pages whose table is about something else than clients. */
const OTHERWISE = ["home-to-vpn", "isp-clobber", "no-auth-destination", "off-net", "on-net"];
const pages = Object.keys(PROFILES).filter((id) => !OTHERWISE.includes(id));

describe.each(pages)("what docs/profiles/%s.md says of each client", (profile) => {
  const rows = clientRows(profile);

  test("is said of all", () => {
    expect(rows.map(([client]) => client)).toEqual(rows.length === 1 ? ["all"] : CLIENT_IDS);
  });

  test.each(rows)("%s: %s, %s", async (who, pac = "", page = "") => {
    for (const client of who === "all" ? CLIENT_IDS : [who]) {
      const [acquired, shown] = cellsOf(await journey({ profile, client }));
      expect(pac).toBe(acquired);
      expect(`${page},`.replace("the sign-on page, after ", "")).toContain(`${shown},`);
    }
  });
});

describe("what docs/profiles/home-to-vpn.md says of TTLs", () => {
  const ttls = [10, 60, 300, 1800];

  test("has a column for each", () => {
    expect(pageOf("home-to-vpn")).toContain(`| client | ${ttls.map((ttl) => `${ttl} s`).join(" | ")} |`);
  });

  test.each(clientRows("home-to-vpn"))("%s: %s, %s, %s, %s", async (client, ...cells) => {
    const told = await Promise.all(
      ttls.map((ttl) => {
        const external = `pac.corp.example: { address: 203.0.113.80, ttl: ${ttl} }`;
        return journey({ profile: "home-to-vpn", client, site: { external } });
      }),
    );
    const expected = told.map(({ changes }) => duration(changes[0]?.seconds ?? Number.NaN));
    const row = (values: string[]) => `| ${[client, ...values].join(" | ")} |`;
    if (update)
      writeFileSync(
        fileOf("home-to-vpn"),
        pageOf("home-to-vpn").replace(row(cells), () => row(expected)),
      );
    else expect(cells).toEqual(expected);
  });
});
