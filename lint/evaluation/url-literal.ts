import type { Location } from "../finding.ts";

/** What a text of a PAC says about the URLs that it is compared with. */
export type LiteralKind =
  /** A name with a dot, compared as a whole or by its end. */
  | "host"
  /** The end of a name, without its dot: `corp.example` of `".corp.example"` and `"*.corp.example"`. */
  | "suffix"
  /** A name without a dot. */
  | "plain"
  /** An IPv4 or IPv6 address, without brackets. */
  | "address"
  /** A range in CIDR notation. */
  | "network"
  | "port"
  /** `http`, `https`, `ws` or `wss`. */
  | "scheme"
  /** What stands behind the host: `/upload/`. */
  | "path"
  /** A whole URL, made from a pattern where it is one. */
  | "url";

/** All kinds in the order in which they share places. */
export const LITERAL_KINDS: readonly LiteralKind[] = [
  "url",
  "path",
  "scheme",
  "port",
  "network",
  "address",
  "plain",
  "suffix",
  "host",
];

/** One thing that a PAC compares a URL or a host with, in a form that URLs can be made from. */
export interface UrlLiteral {
  readonly kind: LiteralKind;
  /** Hosts in lower case; for a pattern, a text that it is likely to match. */
  readonly text: string;
  /** The text in the file. */
  readonly written: string;
  readonly loc: Location;
}

/** A literal that is not yet placed in a file. */
export type ReadText = Pick<UrlLiteral, "kind" | "text">;
