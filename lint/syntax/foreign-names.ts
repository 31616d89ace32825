/** Where names come from that scripts of other kinds can use. No client gives them to a PAC: browsers were asked. */
const HOMES: Readonly<Record<string, string>> = {
  "web pages":
    "window document navigator location self parent top frames screen history localStorage sessionStorage indexedDB " +
    "XMLHttpRequest fetch Request Response Headers URL URLSearchParams Blob File FileReader FormData WebSocket " +
    "EventSource Worker Image Event CustomEvent AbortController performance crypto TextEncoder TextDecoder " +
    "requestAnimationFrame setTimeout setInterval setImmediate clearTimeout clearInterval atob btoa caches chrome browser",
  Node: "process global module exports require Buffer __dirname __filename",
  "Windows Script Host": "WScript ActiveXObject Enumerator VBArray",
};

/** What a name belongs to, such as `web pages`; only for names that no client gives a PAC. */
export const HOME_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(HOMES).flatMap(([home, names]) => names.split(" ").map((name) => [name, home] as const)),
);

/** Globals of some client's engine or library that are no functions: `dateRange` reads `months`. */
export const OTHER_GLOBALS: ReadonlySet<string> = new Set([
  "months",
  "wdays",
  "pacUseMultihomedDNS",
  "WebAssembly",
  "Temporal",
]);
