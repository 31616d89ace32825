// The kinds of unit and the files that are units. Directories are listed and texts are searched; nothing is
// imported, so a broken unit or index can always be rebuilt.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** The repository these scripts stand in. */
export const ROOT = path.resolve(import.meta.dirname, "..");

/**
 * @typedef {object} Kind
 * @property {string} name what one unit is called; `<name>.ts` in the folder holds the interface, not a unit
 * @property {string} plural names the docs folder and the table's markers
 * @property {string} folder
 * @property {string} constant the exported object of all units
 * @property {{ name: string, from: string }} [type] the object's value type, where members must be looked up by any string
 * @property {string} [ids] the constant in site/unit-ids.ts, for kinds that a site file may name
 * @property {{ constant: string, property: string }} [copied] a property that site/unit-ids.ts repeats of each unit
 */

/** @type {readonly Kind[]} */
export const KINDS = [
  {
    name: "check",
    plural: "checks",
    folder: "lint/checks",
    constant: "CHECKS",
    type: { name: "Check", from: "../check.ts" },
  },
  {
    name: "reporter",
    plural: "reporters",
    folder: "lint/reporters",
    constant: "REPORTERS",
    type: { name: "Reporter", from: "../reporter.ts" },
  },
  {
    name: "comparison",
    plural: "comparisons",
    folder: "pac/decision-list/comparisons",
    constant: "COMPARISONS",
  },
  { name: "client", plural: "clients", folder: "sim/clients", constant: "CLIENTS", ids: "CLIENT_IDS" },
  { name: "profile", plural: "profiles", folder: "sim/profiles", constant: "PROFILES", ids: "PROFILE_IDS" },
  {
    name: "policy",
    plural: "policies",
    folder: "server/policies",
    constant: "POLICIES",
    ids: "POLICY_IDS",
    copied: { constant: "POLICY_MEETS", property: "meets" },
  },
  {
    name: "format",
    plural: "records",
    folder: "server/records/formats",
    constant: "RECORDS",
    type: { name: "RecordFormat", from: "../format.ts" },
  },
];

/** A file that does not keep to the rules of the repository; the message says which, where and what to do. */
export class RepositoryProblem extends Error {}

/** Numbers in ids count as numbers, which is also how Biome wants imports sorted. */
const byId = new Intl.Collator("en", { numeric: true }).compare;

/** `off-net` -> `offNet`: the exported constant of a unit. */
export function constantOf(id) {
  return id.replace(/-(.)/g, (_, character) => character.toUpperCase());
}

/**
 * The ids of a kind's units, sorted. In a unit folder everything is a unit except the index and the interface.
 *
 * @param {Kind} kind
 * @returns {string[]}
 * @throws RepositoryProblem when a file there does not export its own name with its own id
 */
export function unitIds(kind) {
  const { name, folder } = kind;
  const files = readdirSync(path.join(ROOT, folder)).filter((file) => file.endsWith(".ts"));
  const ids = files.map((file) => file.slice(0, -3)).filter((id) => id !== "index" && id !== name);
  for (const id of ids) {
    const text = unitText(kind, id);
    const exported = new RegExp(`^export const ${constantOf(id)}\\b`, "m").test(text);
    if (exported && text.includes(`id: "${id}"`)) continue;
    throw new RepositoryProblem(
      `${folder}/${id}.ts: a unit must say "export const ${constantOf(id)}" and "id: "${id}""; a file that is no unit belongs in another folder`,
    );
  }
  return ids.sort(byId);
}

/** The source of a unit. */
export function unitText({ folder }, id) {
  return readFileSync(path.join(ROOT, folder, `${id}.ts`), "utf8");
}
