import type { Chance } from "./list-chance.ts";
import { NAMES } from "./list-conditions.ts";

const HOSTS = [
  "10.1.2.3",
  "192.0.2.7",
  "8.8.8.8",
  "[2001:db8::1]",
  "[::ffff:10.1.2.3]",
  "CORP.example",
  "__proto__",
  "tostring",
  "xn--bcher-kva.example",
] as const;
const PATHS = [
  "/",
  "/",
  "/x",
  "/index.html?q=1",
  "/WWW.example.com/",
  "/a(b|c)+",
  "/?u=http://corp.example/",
  ":8080/",
  ":8443/x",
] as const;

/** URLs whose hosts are near the names of the PACs. */
export function anyUrls(chance: Chance, count: number): string[] {
  return Array.from({ length: count }, () => {
    const scheme = chance.of(["http", "http", "https", "ftp", "ws"]);
    return `${scheme}://${anyHost(chance)}${chance.of(PATHS)}`;
  });
}

function anyHost(chance: Chance): string {
  if (chance.oneIn(6)) return chance.of(HOSTS);
  const name = chance.of(NAMES);
  return chance.of([
    name,
    name,
    `www.${name}`,
    `a.b.${name}`,
    `x${name}`,
    `${name}.`,
    `www.${name}.`,
    name.toUpperCase(),
    `${name}.org`,
    `a..${name}`,
    `.${name}`,
    `${name}..`,
    name.slice(1) || "x",
    name.replaceAll(".", "-"),
  ]);
}
