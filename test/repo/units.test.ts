import path from "node:path";
import { describe, expect, test } from "vitest";
import { CHECKS, REPORTERS } from "../../lint/index.ts";
import { COMPARISONS, chromiumDialect, firefoxDialect, winhttpExDialect } from "../../pac/index.ts";
import { POLICIES, RECORDS } from "../../server/index.ts";
import { CLIENTS, PROFILES } from "../../sim/index.ts";
import { CLIENT_IDS, POLICY_IDS, POLICY_MEETS, PROFILE_IDS } from "../../site/index.ts";
import { constantOf, filesBelow, textOf } from "./support/repository.ts";

interface Unit {
  readonly id: string;
  readonly summary: string;
}

/** A kind of unit: one file each, in one folder; its page, if it has one, in another. */
interface Kind {
  readonly name: string;
  readonly folder: string;
  readonly units: Readonly<Record<string, Unit>>;
  readonly pages?: string;
  /** Ids as TypeScript constants: `off-net` is exported as `offNet`. */
  readonly constant: (id: string) => string;
}

const metaOf = (checks: typeof CHECKS) =>
  Object.fromEntries(Object.entries(checks).map(([id, { meta }]) => [id, meta]));
const byId = (list: readonly Unit[]) => Object.fromEntries(list.map((builtin) => [builtin.id, builtin]));
const common = new Set(chromiumDialect.builtins);
const ownOfFirefox = firefoxDialect.builtins.filter((builtin) => !common.has(builtin));
const elsewhere = new Set([...common, ...ownOfFirefox]);
const ownOfWindows = winhttpExDialect.builtins.filter((builtin) => !elsewhere.has(builtin));

const KINDS: readonly Kind[] = [
  {
    name: "check",
    folder: "lint/checks",
    units: metaOf(CHECKS),
    pages: "docs/checks",
    constant: constantOf,
  },
  {
    name: "comparison",
    folder: "pac/decision-list/comparisons",
    units: COMPARISONS,
    pages: "docs/comparisons",
    constant: constantOf,
  },
  { name: "reporter", folder: "lint/reporters", units: REPORTERS, constant: constantOf },
  { name: "client", folder: "sim/clients", units: CLIENTS, pages: "docs/clients", constant: constantOf },
  { name: "profile", folder: "sim/profiles", units: PROFILES, pages: "docs/profiles", constant: constantOf },
  {
    name: "policy",
    folder: "server/policies",
    units: POLICIES,
    pages: "docs/policies",
    constant: constantOf,
  },
  { name: "format of records", folder: "server/records/formats", units: RECORDS, constant: constantOf },
  // PAC's own spelling, and no pages: what they do is the clients' business.
  { name: "builtin", folder: "pac/builtins", units: byId(chromiumDialect.builtins), constant: (id) => id },
  // Where Firefox has another function of the same name.
  {
    name: "builtin of Firefox",
    folder: "pac/builtins/firefox",
    units: byId(ownOfFirefox),
    constant: (id) => id,
  },
  {
    name: "builtin of Windows",
    folder: "pac/builtins/winhttp",
    units: byId(ownOfWindows),
    constant: (id) => id,
  },
];

const tests = filesBelow("test").filter((file) => file.endsWith(".ts"));

/** Parts that several builtins are made of, not functions of PAC. */
const NO_BUILTINS = ["ipv6-first", "ip-literals", "seen-texts"];
/** Folders in a unit folder that are unit folders themselves. */
const OTHER_FOLDERS = ["firefox/", "winhttp/"];

function idsIn({ folder, name }: Kind): string[] {
  const others = ["index", name, ...(folder.startsWith("pac/builtins") ? NO_BUILTINS : [])];
  return filesBelow(folder)
    .map((file) => path.posix.relative(folder, file).replace(/\.ts$/, ""))
    .filter((id) => !others.includes(id) && !OTHER_FOLDERS.some((other) => id.startsWith(other)));
}

describe.each(KINDS)("each $name", (kind) => {
  const ids = Object.keys(kind.units);

  test("is one file of its name, and each file there is one", () => {
    expect(idsIn(kind).sort()).toEqual([...ids].sort());
  });

  test("says its id and a summary of one line", () => {
    for (const [id, unit] of Object.entries(kind.units)) {
      expect(unit.id).toBe(id);
      expect(unit.summary).toMatch(/^[^\n]{8,}[^.\n]$/);
    }
  });

  test("is exported under its name", () => {
    for (const id of ids)
      expect(textOf(`${kind.folder}/${id}.ts`)).toMatch(
        new RegExp(`^export const ${kind.constant(id)}\\b`, "m"),
      );
  });

  test("is mentioned by a test", () => {
    const texts = tests.map(textOf);
    const mentions = (id: string) =>
      texts.some(
        (text) => text.includes(`"${id}"`) || text.includes(`/${id}.ts"`) || text.includes(`${id}(`),
      );
    expect(ids.filter((id) => !mentions(id))).toEqual([]);
  });
});

describe.each(KINDS.filter(({ pages }) => pages !== undefined))("the page of each $name", (kind) => {
  const { units, pages = "" } = kind;

  test("exists, and none is left over", () => {
    const expected = Object.keys(units).map((id) => `${pages}/${id}.md`);
    expect(filesBelow(pages).filter((file) => !file.endsWith("/README.md"))).toEqual(expected.sort());
  });

  test("bears its name", () => {
    for (const id of Object.keys(units)) expect(textOf(`${pages}/${id}.md`).split("\n")[0]).toBe(`# ${id}`);
  });
});

describe("what the site file may name", () => {
  const ROWS = [
    { name: "clients", ids: CLIENT_IDS, units: CLIENTS },
    { name: "profiles", ids: PROFILE_IDS, units: PROFILES },
    { name: "policies", ids: POLICY_IDS, units: POLICIES },
  ];
  test.each(ROWS)("is all $name", ({ ids, units }) => expect([...ids]).toEqual(Object.keys(units)));

  test("is what the policies say of themselves", () => {
    const said = Object.values(POLICIES).map(({ id, meets }) => [id, meets]);
    expect(POLICY_MEETS).toEqual(Object.fromEntries(said));
  });
});

test("indexes cannot be changed by whoever imports them", () => {
  for (const units of [CHECKS, REPORTERS, CLIENTS, PROFILES, POLICIES, RECORDS])
    expect(Object.isFrozen(units)).toBe(true);
});
