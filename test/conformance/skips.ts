/** Cases the `chromium` client is known to get wrong. A case that passes, or does not exist, fails the run. */
export const SKIPS: readonly { readonly case: string; readonly reason: string }[] = [
  {
    case: "endless recursion can be caught",
    reason: "the sandbox ends a script that overflows the stack, so that it cannot go on in a damaged engine",
  },
];
