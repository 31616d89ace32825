import type { ListenerPolicy } from "./policy.ts";

/**
 * The client learns within one round trip that there is no PAC here: the kernel answers a SYN to a port without
 * a listener with RST (RFC 9293, section 3.10.7.1), at 96,000 a second and more on two cores.
 */
export const refuse: ListenerPolicy = {
  id: "refuse",
  summary: "Opens no listener, so a SYN is answered with RST; the address is watched",
  meets: "refused",
  layer: "listener",
};
