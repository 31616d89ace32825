import { type Grammar, NamedStates, type Part } from "./grammar.ts";
import { acceptsHost, acceptsV6, HOST_START, nextHost, nextV6, V6_START } from "./host-grammar.ts";

/** Schemes by the one that is like them from the host on: in the port that goes without saying, and the path. */
const SCHEMES: Readonly<Record<string, string>> = { http: "http", ws: "http", https: "https", wss: "https" };
/** The port that the URL parser leaves out. */
const USUAL_PORTS: Readonly<Record<string, string>> = { http: "80", https: "443" };

/**
 * URLs as a client passes them to the script: `scheme://host[:port]/path?query`. Credentials are left out, which only
 * Firefox passes.
 *
 * A state is a text: the part, the scheme as far as it matters, and what is known of the part.
 */
export class UrlGrammar extends NamedStates implements Grammar {
  readonly start = this.idOf("scheme  ");
  readonly #dialect: "chromium" | "firefox";

  constructor(dialect: "chromium" | "firefox") {
    super();
    this.#dialect = dialect;
  }

  accepts(state: number): boolean {
    const [part, , inside = ""] = this.nameOf(state).split(" ");
    return part === "end" || (part === "path" && inside !== "." && inside !== "..");
  }

  partAfter(state: number): Part {
    const name = this.nameOf(state);
    if (name.startsWith("host")) return "host";
    if (name.startsWith("v6")) return "address";
    if (name.startsWith("port") || name.startsWith("]")) return "port";
    return name.startsWith("scheme") || name.startsWith(":") ? "scheme" : "path";
  }

  readsHost(state: number): boolean {
    const name = this.nameOf(state);
    return (name.startsWith("host") && !name.endsWith(HOST_START)) || /^v6 \S* (?!0\|s)/.test(name);
  }

  isOdd(state: number): boolean {
    const [part = "", scheme = ""] = this.nameOf(state).split(" ");
    return part === "v6" || !"http https".includes(scheme);
  }

  protected next(name: string, char: string): string | null {
    const [part = "", scheme = "", inside = ""] = name.split(" ");
    switch (part) {
      case "scheme":
        return nextInScheme(scheme, inside, char);
      case ":":
        return char !== "/" ? null : inside === "" ? `: ${scheme} /` : `host ${scheme} ${HOST_START}`;
      case "host":
        if (char === "[") return inside === HOST_START ? `v6 ${scheme} ${V6_START}` : null;
        if (char === ":" || char === "/") return acceptsHost(inside) ? this.#afterHost(scheme, char) : null;
        return joined("host", scheme, nextHost(inside, char));
      case "v6":
        if (char === "]") return acceptsV6(inside) ? `] ${scheme} ` : null;
        return joined("v6", scheme, nextV6(inside, char));
      case "]":
        return char === ":" || char === "/" ? this.#afterHost(scheme, char) : null;
      case "port":
        return this.#nextInPort(scheme, inside, char);
      default:
        return part === "path" ? nextInPath(scheme, inside, char) : null;
    }
  }

  #afterHost(scheme: string, char: string): string {
    if (char === ":") return `port ${scheme} `;
    // Chromium passes no path of https and wss (crbug.com/593759), Firefox passes none at all.
    const cut = this.#dialect === "firefox" || scheme === "https";
    return cut ? `end ${scheme} ` : `path ${scheme} `;
  }

  #nextInPort(scheme: string, digits: string, char: string): string | null {
    if (char === "/") {
      return digits === "" || digits === USUAL_PORTS[scheme] ? null : this.#afterHost(scheme, char);
    }
    if (!/\d/.test(char) || digits === "0" || Number(digits + char) > 65_535) return null;
    return `port ${scheme} ${portClass(digits + char, USUAL_PORTS[scheme] ?? "")}`;
  }
}

/** Only as much of a port as decides how it may go on: 65,536 states would be too many. */
function portClass(digits: string, usual: string): string {
  if (usual.startsWith(digits) || "65535".startsWith(digits) || digits === "0") return digits;
  return Number(digits) > Number("65535".slice(0, digits.length))
    ? "9".repeat(digits.length)
    : "1".repeat(digits.length);
}

function joined(part: string, scheme: string, inside: string | null): string | null {
  return inside === null ? null : `${part} ${scheme} ${inside}`;
}

function nextInScheme(scheme: string, inside: string, char: string): string | null {
  const first = scheme === "";
  if (char === ":") return first ? null : `: ${SCHEMES[scheme] ?? "other"} `;
  if (!(first ? /[a-z]/ : /[a-z\d+.-]/).test(char)) return null;
  const longer = scheme + char;
  return inside === "" && Object.keys(SCHEMES).some((each) => each.startsWith(longer))
    ? `scheme ${longer} `
    : "scheme other other";
}

/** Segments "." and ".." are resolved before anybody sees the URL; some characters are escaped but in a query. */
function nextInPath(scheme: string, segment: string, char: string): string | null {
  const dots = segment === "." || segment === "..";
  if (segment === "?") return char === "'" ? null : `path ${scheme} ?`;
  if (char === "/" || char === "?") return dots ? null : `path ${scheme} ${char === "?" ? "?" : ""}`;
  if ("{}|^`\\".includes(char)) return null;
  return `path ${scheme} ${char === "." && (segment === "" || segment === ".") ? `${segment}.` : "-"}`;
}
