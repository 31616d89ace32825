/** What runs inside Firefox, with the browser's own rights. Bodies of functions, as Marionette wants them. */

/**
 * Gives Firefox its DNS answers: `arguments[0]` is name to addresses, an empty list for a name that does not exist.
 *
 * nsINativeDNSResolverOverride stands where Firefox would call the system's getaddrinfo. It knows names as they are
 * asked for, so a name is given with and without its final dot.
 */
export const SET_NAMES = `
const [names, done] = arguments;
const override = Cc["@mozilla.org/network/native-dns-override;1"].getService(Ci.nsINativeDNSResolverOverride);
override.clearOverrides();
for (const [name, addresses] of Object.entries(names)) {
  for (const spelling of [name, name + "."]) {
    for (const address of addresses.length === 0 ? ["N/A"] : addresses) override.addIPOverride(spelling, address);
  }
}
Cc["@mozilla.org/network/dns-service;1"].getService(Ci.nsIDNSService).clearCache(true);
done(true);
`;

/**
 * Installs the PAC at `arguments[0]` and asks it about the URLs in `arguments[1]`, one after the other.
 *
 * The answer is a list of {status, list, messages}: the failure code or 0, the entries as [type, host, port], and
 * what the console said about the PAC meanwhile. It has null for a URL that Firefox cannot read. A question waits until
 * the PAC is loaded.
 */
export const DECIDE = `
const [pac, urls, done] = arguments;
const service = Cc["@mozilla.org/network/protocol-proxy-service;1"].getService(Ci.nsIProtocolProxyService);
const principal = Services.scriptSecurityManager.getSystemPrincipal();
const security = Ci.nsILoadInfo.SEC_ALLOW_CROSS_ORIGIN_SEC_CONTEXT_IS_NULL;
// A web socket is opened by an HTTP channel that asks for its proxy with the URL of the socket.
function channelOf(url) {
  const uri = Services.io.newURI(url);
  if (!/^wss?:/.test(url)) {
    return Services.io.newChannelFromURI(uri, null, principal, null, security, Ci.nsIContentPolicy.TYPE_OTHER);
  }
  const http = Services.io.newURI(url.replace(/^ws/, "http"));
  const flags = Ci.nsIProtocolProxyService.RESOLVE_PREFER_HTTPS_PROXY | Ci.nsIProtocolProxyService.RESOLVE_ALWAYS_TUNNEL;
  const type = Ci.nsIContentPolicy.TYPE_WEBSOCKET;
  return Services.io.newChannelFromURIWithProxyFlags(http, uri, flags, null, principal, null, security, type);
}
function resolve(url) {
  return new Promise((decided) => {
    service.asyncResolve(channelOf(url), 0, {
      onProxyAvailable(request, channel, first, status) {
        const list = [];
        for (let entry = first; entry; entry = entry.failoverProxy) list.push([entry.type, entry.host, entry.port]);
        decided({ status: status >>> 0, list });
      },
    });
  });
}
// A setting holds at most 1 MB: a larger PAC is put into a file.
async function address(pac, count) {
  if (pac.length < 1000000) return pac.replace(";", ";n=" + count + ";");
  const path = PathUtils.join(PathUtils.profileDir, count + ".pac");
  const letters = atob(pac.slice(pac.indexOf(",") + 1));
  await IOUtils.write(path, Uint8Array.from(letters, (letter) => letter.charCodeAt(0)));
  return PathUtils.toFileURI(path);
}
(async () => {
  Services.console.reset();
  // A change of the address loads the PAC, the same one again would not; the number makes it another each time.
  const count = Services.prefs.getIntPref("pacwright.count", 0) + 1;
  Services.prefs.setIntPref("pacwright.count", count);
  Services.prefs.setStringPref("network.proxy.autoconfig_url", await address(pac, count));
  Services.prefs.setIntPref("network.proxy.type", 2);
  const answers = [];
  const messages = () => Services.console.getMessageArray().map(({ message }) => message).filter((text) => /^PAC/.test(text));
  let heard = 0;
  for (const url of urls) {
    if (!URL.canParse(url)) {
      answers.push(null);
      continue;
    }
    const answer = await resolve(url);
    const said = messages();
    // What was said while the file was loaded, its failure above all, holds for every URL.
    const own = said.slice(said.some((text) => /^PAC file failed/.test(text)) ? 0 : heard);
    answers.push({ ...answer, messages: own });
    heard = said.length;
  }
  return answers;
})().then(done, (error) => done({ failure: String(error) }));
`;
