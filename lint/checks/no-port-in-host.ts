import type { SyntaxCheck } from "../check.ts";
import { type HostTest, hostTests } from "../syntax/host-tests.ts";
import { shorten } from "../syntax/quote.ts";

const BARE = 'and host is the bare name or address, such as "{{host}}", so this is never true';

/** `host` has no port, scheme or path in any client. */
export const noPortInHost: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "no-port-in-host",
    summary: "a host compared with what no host has: a port, scheme, path, space or leading dot",
    group: "matching",
    clients: "all",
    messages: {
      port: {
        severity: "error",
        text: `"{{text}}" has a port, ${BARE}; compare the host without it, and look for the port in url: {{remedy}}`,
      },
      scheme: {
        severity: "error",
        text: `"{{text}}" has a scheme, ${BARE}; leave it out, and look for the scheme in url if it matters`,
      },
      path: {
        severity: "error",
        text: `"{{text}}" has a slash, ${BARE}; leave out what belongs to the path`,
      },
      space: { severity: "error", text: `"{{text}}" has a space in it, ${BARE}; take the space out` },
      dot: {
        severity: "error",
        text: `"{{text}}" begins with a dot, ${BARE}; write dnsDomainIs(host, "{{text}}")`,
      },
      range: {
        severity: "error",
        text:
          '"{{text}}" is a range of addresses, and host is one name or address, so this is never true; use isInNet with ' +
          "the base and the mask of the range, once the host is known to be an address",
      },
    },
  },
  create(context) {
    return {
      "Program:exit"() {
        for (const test of hostTests(context.sourceCode)) {
          const found = test.role === "host" && !test.shared ? readText(test) : null;
          if (found === null) continue;
          const { node, text } = test;
          const { messageId, host, port } = found;
          const remedy = String.raw`/:${port || "8443"}\//.test(url)`;
          context.report({ node, messageId, data: { text: shorten(text), host: shorten(host), remedy } });
        }
      },
    };
  },
};

const RANGE = /^(\d+(\.\d+){3}|[0-9a-f]*:[0-9a-f:]*)\/\d{1,3}$/i;

interface Found {
  readonly messageId: "port" | "scheme" | "path" | "range" | "space" | "dot";
  /** What is left of the text for a host. */
  readonly host: string;
  readonly port: string;
}

function readText({ how, text, inPlace }: HostTest): Found | null {
  const [, scheme = "", rest = ""] = /^([a-z*]*:\/\/|(?:https?|ftp|wss?):)?(.*)$/i.exec(text) ?? [];
  const [, host = "", port] = /^([^/:]*)(?::(\d+|\*))?(?:\/.*)?$/s.exec(rest) ?? [];
  const found = (messageId: Found["messageId"]) => ({ messageId, host: nameFor(host), port: portFor(port) });
  if (scheme !== "") return found("scheme");
  if (/\s/.test(text)) return { ...found("space"), host: nameFor(host.replace(/\s/g, "")) };
  if (text.includes("/")) return RANGE.test(text) ? found("range") : found("path");
  if (port !== undefined && !mayBeIpv6(host, port)) return found("port");
  // In a list that is walked it may be cut off, or added to the host.
  const whole = how === "key" || (inPlace && (how === "equals" || how === "prefix"));
  return whole && /^\.[a-z0-9.-]+$/i.test(text) ? found("dot") : null;
}

/** One colon is also in `fe80:*`, `::1` and searches for parts of an address. */
function mayBeIpv6(before: string, after: string): boolean {
  if (before === "" || before === "*") return !/^\d{2,5}$/.test(after);
  return /^[0-9a-f*?]{1,4}$/i.test(before);
}

function nameFor(host: string): string {
  const name = host.replace(/^[*.]+/, "").replace(/[*?]/g, "");
  return name === "" ? "www.example.com" : name;
}

function portFor(port: string | undefined): string {
  return port === undefined || port === "*" ? "" : port;
}
