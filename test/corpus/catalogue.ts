import { COMPANIES_AND_TABLES } from "./catalogue/companies-and-tables.ts";
import type { CorpusFile } from "./catalogue/corpus-file.ts";
import { PLACES_AND_SPELLINGS } from "./catalogue/places-and-spellings.ts";
import { PROGRAMS_AND_BYTES } from "./catalogue/programs-and-bytes.ts";

export type { CorpusFile };

/** Every PAC of the corpus: what it is called, what it is like, and why it is there. */
export const CATALOGUE: readonly CorpusFile[] = [
  ...COMPANIES_AND_TABLES,
  ...PLACES_AND_SPELLINGS,
  ...PROGRAMS_AND_BYTES,
];
