import { domain, service } from "./names.ts";

/** Just under the 1,048,576 bytes that Chromium and WinHTTP accept. */
const BYTES = 1_048_570;

/**
 * A block list at the size limit: names packed into one object by top-level domain, unpacked into a set of names when
 * the file is loaded, and found by stripping labels. What list converters on the Internet produce.
 */
export function blockList(): string {
  const head =
    '// blocked names, generated; see the converter for the sources\nvar wall = "PROXY 192.0.2.1:9", way = "PROXY px1.corp.example:8080; DIRECT", direct = "DIRECT";\nvar packed = {\n';
  const tail = `
};
var blocked = Object.create(null);
for (var zone in packed) {
  var names = packed[zone].split(",");
  for (var i = 0; i < names.length; i++) blocked[names[i] + "." + zone] = true;
}
packed = null;

function FindProxyForURL(url, host) {
  if (isPlainHostName(host) || dnsDomainIs(host, ".corp.example")) return direct;
  var suffix = host, pos;
  do {
    if (blocked[suffix] === true) return wall;
    pos = suffix.indexOf(".");
    suffix = suffix.slice(pos + 1);
  } while (pos >= 0);
  return way;
}
`;
  const zones = namesByZone(BYTES - head.length - tail.length);
  const body = [...zones].map(([zone, names]) => `"${zone}":"${names.join(",")}"`).join(",\n");
  const text = head + body + tail;
  // Filled to the last byte with a comment: the limit itself is part of the case.
  return `${text}${"//".padEnd(BYTES - text.length - 1, ".")}\n`;
}

/** As many names as fit into a packed table of that many characters, with some to spare for the comment. */
function namesByZone(room: number): ReadonlyMap<string, readonly string[]> {
  const zones = new Map<string, string[]>();
  let left = room - 120;
  for (let index = 0; left > 0; index++) {
    const [label = "", ...zone] = domain(index).split(".");
    const name = index % 4 === 0 ? label : `${service(index * 3)}.${label}`;
    const names = zones.get(zone.join("."));
    if (names === undefined) zones.set(zone.join("."), [name]);
    else names.push(name);
    left -= name.length + 1;
  }
  return zones;
}
