import { type Grammar, NamedStates, type Part } from "./grammar.ts";
import { acceptsHost, acceptsV6, HOST_START, nextHost, nextV6, V6_START } from "./host-grammar.ts";

const V6 = "v6 ";

/**
 * Hosts, or addresses, outside of a URL. An IPv6 address has the "[" in front that it has there: it says which it is.
 *
 * A state is that of the host grammar, after `v6` that of an IPv6 address.
 */
export class PlainGrammar extends NamedStates implements Grammar {
  readonly start: number;
  readonly #kind: "hosts" | "IPv4" | "addresses";

  /** @param kind which texts there are: names and addresses, IPv4 addresses, or addresses of both families */
  constructor(kind: "hosts" | "IPv4" | "addresses") {
    super();
    this.#kind = kind;
    this.start = this.idOf("start");
  }

  accepts(state: number): boolean {
    const name = this.nameOf(state);
    return name.startsWith(V6) ? acceptsV6(name.slice(V6.length)) : acceptsHost(name);
  }

  partAfter(state: number): Part {
    return this.nameOf(state).startsWith(V6) ? "address" : "host";
  }

  readsHost(state: number): boolean {
    const name = this.nameOf(state);
    return name !== "start" && name !== `${V6}${V6_START}`;
  }

  isOdd(state: number): boolean {
    return this.nameOf(state).startsWith(V6);
  }

  protected next(name: string, char: string): string | null {
    if (name.startsWith(V6)) {
      const found = nextV6(name.slice(V6.length), char);
      return found === null ? null : `${V6}${found}`;
    }
    if (char === "[") return name === "start" && this.#kind !== "IPv4" ? `${V6}${V6_START}` : null;
    const found = nextHost(name === "start" ? HOST_START : name, char);
    return this.#kind === "hosts" || found?.startsWith("q") ? found : null;
  }
}
