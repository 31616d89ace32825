import type { BytesCheck, CheckMeta, EvaluationCheck, SiteCheck, SyntaxCheck } from "../../lint/check.ts";

function metaOf(id: string): CheckMeta {
  const messages = { found: { severity: "error" as const, text: '"{{what}}" was found' } };
  return {
    id,
    summary: `A toy for tests: ${id}`,
    group: "structure",
    clients: "all",
    messages,
    fixable: true,
  };
}

/** Reports every identifier `bad`, and replaces it by `good`. */
export const toySyntax: SyntaxCheck = {
  evidence: "syntax",
  meta: metaOf("toy-syntax"),
  create: (context) => ({
    Identifier(node) {
      if (node.name !== "bad") return;
      const data = { what: "bad" };
      context.report({ node, messageId: "found", data, fix: (fixer) => fixer.replaceText(node, "good") });
    },
  }),
};

/** Reports byte values over 127, at line 2. */
export const toyBytes: BytesCheck = {
  evidence: "bytes",
  meta: metaOf("toy-bytes"),
  examine(bytes, report) {
    if (bytes.some((byte) => byte > 127))
      report({ messageId: "found", data: { what: 1 }, loc: { line: 2, column: 1 } });
  },
};

/** Reports what each client answers for `http://toy.example.com/`, at the entry point. */
export const toyEvaluation: EvaluationCheck = {
  evidence: "evaluation",
  meta: metaOf("toy-evaluation"),
  async examine(pac, report) {
    for (const client of pac.clients) {
      const { result } = await pac.ask({ url: "http://toy.example.com/", client, profile: "on-net" });
      report({ messageId: "found", data: { what: `${client}: ${result}` }, loc: pac.entryPoint });
    }
  },
};

/** Reports the PAC's URL. */
export const toySite: SiteCheck = {
  evidence: "site",
  meta: metaOf("toy-site"),
  examine({ site, locate }, report) {
    report({ messageId: "found", data: { what: site.pac.url }, loc: locate("pac", "url") });
  },
};

/** The same check, broken: it throws after its first report. */
export function broken<C extends { meta: CheckMeta }>(check: C): C {
  const fail = () => {
    throw new Error("the toy broke\nwith a second line");
  };
  const parts = { create: () => ({ Program: fail }), examine: fail };
  return { ...check, ...Object.fromEntries(Object.entries(parts).filter(([key]) => key in check)) };
}
