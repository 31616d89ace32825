// npm run generate: writes every file that follows from the units. With --check it writes nothing, names each
// file that is not what would be written, and ends with status 1.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { indexFiles } from "./indexes.mjs";
import { siteSchemaText } from "./schema.mjs";
import { tableFiles } from "./tables.mjs";
import { openTypeScript } from "./typescript.mjs";
import { RepositoryProblem, ROOT } from "./units.mjs";

const NOT_OURS = new Set(["node_modules", "dist", ".git"]);

/** Every generated file with the text it should have. */
async function generatedFiles() {
  const indexes = indexFiles();
  const typescript = await openTypeScript(indexes);
  try {
    const { siteSchema } = await typescript.load("site/schema.ts");
    const tables = await tableFiles(markdownTexts(), typescript.load);
    return new Map([...indexes, ["site/site.schema.json", siteSchemaText(siteSchema)], ...tables]);
  } finally {
    await typescript.close();
  }
}

function markdownTexts() {
  const texts = new Map();
  const visit = (folder) => {
    for (const entry of readdirSync(path.join(ROOT, folder), { withFileTypes: true })) {
      const file = path.posix.join(folder, entry.name);
      if (entry.isDirectory() && !NOT_OURS.has(entry.name)) visit(file);
      else if (entry.isFile() && file.endsWith(".md"))
        texts.set(file, readFileSync(path.join(ROOT, file), "utf8"));
    }
  };
  visit("");
  return texts;
}

function isStale([file, text]) {
  const target = path.join(ROOT, file);
  return !existsSync(target) || readFileSync(target, "utf8") !== text;
}

async function main(args) {
  const check = args[0] === "--check";
  if (args.length > (check ? 1 : 0)) {
    process.stderr.write(`generate: unknown argument "${args.at(-1)}"; the only one is --check\n`);
    return 2;
  }
  const stale = [...(await generatedFiles())].filter(isStale);
  if (check) {
    for (const [file] of stale) process.stderr.write(`${file}: out of date; run "npm run generate"\n`);
    return stale.length > 0 ? 1 : 0;
  }
  for (const [file, text] of stale) {
    writeFileSync(path.join(ROOT, file), text);
    process.stdout.write(`wrote ${file}\n`);
  }
  return 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const known = error instanceof RepositoryProblem;
  // A unit that does not compile is a bug to look at, so it keeps its stack; a misnamed one needs none.
  process.stderr.write(`generate: ${known ? error.message : error?.stack}\n`);
  process.exitCode = known ? 1 : 3;
}
