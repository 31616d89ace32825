import { domain, numbersFrom, service } from "./names.ts";

const BYTES = 250_000;

/**
 * A table of some 250 KB as a web-filter product exports it: exact names with a number each, parents by stripping
 * labels, own-property look-ups so that a host called "constructor" does no harm.
 */
export function hostTable(): string {
  const random = numbersFrom(250);
  const head = [
    "/* exported by filter-console; checksum 5f1d; do not edit */",
    "var CLASS = {",
    '  0: "DIRECT",',
    '  1: "PROXY px1.corp.example:8080; PROXY px2.corp.example:8080",',
    '  2: "PROXY px-noinspect.corp.example:8081",',
    '  3: "PROXY px-media.corp.example:3128; DIRECT",',
    '  4: "PROXY 192.0.2.1:9"',
    "};",
    "var TABLE = {",
    '  "corp.example": 0,',
    '  "constructor": 0,',
  ];
  const tail = `
};
var own = Object.prototype.hasOwnProperty;

function FindProxyForURL(url, host) {
  var name = host.toLowerCase().replace(/\\.$/, "");
  for (;;) {
    if (own.call(TABLE, name)) return CLASS[TABLE[name]];
    var dot = name.indexOf(".");
    if (dot < 0) break;
    name = name.substring(dot + 1);
  }
  if (host.indexOf(".") < 0 && host.indexOf(":") < 0) return CLASS[0];
  return CLASS[1];
}
`;
  const entries: string[] = [];
  let length = head.join("\n").length + tail.length;
  for (let index = 0; length < BYTES; index++) {
    const name = index % 3 === 0 ? domain(index) : `${service(index * 5)}.${domain(index)}`;
    const entry = `  "${name}": ${Math.floor(random() * 5)}`;
    entries.push(entry);
    length += entry.length + 2;
  }
  return `${head.join("\n")}\n${entries.join(",\n")}${tail}`;
}
