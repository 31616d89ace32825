import { OWN_FINDINGS } from "./own-findings.ts";

const DOCS = "https://github.com/pacwright/pacwright/blob/main/docs";

/** The page that explains a check; the engine's own findings share the page about linting. */
export function pageOf(checkId: string): string {
  return Object.hasOwn(OWN_FINDINGS, checkId) ? `${DOCS}/lint.md#${checkId}` : `${DOCS}/checks/${checkId}.md`;
}
