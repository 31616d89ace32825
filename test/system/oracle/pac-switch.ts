import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * A browser extension of two files that does one thing: set the PAC of the running browser. One browser can so be
 * asked about any number of PACs; a start costs seconds, a switch milliseconds.
 *
 * @returns the folder to pass to `--load-extension`
 */
export function writePacSwitch(parent: string): string {
  const folder = join(parent, "pac-switch");
  mkdirSync(folder);
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(MANIFEST));
  writeFileSync(join(folder, "worker.js"), WORKER);
  return folder;
}

/**
 * The URL that carries a PAC. A text is sent with its charset because Chromium reads ISO-8859-1 without one; bytes are
 * sent as they are.
 *
 * @param number makes the URL of the same text another one
 */
export function pacUrl(pac: string | Uint8Array, number: number): string {
  const charset = typeof pac === "string" ? ";charset=utf-8" : "";
  const body = (typeof pac === "string" ? Buffer.from(pac, "utf8") : Buffer.from(pac)).toString("base64");
  return `data:application/x-ns-proxy-autoconfig${charset};n=${number};base64,${body}`;
}

const MANIFEST = {
  manifest_version: 3,
  name: "pac switch",
  version: "1",
  permissions: ["proxy"],
  background: { service_worker: "worker.js" },
};

const WORKER = `
self.setPac = (url) => new Promise((done, failed) => {
  const value = { mode: "pac_script", pacScript: { url, mandatory: false } };
  chrome.proxy.settings.set({ value, scope: "regular" }, () => {
    const error = chrome.runtime.lastError;
    if (error) failed(new Error(error.message)); else done(true);
  });
});
`;
