// The first step of `npm run build`: the programs and the threads they start become bundles in dist/, so that a
// program reads a few files instead of hundreds. Parts that only some commands need stay apart and are read late.
// CommonJS, because Node starts it faster. The library beside them is what the compiler wrote.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { rolldown } from "rolldown";
import { noticesFor } from "./notices.mjs";

const ROOT = path.resolve(import.meta.dirname, "..");
const DIST = path.join(ROOT, "dist");

/** The entries of one bundle share what they have in common. `pac-sim` and its thread share nothing: fewer files. */
const BUNDLES = [
  ["sim/bin"],
  ["sim/guard/worker"],
  ["lint/bin", "server/bin", "server/publish/validate-worker"],
];

/** Found in node_modules when they are needed: loaded late, or by a server that runs for months. */
const EXTERNAL = /^(cli-progress|eslint|express|pino|prom-client)$/;

/** A module of ours that gives nothing to its importer does nothing; packages say so of themselves. */
const SIDE_EFFECTS = [
  { test: /[/\\]node_modules[/\\]/, sideEffects: true },
  { test: /[/\\]worker\.ts$/, sideEffects: true },
  { test: /^/, sideEffects: false },
];

/** `new URL("./worker.cjs", import.meta.url)` means a file beside its module, which now stands in another folder. */
const filesBesideModules = {
  name: "files-beside-modules",
  transform: {
    filter: { code: "import.meta.url" },
    handler(code, id) {
      const folder = path.relative(ROOT, path.dirname(id)).split(path.sep).join("/");
      const file = /new URL\("(\.\/[^"]+\.cjs)", import\.meta\.url\)/g;
      // Every bundle that holds such a module stands one folder below dist/.
      const moved = (_, name) => `new URL("../${path.posix.join(folder, name)}", import.meta.url)`;
      return { code: code.replace(file, moved) };
    },
  },
};

/** commander runs other programs as subcommands. None of ours has one, and what it loads for that takes 3 ms. */
const withoutSubprograms = {
  name: "without-subprograms",
  transform: {
    filter: { id: /[/\\]commander[/\\]lib[/\\]command\.js$/ },
    handler: (code) => ({ code: code.replace("require('node:child_process')", "{}") }),
  },
};

/** What reads site files stays together and by itself, so that nothing else is read with it. */
const READERS = { name: "yaml-and-zod", test: /[/\\]node_modules[/\\](yaml|zod)[/\\]/ };

async function bundle(entries) {
  const build = await rolldown({
    cwd: ROOT,
    input: Object.fromEntries(entries.map((entry) => [entry, `${entry}.ts`])),
    // Several entries: what they share must not be put into one of them, or another one would run it.
    preserveEntrySignatures: entries.length > 1 ? "strict" : false,
    platform: "node",
    external: EXTERNAL,
    checks: { ineffectiveDynamicImport: false },
    transform: { target: "node20.19" },
    treeshake: { moduleSideEffects: SIDE_EFFECTS },
    plugins: [filesBesideModules, withoutSubprograms],
  });
  try {
    const { output } = await build.write({
      dir: DIST,
      format: "cjs",
      codeSplitting: { groups: [READERS] },
      // Only the spaces: names stay readable where a defect of ours shows them.
      minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
      entryFileNames: "[name].cjs",
      chunkFileNames: "chunks/[name]-[hash].cjs",
    });
    if (entries.length > 1) refuseSharedEntries(output);
    return output.flatMap(({ moduleIds = [] }) => moduleIds);
  } finally {
    await build.close();
  }
}

function refuseSharedEntries(output) {
  const entries = output.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName);
  for (const { fileName, imports = [], dynamicImports = [] } of output) {
    const entry = [...imports, ...dynamicImports].find((name) => entries.includes(name));
    if (entry !== undefined) throw new Error(`${fileName} would run ${entry}, which is a program of its own`);
  }
}

const modules = (await Promise.all(BUNDLES.map(bundle))).flat();
writeFileSync(path.join(DIST, "THIRD-PARTY.txt"), noticesFor(modules));
