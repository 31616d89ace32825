/**
 * What the Firefox oracle sets before the start. Nothing here touches how a PAC is loaded, run or read; the proxy
 * settings themselves are set by script.
 */
export const PREFERENCES: Readonly<Record<string, string | number | boolean>> = {
  // Firefox picks a free port and writes it into its profile.
  "marionette.port": 0,
  "remote.system-access-check.enabled": false,
  // In a network namespace without a default route Firefox would think itself offline.
  "network.manage-offline-status": false,
  "network.connectivity-service.enabled": false,
  "network.captive-portal-service.enabled": false,
  "network.trr.mode": 5,
  // No traffic of its own.
  "app.normandy.enabled": false,
  "app.update.enabled": false,
  "browser.newtabpage.enabled": false,
  "browser.region.update.enabled": false,
  "browser.safebrowsing.malware.enabled": false,
  "browser.safebrowsing.phishing.enabled": false,
  "browser.shell.checkDefaultBrowser": false,
  "browser.startup.page": 0,
  "browser.topsites.contile.enabled": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "extensions.update.enabled": false,
  "services.settings.server": "data:,",
  "toolkit.telemetry.enabled": false,
  // No content processes waiting for pages that never come.
  "dom.ipc.processPrelaunch.enabled": false,
};
