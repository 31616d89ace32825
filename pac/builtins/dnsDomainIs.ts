import type { Builtin } from "./builtin.ts";
import { seenTexts } from "./seen-texts.ts";

export const dnsDomainIs: Builtin = {
  id: "dnsDomainIs",
  signature: "dnsDomainIs(host, domain)",
  summary: "true when host ends in domain; there is no label boundary, so begin the domain with a dot",
  kind: "library",
  // Browsers take anything with a length, and call the PAC's `substring` where it has replaced it.
  source: `var dnsDomainIs = (function () {
${seenTexts("")}
  function compare(host, domain) {
    if (typeof host === "string" && typeof domain === "string" && hasOwnStrings()) {
      if (host !== text1 && host !== text2) remember(host);
      if (known[domain] === undefined) learnEnding(domain, domain);
      return host.endsWith(domain);
    }
    forget();
    return host.length >= domain.length && host.substring(host.length - domain.length) == domain;
  }
  return function dnsDomainIs(host, domain) {
    if (typeof domain === "string") {
      var answer = host === text1 ? table1[domain] : host === text2 ? table2[domain] : undefined;
      if (answer !== undefined) return answer;
    }
    return compare(host, domain);
  };
})();`,
};
