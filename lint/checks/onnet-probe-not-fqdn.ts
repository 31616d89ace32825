import type { Rule } from "eslint";
import type * as ESTree from "estree";
import { addressFamily, bareHost } from "../../pac/index.ts";
import type { Site } from "../../site/index.ts";
import type { SyntaxCheck } from "../check.ts";
import { siteOf } from "../eslint/settings.ts";
import { decidingProbes } from "../syntax/dns-probes.ts";
import { constantString } from "../syntax/fold.ts";
import { helperCalls } from "../syntax/helper-calls.ts";
import { quote } from "../syntax/quote.ts";

/** RFC 6761: the client itself, whatever network it is in. */
const NO_PROBE: ReadonlySet<string> = new Set(["localhost", "loopback"]);

/** A name without a dot is completed from the search list, which is that of the network the client is in. */
export const onnetProbeNotFqdn: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "onnet-probe-not-fqdn",
    summary: "an on-net test looks up a name without its domain",
    group: "on-net test",
    clients: "all",
    messages: {
      plain: {
        severity: "warning",
        text:
          '"{{source}}" looks up "{{name}}", which has no domain: each client completes it with the search list of the ' +
          "network it is in, so in a VPN, a branch or a hotel it is another name or none, and a wildcard record there " +
          'answers for it; write the whole name, such as "{{full}}"',
      },
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      "Program:exit"() {
        for (const { node, name } of decidingProbes(sourceCode)) report(context, node, name);
        for (const { node } of helperCalls(sourceCode, "isInNet")) {
          const [subject] = node.arguments;
          const name = subject === undefined ? null : constantString(sourceCode, subject);
          if (name !== null && addressFamily(name) === null) report(context, node, name.toLowerCase());
        }
      },
    };
  },
};

function report(context: Rule.RuleContext, call: ESTree.SimpleCallExpression, name: string): void {
  const [argument] = call.arguments;
  if (argument === undefined || !/^[a-z0-9_][a-z0-9_-]*$/.test(name) || /^\d+$/.test(name)) return;
  if (NO_PROBE.has(name)) return;
  const full = `${name}.${domainOf(siteOf(context))}`;
  const data = { source: quote(context.sourceCode, call), name, full };
  context.report({ node: argument, messageId: "plain", data });
}

/** The company's domain: that of the PAC host. */
function domainOf(site: Site | null): string {
  const host = site === null ? "" : bareHost(new URL(site.pac.url)).toLowerCase();
  const domain = host.slice(host.indexOf(".") + 1);
  return host.includes(".") && addressFamily(host) === null ? domain : "corp.example";
}
