// The second step of `npm run build`: the programs and the threads they start become bundles in dist/, in the place of
// what the compiler wrote there. A program then reads a few files instead of hundreds. The library stays as compiled.
import path from "node:path";
import { rolldown } from "rolldown";

const ROOT = path.resolve(import.meta.dirname, "..");

/** Entries of one list share what they have in common; `pac-sim` and its thread start with one file each. */
const BUNDLES = [
  ["sim/bin"],
  ["sim/guard/worker"],
  ["lint/bin", "server/bin", "server/publish/validate-worker"],
];

/** Left to be found in node_modules: loaded late or not at all, or not fit for a bundle. */
const EXTERNAL = /^(cli-progress|eslint|express|pac-resolver|pino|prom-client|quickjs-wasi)($|\/)/;

/** `new URL("./worker.js", import.meta.url)` means a file beside its module, and its module now stands elsewhere. */
const filesBesideModules = {
  name: "files-beside-modules",
  transform: {
    filter: { code: "import.meta.url" },
    handler(code, id) {
      const folder = path.posix.dirname(path.relative(ROOT, id).split(path.sep).join("/"));
      const moved = code.replace(
        /new URL\("(\.[^"]+\.js)", import\.meta\.url\)/g,
        (_, file) => `new URL("../${path.posix.join(folder, file)}", import.meta.url)`,
      );
      return moved === code ? null : { code: moved };
    },
  },
};

async function bundle(entries) {
  const build = await rolldown({
    cwd: ROOT,
    input: Object.fromEntries(entries.map((entry) => [entry, `${entry}.ts`])),
    platform: "node",
    external: EXTERNAL,
    treeshake: { moduleSideEffects: [{ test: /[/\\]node_modules[/\\]/, sideEffects: true }, { test: /./, sideEffects: false }] },
    plugins: [filesBesideModules],
  });
  const written = await build.write({
    dir: process.env.OUT ?? "dist",
    format: "esm",
    minify: process.env.MIN === "1" ? true : process.env.MIN === "ws" ? { compress: false, mangle: false, codegen: { removeWhitespace: true } } : false,
    entryFileNames: "[name].js",
    chunkFileNames: `chunks/[name]-[hash].js`,
  });
  await build.close();
  return written.output;
}

for (const chunks of await Promise.all(BUNDLES.map(bundle)))
for (const c of chunks) if (c.type==="chunk") console.log(c.fileName, c.code.length, c.isEntry?"entry":"", "imports", c.imports.join(" "), "| dyn", c.dynamicImports.join(" "), "| mods", c.moduleIds.length);
