/** Cases the `chromium` client is known to get wrong. A case that passes, or does not exist, fails the run. */
export const SKIPS: readonly { readonly case: string; readonly reason: string }[] = [
  ...[
    "an address as one number is not plain",
    "a hexadecimal address is not plain",
    "isInNetEx takes a short address",
    "isInNetEx reads a leading zero as octal",
    "sortIpAddressList takes a short address",
  ].map((name) => ({
    case: name,
    reason: "the client's helpers read dotted IPv4 addresses of four decimal numbers only",
  })),
  { case: "dnsResolve takes no port", reason: "the client's resolver drops a port from a name" },
  {
    case: "isResolvableEx is true for something else than a string",
    reason: "the client's isResolvableEx tells undefined from an address",
  },
  { case: "sortIpAddressList skips empty items", reason: "the client counts an empty item as a bad one" },
  {
    case: "dnsResolve and dnsResolveEx of one name are two look-ups",
    reason: "the client counts names, not questions",
  },
  { case: "an own address counts as a look-up", reason: "the client counts names only" },
  {
    case: "endless recursion can be caught",
    reason: "the sandbox ends a script that overflows the stack, so that it cannot go on in a damaged engine",
  },
];
