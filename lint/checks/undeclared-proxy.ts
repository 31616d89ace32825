import {
  canonicalAddress,
  closest,
  type Directive,
  isLoopbackAddress,
  readChromiumResult,
} from "../../pac/index.ts";
import type { Site } from "../../site/index.ts";
import type { SyntaxCheck } from "../check.ts";
import { recordFor } from "../deployment.ts";
import { siteOf } from "../eslint/settings.ts";
import { createEntryReporter } from "../syntax/entry-report.ts";
import { UNKNOWN } from "../syntax/place.ts";
import { type Entry, entriesOf, resultTexts } from "../syntax/results.ts";
import { isTemplate } from "../syntax/template.ts";

const REMEDY = "correct it, or add the proxy to the list";

/** The site's list of proxies against what the PAC names: a slip of a letter or a digit shows nowhere else. */
export const undeclaredProxy: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "undeclared-proxy",
    summary: "a directive names a proxy that the site does not list",
    group: "results",
    clients: "all",
    messages: {
      host: {
        severity: "error",
        text: `"{{entry}}" names a proxy that is not in the site's list (proxies){{hint}}, so nobody runs it as far as the site says; ${REMEDY}`,
      },
      port: {
        severity: "error",
        text: `"{{entry}}" names {{host}} with port {{port}}, and the site's list (proxies) has it with {{ports}} only; ${REMEDY}`,
      },
      kind: {
        severity: "error",
        text:
          '"{{entry}}" uses {{host}}:{{port}} as {{kind}}, and the site\'s list (proxies) says it is {{declared}}: the ' +
          "client speaks a protocol that the proxy does not; write {{declared}}, or correct the list",
      },
    },
  },
  create(context) {
    const site = siteOf(context);
    if (site === null || site.proxies.length === 0) return {};
    return {
      "Program:exit"() {
        const report = createEntryReporter(context);
        for (const result of resultTexts(context.sourceCode)) {
          for (const entry of entriesOf(result)) {
            const directive = directiveOf(entry);
            const problem = directive && problemOf(site, directive);
            if (problem) report(entry, problem.messageId, problem.data);
          }
        }
      },
    };
  },
};

type Proxy = Exclude<Directive, { kind: "DIRECT" }>;

/** The proxy that an entry names, as far as it is known; what clients drop is the business of other checks. */
function directiveOf({ text, keyword }: Entry): Proxy | null {
  if (text.includes(UNKNOWN) || isTemplate(text) || /^HTTP$/i.test(keyword)) return null;
  const { chain, problems } = readChromiumResult(text);
  const [directive] = chain;
  if (problems.some(({ dropped }) => dropped) || directive === undefined || directive.kind === "DIRECT")
    return null;
  const host = directive.host.toLowerCase();
  const local = host === "localhost" || host === "0.0.0.0" || isLoopbackAddress(host);
  return local ? null : directive;
}

interface Problem {
  readonly messageId: string;
  readonly data: Record<string, string>;
}

function problemOf(site: Site, { kind, host: written, port }: Proxy): Problem | null {
  const host = written.toLowerCase().replace(/\.$/, "");
  const listed = site.proxies.filter((proxy) => isSame(site, proxy.host, host));
  if (listed.length === 0) {
    const near = site.proxies.find((proxy) => isNear(host, proxy.host.toLowerCase()));
    return { messageId: "host", data: { hint: near === undefined ? "" : ` (did you mean "${near.host}"?)` } };
  }
  const here = listed.filter((proxy) => proxy.port === port);
  if (here.length === 0) {
    const ports = [...new Set(listed.map((proxy) => String(proxy.port)))].join(", ");
    return { messageId: "port", data: { host, port: String(port), ports } };
  }
  const declared = [...new Set(here.map((proxy) => proxy.kind))];
  if (declared.includes(kind as (typeof declared)[number])) return null;
  return { messageId: "kind", data: { host, port: String(port), kind, declared: declared.join(" or ") } };
}

/** A slip apart, without the domain that both are in: long common ends make all names of a company alike. */
function isNear(host: string, listed: string): boolean {
  const [own, other] = [host.split("."), listed.split(".")];
  while (own.length > 1 && other.length > 1 && own.at(-1) === other.at(-1)) {
    own.pop();
    other.pop();
  }
  return closest(own.join("."), [other.join(".")]) !== null;
}

/** The same host by name, by the same address in another spelling, or by the address that the name has inside. */
function isSame(site: Site, listed: string, host: string): boolean {
  const name = listed.toLowerCase();
  const address = canonicalAddress(host);
  if (name === host || (address !== null && canonicalAddress(name) === address)) return true;
  if (address === null) return false;
  const { addresses } = recordFor(site, "internal", name) ?? { addresses: [] };
  return addresses.some((each) => canonicalAddress(each.address) === address);
}
