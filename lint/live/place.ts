import { canonicalAddress } from "../../pac/index.ts";
import type { Site } from "../../site/index.ts";
import { pacEndpoint, recordFor, VIEWS, type View } from "../deployment.ts";
import type { NameFacts } from "./facts.ts";

/** A name whose answer gave away where this machine is. */
export interface Told {
  readonly view: View;
  readonly name: string;
  readonly address: string;
}

/** A few are enough: each costs two queries. */
const MOST_NAMES = 5;

/**
 * Names of the site that have other addresses inside than outside, the PAC host first. One without a record inside is
 * none of them: inside, it may well be answered as outside.
 */
export function tellingNames(site: Site): readonly string[] {
  const { host, literal } = pacEndpoint(site);
  const declared = Object.keys(site.dns.internal.records).map((name) => name.toLowerCase());
  const names = [...(literal ? [] : [host]), ...declared.filter((name) => !name.includes("*"))];
  const telling = [...new Set(names)].filter(
    (name) =>
      recordFor(site, "internal", name) !== null && VIEWS.some((view) => onlyIn(view, site, name).length > 0),
  );
  return telling.slice(0, MOST_NAMES);
}

/**
 * Where a machine is, by what its own resolver answers for {@link tellingNames}.
 *
 * A name that does not exist says nothing: it may be gone from both views. An answer of a provider for missing names is
 * in neither.
 *
 * @returns null where no answer is the site's, or answers contradict each other
 */
export function placeOf(site: Site, answers: Readonly<Record<string, NameFacts>>): Told | null {
  const told = Object.entries(answers).flatMap(([name, { addresses }]) =>
    VIEWS.flatMap((view): Told[] => {
      const own = onlyIn(view, site, name);
      const address = addresses.find((each) => own.includes(each));
      return address === undefined ? [] : [{ view, name, address }];
    }),
  );
  const [first] = told;
  return first !== undefined && told.every(({ view }) => view === first.view) ? first : null;
}

/** The addresses that a name has in this view and not in the other one. */
function onlyIn(view: View, site: Site, name: string): readonly string[] {
  const other = view === "internal" ? "external" : "internal";
  const elsewhere = declaredAddresses(site, other, name);
  return declaredAddresses(site, view, name).filter((address) => !elsewhere.includes(address));
}

function declaredAddresses(site: Site, view: View, name: string): readonly string[] {
  const addresses = recordFor(site, view, name)?.addresses ?? [];
  return addresses.map(({ address }) => canonicalAddress(address) ?? address);
}
