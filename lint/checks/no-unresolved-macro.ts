import type { SyntaxCheck } from "../check.ts";
import { type Macro, macros, nameOf } from "../syntax/macros.ts";
import { placeInString } from "../syntax/place.ts";
import { resultTexts } from "../syntax/results.ts";

const REMEDY = "fill it in before the file is served";

/** A template that was served as it is: clients do not know that it is one. */
export const noUnresolvedMacro: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "no-unresolved-macro",
    summary: "a placeholder of a template that nothing has filled in",
    group: "structure",
    clients: "all",
    messages: {
      result: {
        severity: "error",
        text: `the placeholder "{{name}}"{{more}} was not filled in, and clients take it as it stands: they look for a proxy of this name, which nobody has, or drop the entry; ${REMEDY}`,
      },
      text: {
        severity: "error",
        text: `the placeholder "{{name}}"{{more}} was not filled in, and clients take it as it stands, so what is compared with it is never equal; ${REMEDY}`,
      },
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      "Program:exit"() {
        const all = macros(sourceCode);
        if (all.length === 0) return;
        const inResults = new Set(
          resultTexts(sourceCode).flatMap(({ parts }) => parts.map(({ node }) => node)),
        );
        // One finding for each placeholder: whatever fills it in does so everywhere.
        const byText = new Map<string, Macro[]>();
        for (const macro of all) {
          const known = byText.get(macro.text);
          if (known) known.push(macro);
          else byText.set(macro.text, [macro]);
        }
        for (const [text, places] of byText) {
          const ofResult = places.find(({ node }) => inResults.has(node));
          const { node, offset } = ofResult ?? (places[0] as Macro);
          context.report({
            loc: placeInString(sourceCode, node, offset, text.length),
            messageId: ofResult === undefined ? "text" : "result",
            data: { name: nameOf(text), more: places.length > 1 ? ` (in ${places.length} places)` : "" },
          });
        }
      },
    };
  },
};
