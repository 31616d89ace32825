import { parseUrl } from "../parse-url.ts";
/** Host and port of a proxy as Firefox reads them. */
export interface ProxyTarget {
  /** Without brackets, also for IPv6. */
  readonly host: string;
  /** null: none, or one that is the default of the URL's scheme. */
  readonly port: number | null;
  /** It was read as a URL with a scheme of its own. */
  readonly absolute: boolean;
}

/**
 * Reads what follows the keyword of a proxy: first as a URL, then with "http://" in front of it (asked of Firefox
 * 153).
 *
 * So a scheme, a path and credentials are taken and ignored; a port that is the scheme's default counts as none, which
 * turns `HTTPS px.example:80` into port 443; and a proxy whose name is the name of a scheme, such as `ftp:2121`, loses
 * its port to the host.
 *
 * @returns null when neither reading gives a host
 */
export function readTarget(target: string): ProxyTarget | null {
  const absolute = readAbsolute(target);
  if (absolute !== null) return { ...absolute, absolute: true };
  const plain = readUrl(`http://${target}`, isHttpHost);
  return plain === null ? null : { ...plain, absolute: false };
}

/** Schemes whose URLs Firefox reads as it reads those of http, with any number of slashes. */
const STANDARD = ["http", "https", "ftp", "ws", "wss"];
const OTHERS = ["android", "indexeddb", "moz-extension", "moz-page-thumb", "sftp", "smb"];
/** The same, except that a number is a name there and no IPv4 address. */
const LIKE_CHROME = ["chrome", "moz-src", "resource"];

function readAbsolute(target: string): Omit<ProxyTarget, "absolute"> | null {
  const [, scheme = "", rest = ""] = /^([a-z][a-z0-9+.-]*):(.*)$/is.exec(target) ?? [];
  const name = scheme.toLowerCase();
  if (STANDARD.includes(name)) return readUrl(target, isHttpHost);
  if (OTHERS.includes(name)) return readUrl(`http:${rest}`, isHttpHost);
  if (LIKE_CHROME.includes(name)) {
    const read = readUrl(`${name}://${rest.replace(/^[/\\]+/, "")}`, (host) => !/["*%]/.test(host));
    return read === null ? null : { ...read, host: read.host.toLowerCase() };
  }
  return scheme === "" ? null : readUrl(target, () => true);
}

/** Firefox allows neither of these in a host, the URL standard allows both. */
function isHttpHost(host: string): boolean {
  return !/["*]/.test(host);
}

/** A last label of "0x" alone is 0 to the URL standard and an error to Firefox. */
const EMPTY_HEXADECIMAL = /[./\\@]0x\.?(:\d*)?\s*([/\\?#]|$)/i;

function readUrl(text: string, allows: (host: string) => boolean): Omit<ProxyTarget, "absolute"> | null {
  const { hostname = "", port = "" } = parseUrl(text) ?? {};
  if (hostname === "" || !allows(hostname)) return null;
  if (/^[\d.]+$/.test(hostname) && EMPTY_HEXADECIMAL.test(text)) return null;
  return { host: hostname.replace(/^\[|\]$/g, ""), port: port === "" ? null : Number(port) };
}
