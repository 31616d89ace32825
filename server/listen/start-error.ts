/** The server cannot start. The message is one line: what, where, why, what to do. */
export class StartError extends Error {
  override readonly name = "StartError";
  /** 2: the site file asks for something impossible; 3: this machine or the PAC does not allow it. */
  readonly status: 2 | 3;

  constructor(message: string, status: 2 | 3 = 3) {
    super(message);
    this.status = status;
  }
}

/** The socket that could not be opened, as messages name it. */
export interface Wanted {
  /** `listener "corporate network"` or `the admin listener`. */
  readonly what: string;
  readonly address: string;
  readonly port: number;
}

/**
 * Turns what `listen` failed with into one line a person can act on.
 *
 * @param code the errno name, such as `EADDRINUSE`
 * @param local the addresses of this machine
 */
export function listenError(wanted: Wanted, code: string | undefined, local: readonly string[]): StartError {
  const { what, address, port } = wanted;
  return new StartError(`${what}: cannot listen on ${address} port ${port}: ${reason(wanted, code, local)}`);
}

function reason({ address, port }: Wanted, code: string | undefined, local: readonly string[]): string {
  switch (code) {
    case "EADDRINUSE":
      return `the port is taken; find who has it with "ss -ltnp 'sport = :${port}'", stop that or choose another port`;
    case "EACCES":
      return (
        `this user may not open port ${port}; allow it with "sudo setcap cap_net_bind_service=+ep $(command -v node)", ` +
        `with "sudo sysctl net.ipv4.ip_unprivileged_port_start=${port}", or with ` +
        `"AmbientCapabilities=CAP_NET_BIND_SERVICE" in the systemd unit`
      );
    case "EADDRNOTAVAIL":
      return `${address} is not an address of this machine, which has ${local.join(", ") || "none"}`;
    case "EAFNOSUPPORT":
      return `this machine has no ${address.includes(":") ? "IPv6" : "IPv4"}`;
    default:
      return code ?? "unknown error";
  }
}
