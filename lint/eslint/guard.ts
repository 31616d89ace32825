import type { Rule } from "eslint";
import type { SyntaxCheck } from "../check.ts";

type Handler = (...args: unknown[]) => void;

/**
 * A check whose exceptions stay its own: it is told to stop, and all others go on.
 *
 * @param failed called once, with what was thrown
 */
export function guard(check: SyntaxCheck, failed: (checkId: string, error: unknown) => void): SyntaxCheck {
  return {
    ...check,
    create(context) {
      let broken = false;
      const attempt = <T>(work: () => T): T | undefined => {
        if (broken) return undefined;
        try {
          return work();
        } catch (error) {
          broken = true;
          failed(check.meta.id, error);
          return undefined;
        }
      };
      const listener = attempt(() => check.create(context)) ?? {};
      const guarded = Object.entries(listener).map(([selector, handler]): [string, Handler] => {
        return [selector, (...args) => attempt(() => (handler as Handler)(...args))];
      });
      return Object.fromEntries(guarded) as Rule.RuleListener;
    },
  };
}
