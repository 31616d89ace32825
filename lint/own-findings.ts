import type { CheckMeta } from "./check.ts";
import type { Finding, Location } from "./finding.ts";
import { toFinding } from "./message.ts";

/**
 * What the engine itself reports, in the form of checks so that reporters treat it alike. These cannot be switched
 * off: each says that something was not, or not fully, checked.
 */
export const OWN_FINDINGS = {
  "parse-error": {
    id: "parse-error",
    summary: "the file is not JavaScript",
    group: "structure",
    clients: "all",
    messages: {
      notJavaScript: {
        severity: "error",
        text: "this is not valid JavaScript ({{problem}}), so every client works as if there were no PAC; correct it first",
      },
      tooDeep: {
        severity: "error",
        text: "this file is nested too deeply to be read, by this program and perhaps by clients; a chain of else if counts as one level each: end each branch with return, or use a table",
      },
      html: {
        severity: "error",
        text: "this is an HTML page, not a PAC; a sign-on or error page was probably saved in its place",
      },
    },
  },
  "not-text": {
    id: "not-text",
    summary: "the file is not text in an encoding that clients read",
    group: "structure",
    clients: "all",
    messages: {
      nul: {
        severity: "error",
        text: "byte {{offset}} of this file is NUL, so it is binary data or UTF-16; save it as ASCII or UTF-8",
      },
    },
  },
  "too-large": {
    id: "too-large",
    summary: "the file is larger than clients accept",
    group: "structure",
    clients: ["chromium", "winhttp"],
    messages: {
      overLimit: {
        severity: "error",
        text: "this file is larger than {{limit}} bytes; Chromium and Windows refuse it, so it was not checked further; make it smaller",
      },
    },
  },
  "pac-fails": {
    id: "pac-fails",
    summary: "a client gets no answer out of the PAC for an ordinary URL",
    group: "structure",
    clients: "all",
    messages: {
      noAnswer: {
        severity: "error",
        text: "{{clients}} gets no answer for {{url}} in {{profiles}}: {{problem}}; no rule applies until this is corrected",
      },
    },
  },
  "evaluation-stopped": {
    id: "evaluation-stopped",
    summary: "the PAC takes too long to be asked all questions",
    group: "structure",
    clients: "all",
    messages: {
      overBudget: {
        severity: "warning",
        text: "asking this PAC took more than {{seconds}} s, so these checks did not finish: {{checks}}; look for slow loops or regular expressions",
      },
    },
  },
  "unused-suppression": {
    id: "unused-suppression",
    summary: "a suppression comment hides nothing",
    group: "structure",
    clients: "all",
    messages: {
      hidesNothing: {
        severity: "warning",
        text: 'nothing here is reported by "{{check}}", so this suppression hides nothing; remove it',
      },
      hidesNothingAtAll: {
        severity: "warning",
        text: "nothing is reported here, so this suppression hides nothing; remove it",
      },
      unknownCheck: {
        severity: "warning",
        text: 'there is no check "{{check}}"{{hint}}, so this comment has no effect; correct the name',
      },
    },
  },
  "unexplained-suppression": {
    id: "unexplained-suppression",
    summary: "a suppression comment gives no reason",
    group: "structure",
    clients: "all",
    messages: {
      noReason: {
        severity: "warning",
        text: "this suppression hides a finding and does not say why, so nobody can tell when it may go; write the reason after two dashes: -- why",
      },
    },
  },
  "stale-baseline": {
    id: "stale-baseline",
    summary: "the baseline accepts a finding that is gone",
    group: "structure",
    clients: "all",
    messages: {
      gone: {
        severity: "note",
        text: 'the baseline accepts {{count}} of "{{check}}" in {{file}} at "{{source}}", and nothing there is reported any more; run pac-lint with --update-baseline, so that it cannot come back unseen',
      },
    },
  },
  "internal-error": {
    id: "internal-error",
    summary: "a check failed; the others ran",
    group: "structure",
    clients: "all",
    messages: {
      failed: {
        severity: "error",
        text: 'the check "{{check}}" failed ({{problem}}); the other checks ran; this is a bug in Pacwright, please report it',
      },
    },
  },
} as const satisfies Readonly<Record<string, CheckMeta>>;

export type OwnFindingId = keyof typeof OWN_FINDINGS;

/** Where own findings stand when they are about the file as a whole. */
const WHOLE_FILE: Location = { line: 1, column: 1 };

/** One of the engine's own findings. */
export function ownFinding<Id extends OwnFindingId>(
  id: Id,
  messageId: keyof (typeof OWN_FINDINGS)[Id]["messages"] & string,
  data: Finding["data"],
  file: string,
  loc: Location = WHOLE_FILE,
): Finding {
  return toFinding(OWN_FINDINGS[id], { messageId, data, loc }, file);
}

/** A check that threw: the finding that says so. */
export function failureFinding(check: string, error: unknown, file: string): Finding {
  const problem = error instanceof Error ? error.message : String(error);
  return ownFinding("internal-error", "failed", { check, problem: problem.split("\n")[0] ?? "" }, file);
}
