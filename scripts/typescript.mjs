// Loads the project's TypeScript without a build. Node 20 cannot run TypeScript itself; Vite can, and Vitest
// brings it along.
import { createViteServer } from "vitest/node";
import { ROOT } from "./units.mjs";

/**
 * @param {ReadonlyMap<string, string>} fresh texts by path that are used instead of the files, which may be stale
 * @returns {Promise<{ load: (file: string) => Promise<any>, close: () => Promise<void> }>}
 */
export async function openTypeScript(fresh) {
  const server = await createViteServer({
    root: ROOT,
    configFile: false,
    appType: "custom",
    logLevel: "silent",
    server: { middlewareMode: true, watch: null, hmr: false, ws: false },
    optimizeDeps: { noDiscovery: true },
    // `using` declarations, for one, are newer than Node 20.
    oxc: { target: "node20" },
    plugins: [{ name: "fresh-texts", load: (id) => fresh.get(id.slice(ROOT.length + 1)) }],
  });
  return { load: (file) => server.ssrLoadModule(`/${file}`), close: () => server.close() };
}
