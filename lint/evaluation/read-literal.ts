import { addressFamily, canonicalAddress, isNetwork, parseNetwork, parseUrl } from "../../pac/index.ts";
import { patternAsRegExp } from "../syntax/glob-pattern.ts";
import { isTemplate } from "../syntax/template.ts";
import { samplesOf } from "./sample-pattern.ts";
import type { ReadText } from "./url-literal.ts";

/** What a pattern may stand for that says nothing about the host. */
const ANY_HOST = "www.example.com";
/** RFC 1035 gives a name 253 characters; URLs in PACs are patterns of a line at most. */
const LONGEST = 2_000;
/** A text of this many names is a list that a generator wrote; all of them are read. */
const LIST = /[\s,;|]+/;
const DIRECTIVE = /^\s*(DIRECT|PROXY|HTTPS?|SOCKS[45]?|QUIC)(\s|;|$)/;
const LISTED = /^[*.]?[a-z0-9_*?-]+(\.[a-z0-9_*?-]+)+\.?(\/\d+)?$/i;

/**
 * What a constant string of a PAC says about URLs.
 *
 * @param plain whether a word without a dot may be the name of a host: only its place in the file tells
 * @returns nothing for results, templates, sentences; several for lists and alternatives
 */
export function readText(text: string, plain: boolean): ReadText[] {
  const trimmed = text.trim();
  if (trimmed === "" || DIRECTIVE.test(trimmed) || isTemplate(trimmed)) return [];
  const words = trimmed.split(LIST).filter((word) => word !== "");
  if (words.length > 1 && words.every((word) => LISTED.test(word)))
    return words.flatMap((word) => readGlob(word));
  if (trimmed.length > LONGEST || /\s/.test(trimmed)) return [];
  if (/\\[.d/]|^\^|\$$/.test(trimmed)) return readRegExp(trimmed);
  return readGlob(trimmed).filter(({ kind }) => plain || kind !== "plain");
}

/** What a regular expression says about URLs. */
export function readRegExp(source: string): ReadText[] {
  if (source.length > LONGEST) return [];
  return samplesOf(source).flatMap((sample) => readSample(sample.replace(/[\s"'<>]/g, "")));
}

/** A glob, or a text without any stars, which is the same thing. */
function readGlob(glob: string): ReadText[] {
  if (!/[*?()[\]|+]/.test(glob) || addressFamily(glob.replace(/^\[|\]$/g, "")) !== null)
    return readSample(glob);
  if (/^[*.?]+$/.test(glob)) return [];
  const [, dot, name = ""] = /^\*(\.?)([^*?()[\]|+/:]+)$/.exec(glob) ?? [];
  if (name !== "") return readSample(`${dot}${name}`);
  const [network] = /^(\d{1,3}\.){1,3}(?=\*$)/.exec(glob) ?? [];
  if (network !== undefined) return readSample(network);
  const shaped = glob
    .replace(/^\*+:\/\//, "http://")
    .replace(/^(https?|wss?)\*+/, "$1")
    .replace(/^\*+(?=[/:?])/, "")
    .replace(/:\/\/\*+(?=[/:]|$)/, `://${ANY_HOST}`)
    .replace(/:\/\/\*+(?=\.)/, "://www")
    .replace(/^\*+\.(?=.*\/)/, "http://www.");
  return samplesOf(patternAsRegExp(shaped)).flatMap(readSample);
}

const SCHEME = /^(https?|wss?):?\/{0,2}$/i;

/** A text that patterns have been removed from. */
function readSample(sample: string): ReadText[] {
  const [, scheme] = SCHEME.exec(sample) ?? [];
  if (scheme !== undefined) return [{ kind: "scheme", text: scheme.toLowerCase() }];
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(sample)) return readUrl(sample);
  if (sample.includes("/") && isNetwork(parseNetwork(sample))) return [{ kind: "network", text: sample }];
  const address = addressOf(sample);
  if (address !== null) return [{ kind: "address", text: address }];
  const [, port] = /^:(\d{2,5})(?!\d)/.exec(sample) ?? [];
  if (port !== undefined) return Number(port) <= 65_535 ? [{ kind: "port", text: port }] : [];
  if (/^[/?][^/]/.test(sample)) return [{ kind: "path", text: sample.replace(/^\?/, "/?") }];
  if (sample.startsWith("//")) return readUrl(`http:${sample}`);
  if (/^[^/]+\/|:\d+$/.test(sample)) return readUrl(`http://${sample.replace(/^\./, "www.")}`);
  return readName(sample.toLowerCase());
}

function readUrl(text: string): ReadText[] {
  // A host of nothing but stand-ins, and one that only begins.
  const shaped = text
    .replace(/(?<=:\/\/)a(\.a)*(?=[/:?]|$)/, ANY_HOST)
    .replace(/(?<=:\/\/[^/]+\.)\/?$/, "example.com/");
  const url = parseUrl(shaped);
  if (url === null || url.hostname === "" || !/^(https?|wss?):$/.test(url.protocol)) return [];
  return [{ kind: "url", text: url.href }];
}

function addressOf(sample: string): string | null {
  const [, beginning] = /^((?:\d{1,3}\.){1,3})$/.exec(sample) ?? [];
  // "10." is compared with the beginning of an address.
  const whole =
    beginning === undefined ? sample : `${beginning}${"0.".repeat(4 - beginning.split(".").length)}1`;
  return canonicalAddress(whole.replace(/^\[|\]$/g, ""));
}

/** Underscores are no part of host names, and in use. */
const LABELS = /^[a-z0-9_-]{1,63}(\.[a-z0-9_-]{1,63})*$/;

function readName(sample: string): ReadText[] {
  const name = sample.replace(/^[.@]+|\.+$/g, "");
  if (!LABELS.test(name) || name.length > 253 || parseUrl(`http://${name}/`) === null) return [];
  if (sample.startsWith(".")) return [{ kind: "suffix", text: name }];
  return [{ kind: name.includes(".") ? "host" : "plain", text: name }];
}
