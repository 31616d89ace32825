import type { Builtin } from "./builtin.ts";
import { IP_LITERALS } from "./ip-literals.ts";

export const sortIpAddressList: Builtin = {
  id: "sortIpAddressList",
  signature: "sortIpAddressList(list)",
  summary: "the addresses of a list with semicolons in order, IPv6 first; false for an unreadable one",
  kind: "native",
  source: `(function () {
${IP_LITERALS}
  function inOrder(a, b) {
    if (a.bytes.length !== b.bytes.length) return b.bytes.length - a.bytes.length;
    for (var i = 0; i < a.bytes.length; i++) if (a.bytes[i] !== b.bytes[i]) return a.bytes[i] - b.bytes[i];
    return 0;
  }
  return function sortIpAddressList(list) {
    if (typeof list !== "string") return null;
    var text = list.replace(/[ \\t]/g, "");
    var items = text.replace(/^;+/, "").replace(/;+$/, "").split(/;+/);
    if (items[0] === "") items.length = 0;
    if (items.length === 0) return false;
    for (var i = 0; i < items.length; i++) {
      var bytes = readAddress(items[i]);
      if (bytes === null) return false;
      items[i] = { text: items[i], bytes: bytes };
    }
    items.sort(inOrder);
    for (var j = 0; j < items.length; j++) items[j] = items[j].text;
    return items.join(";");
  };
})()`,
};
