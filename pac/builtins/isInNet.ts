import { type Builtin, hiddenName } from "./builtin.ts";

export const isInNet: Builtin = {
  id: "isInNet",
  signature: "isInNet(host, pattern, mask)",
  summary: "true when the IPv4 address of host equals pattern in the bits that mask sets",
  kind: "library",
  // The mask is used bit by bit: a mask with holes works, 0.0.0.0 matches everything. Anything but three dotted
  // quads is false without a word. It tells dnsResolve that it is the one who asks: see ENDING in sim/engine/doors.ts.
  // Quads that were read once are kept: reading one takes longer than all the rest.
  source: `var isInNet = (function () {
  var valid = isValidIpAddress, convert = convert_addr, quads = Object.create(null), count = 0;
  var expressions = RegExp.prototype, strings = String.prototype, exec = expressions.exec, split = strings.split;
  function keep(text) {
    if (quads[text] !== undefined || !valid(text)) return;
    if (count++ >= 20000) quads = Object.create(null);
    quads[text] = convert(text);
  }
  function compare(host, pattern, mask) {
    if (!isValidIpAddress(pattern) || !isValidIpAddress(mask)) return false;
    var address = host;
    if (!isValidIpAddress(host)) {
      ${hiddenName("isInNet")}.looking = true;
      address = dnsResolve(host);
      ${hiddenName("isInNet")}.looking = false;
      if (address == null) return false;
    }
    var bits = convert_addr(mask);
    return (convert_addr(address) & bits) == (convert_addr(pattern) & bits);
  }
  return function isInNet(host, pattern, mask) {
    if (
      typeof host === "string" && typeof pattern === "string" && typeof mask === "string" && isValidIpAddress === valid &&
      convert_addr === convert && expressions.exec === exec && strings.split === split
    ) {
      var address = quads[host], base = quads[pattern], bits = quads[mask];
      if (address !== undefined && base !== undefined && bits !== undefined) return (address & bits) == (base & bits);
      keep(host);
      keep(pattern);
      keep(mask);
    }
    return compare(host, pattern, mask);
  };
})();`,
  hidden: "{ looking: false }",
};
