/** The prefix of our rules in comments and configurations: `pacwright/no-loopback-proxy`. */
export const NAMESPACE = "pacwright";

/** The check that a rule of ESLint stands for; null when it is another plugin's. */
export function checkOfRule(ruleId: string | null | undefined): string | null {
  return ruleId?.startsWith(`${NAMESPACE}/`) ? ruleId.slice(NAMESPACE.length + 1) : null;
}

/** The rule of ESLint that a check is. */
export function ruleOfCheck(checkId: string): string {
  return `${NAMESPACE}/${checkId}`;
}
