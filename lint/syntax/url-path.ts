import type { HostTest } from "./host-tests.ts";
import { isDomain } from "./host-pattern.ts";
import { readUrlGlob } from "./url-pattern.ts";

/** What a test of the URL asks of the part behind the host. */
export interface AskedPath {
  /** The letters that must stand there. */
  readonly asked: string;
  /** `cut`: all URLs that can match are `https` or `wss`, of which browsers hand over no path. `http`: none is. */
  readonly schemes: "cut" | "http" | "any";
}

/**
 * What a test of the URL asks of path or query: something that a URL of nothing but scheme and host does not have.
 *
 * @returns null for tests that such a URL can pass, and where that is not certain
 */
export function askedPath({ role, how, text }: HostTest): AskedPath | null {
  if (role !== "url") return null;
  if (how === "glob") return inGlob(text);
  if (how === "contains" || how === "suffix") return inPiece(text, how === "suffix");
  return how === "prefix" || how === "equals" ? inGlob(text.replace(/[*?].*$/s, "")) : null;
}

function inGlob(text: string): AskedPath | null {
  const { scheme, authority, path } = readUrlGlob(text);
  if (scheme === null && /^[a-z]+:/i.test(text)) return null;
  const asked = path === null ? ending(authority) : path.slice(1);
  const letters = asked.replaceAll("*", "");
  // Without a scheme the first slash may be one of those before the host: "*//www.corp.example/".
  if (letters === "" || (scheme === null && /^\/|:$/.test(asked))) return null;
  return { asked: path === null ? letters : `/${asked}`, schemes: schemesOf(scheme) };
}

function schemesOf(scheme: string | null): AskedPath["schemes"] {
  if (scheme === "https" || scheme === "wss") return "cut";
  return scheme === "http" || scheme === "ws" || scheme === "ftp" ? "http" : "any";
}

/** A piece of text is asked of the path where it has a slash with something behind it, or is the ending of a file. */
function inPiece(text: string, atEnd: boolean): AskedPath | null {
  const { scheme, path } = readUrlGlob(text);
  if (path !== null && path !== "/") return { asked: path, schemes: schemesOf(scheme) };
  const asked = atEnd || /^\.\w+$/.test(text) ? ending(`*${text}`) : queryIn(text);
  return asked === "" ? null : { asked, schemes: "any" };
}

/** `.pdf` of `*.pdf`, `?debug=` of `*?debug=*`: what is certainly not in a host. */
function ending(text: string): string {
  if (!text.startsWith("*")) return "";
  const file = /^\*(?:[\w-]*)(\.\w{2,5})\*?$/.exec(text)?.[1] ?? "";
  return file !== "" && !isDomain(`name${file}`) ? file : queryIn(text);
}

function queryIn(text: string): string {
  return /[?&]?[\w-]+=[^*]*/.exec(text)?.[0] ?? "";
}
