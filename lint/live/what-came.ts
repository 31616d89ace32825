import type { EndpointFacts } from "./facts.ts";
import { shown } from "./shown.ts";

/** What a client gets at an address that accepts its connection, in words that follow "and". */
export function whatCame({ requests: [first] }: EndpointFacts): string {
  switch (first?.outcome) {
    case "answered": {
      const server = first.headers.server ?? "";
      return `answers with status ${first.status}${server === "" ? "" : ` ("${shown(server)}")`}`;
    }
    case "hang":
      return "then says nothing";
    case "no-tls":
      return "opens no encrypted connection";
    case "not-http":
      return "answers with something that is not HTTP";
    case "reset":
      return "then resets the connection";
    default:
      return "then ends the connection";
  }
}
