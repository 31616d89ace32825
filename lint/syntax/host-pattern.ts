import { isPlainGlob, patternOf, tokensOfGlob } from "../../pac/index.ts";

/** A name whose owner is somebody else; tests of names below it are true for everybody. */
export const STRANGER = "evil.example";

const HOST = /^(?!-)[a-z0-9_-]+(\.(?!-)[a-z0-9_-]+)*$/;

/** True when a plain glob matches a text. A walk without backtracking: the glob may be anything. */
export function globMatches(glob: string, text: string): boolean {
  return isPlainGlob(glob) && patternOf(tokensOfGlob(glob))?.matches(text) === true;
}

/** True for what a client can hand over as a name. */
export function isHostName(text: string): boolean {
  return text.length <= 253 && HOST.test(text);
}

/** The beginning of an IPv4 address, as `10.`, `192.168` or `172.1?.*`; never a whole one. */
export function isAddressStart(text: string): boolean {
  return (
    /^\d[\d?]{0,2}(\.([\d?]{1,3}|\*))*\.?$/.test(text.replace(/\*+$/, "")) && !/^\d+(\.\d+){3}$/.test(text)
  );
}

/** True for what is meant for the end of a host, and not of a file: `.example.com`, `*.local`, `.adobe.`. */
export function isHostEnding(text: string): boolean {
  return isDomain(`name.${text.replace(/\*/g, "").replace(/^\.+/, "")}`);
}

/** The last labels of file names: `proxy.pac` and `login.php` are no domains. */
const FILE_ENDING =
  /\.(pac|dat|html?|php\d?|aspx?|jsp|cgi|js|json|css|txt|xml|crl|crt|cer|p7[bc]|exe|msi|cab|zip|gz|rar|7z|iso|bin|dll|jar|deb|rpm|dmg|apk|pdf|docx?|xlsx?|pptx?|gif|jpe?g|png|ico|svg|mp[34]|avi|mov|wmv|flv|swf|torrent)$/;

/** True for two or more labels of which the last can be a top-level domain, dots around them left aside. */
export function isDomain(text: string): boolean {
  const labels = text.replace(/^\.|\.$/g, "").split(".");
  return (
    labels.length >= 2 &&
    labels.every((label) => /^[a-z0-9_?-]+$/i.test(label)) &&
    /^[a-z]/i.test(labels.at(-1) ?? "") &&
    !FILE_ENDING.test(text.toLowerCase())
  );
}
