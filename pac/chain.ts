/**
 * The list of directives a client makes of a PAC result, and its canonical spelling.
 *
 * `SOCKS` never appears here: it means SOCKS 4 to browsers and SOCKS 5 to Node's agents, so each reader
 * says which one it understood.
 */

export type ProxyKind = "PROXY" | "HTTPS" | "SOCKS4" | "SOCKS5";

/** Go straight to the destination. */
export interface DirectDirective {
  readonly kind: "DIRECT";
}

/** Go through a proxy. `host` has no brackets, also for IPv6. */
export interface ProxyDirective {
  readonly kind: ProxyKind;
  readonly host: string;
  readonly port: number;
}

/**
 * What Firefox keeps of a proxy whose host or port it cannot read: no host, and -1 for the port. It then connects to
 * the destination and speaks to it as to a proxy (asked of Firefox 153). No other client makes one.
 */
export interface HostlessDirective {
  readonly kind: ProxyKind;
  readonly host: "";
  readonly port: -1;
}

export type Directive = DirectDirective | ProxyDirective | HostlessDirective;
export type Chain = readonly Directive[];

export const DIRECT: Directive = { kind: "DIRECT" };

export const HOSTLESS = { host: "", port: -1 } as const;

/** What an omitted port means (the same in Chromium and Firefox; asked of both). */
export const DEFAULT_PORT: Readonly<Record<ProxyKind, number>> = {
  PROXY: 80,
  HTTPS: 443,
  SOCKS4: 1080,
  SOCKS5: 1080,
};

/** Canonical text of one directive: keyword, host (IPv6 in brackets) and port, always written out. */
function formatDirective(directive: Directive): string {
  if (directive.kind === "DIRECT") return "DIRECT";
  const host = directive.host.includes(":") ? `[${directive.host}]` : directive.host;
  return `${directive.kind} ${host}:${directive.port}`;
}

/**
 * Canonical text of a chain. Reading it back gives the same chain in every client, with two exceptions of Firefox: what
 * has no host is written `PROXY :-1`, and ports it does not let one write (`HTTPS a:80`) cannot be read back.
 */
export function formatChain(chain: Chain): string {
  return chain.map(formatDirective).join("; ");
}
