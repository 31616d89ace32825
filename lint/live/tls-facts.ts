import { checkServerIdentity, type TLSSocket } from "node:tls";
import type { TlsFacts } from "./facts.ts";

/**
 * What the certificate of a connection is worth for a host.
 *
 * @returns null where no certificate was shown
 */
export function tlsFacts(socket: TLSSocket, host: string): TlsFacts | null {
  const certificate = socket.getPeerCertificate();
  if (Object.keys(certificate).length === 0) return null;
  const { authorizationError } = socket;
  const { message, code = message } = (authorizationError ?? {}) as NodeJS.ErrnoException;
  const distrust = typeof authorizationError === "string" ? authorizationError : (code ?? null);
  return {
    // Whether the name fits is said beside it, also where the chain is not trusted.
    distrust: distrust === "ERR_TLS_CERT_ALTNAME_INVALID" ? null : distrust,
    forHost: checkServerIdentity(host, certificate) === undefined,
    validTo: Date.parse(certificate.valid_to),
  };
}
