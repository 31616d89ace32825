export { noShadowedRule } from "../../lint/checks/no-shadowed-rule.ts";
export { noOverlappingNetworks } from "../../lint/checks/no-overlapping-networks.ts";
