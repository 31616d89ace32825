/** What the catalogue says of a PAC. Nothing in here is anybody's real file; all were written for this corpus. */
export interface CorpusFile {
  /** Also the name of the file in `test/corpus/pacs/`, without its extension. */
  readonly name: string;
  readonly tags: readonly string[];
  /** Why it is there, in one line. */
  readonly why: string;
  /** A file too large to be kept is made when it is needed, always the same. */
  readonly generate?: () => string;
  /** It looks at its own address or at names: it is also asked at home. */
  readonly moves?: true;
  /** It looks at the clock: the moments (ISO 8601) at which it is asked. */
  readonly moments?: readonly [string, ...string[]];
  /** Why the order of its entries is not the same each time. */
  readonly varies?: string;
  /** Why no browser can load it. */
  readonly broken?: string;
  /** How many URLs the browsers are asked about; not given: a few, enough to see that it works. */
  readonly urls?: number;
}
