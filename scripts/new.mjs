// npm run new <kind> <id>, or check <id> list: writes a new unit, its test and its page, all working, then runs the generator.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Script } from "node:vm";
import { checkFiles } from "./scaffolds/check.mjs";
import { clientFiles } from "./scaffolds/client.mjs";
import { policyFiles } from "./scaffolds/policy.mjs";
import { profileFiles } from "./scaffolds/profile.mjs";
import { openTypeScript } from "./typescript.mjs";
import { constantOf, ROOT } from "./units.mjs";

const SCAFFOLDS = { check: checkFiles, profile: profileFiles, client: clientFiles, policy: policyFiles };
const USAGE = `usage: npm run new ${Object.keys(SCAFFOLDS).join("|")} <id>, or npm run new check <id> list`;

/** What is wrong with the arguments; null when a unit can be made of them. */
function problemWith(args) {
  const [kind, id, evidence] = args;
  if (args.length !== 2 && !(kind === "check" && evidence === "list" && args.length === 3)) return USAGE;
  if (!Object.hasOwn(SCAFFOLDS, kind)) {
    return `there is no kind "${kind}"; known: ${Object.keys(SCAFFOLDS).join(", ")}`;
  }
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) {
    return `"${id}" cannot be an id; write lower-case words joined by hyphens, such as no-loopback-proxy`;
  }
  if (id === kind || id === "index")
    return `"${id}" cannot be an id; the unit folder has a file of that name`;
  if (!isIdentifier(constantOf(id))) return `"${id}" cannot be an id; JavaScript has a keyword of that name`;
  return null;
}

/** The unit is exported under its name, which `default` or `new` cannot be. */
function isIdentifier(name) {
  try {
    return new Script(`"use strict"; const ${name} = 0;`) !== null;
  } catch {
    return false;
  }
}

async function main(args) {
  const problem = problemWith(args);
  if (problem !== null) return refuse(problem);
  const [kind, id, evidence] = args;
  const files = SCAFFOLDS[kind](id, constantOf(id), evidence);
  const taken = Object.keys(files).find((file) => existsSync(path.join(ROOT, file)));
  if (taken !== undefined) return refuse(`${taken} exists already; choose another id`);

  for (const [file, text] of Object.entries(files)) {
    const target = path.join(ROOT, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
    process.stdout.write(`wrote ${file}\n`);
  }
  const generated = spawnSync(process.execPath, ["scripts/generate.mjs"], { cwd: ROOT, stdio: "inherit" });
  if (generated.status !== 0) return generated.status ?? 3;
  if (kind === "check") await writeOutputs(id);
  return 0;
}

/** A check's page shows what the check really prints for each incorrect example. */
async function writeOutputs(id) {
  const page = path.join(ROOT, `docs/checks/${id}.md`);
  const typescript = await openTypeScript(new Map());
  try {
    const { [constantOf(id)]: check } = await typescript.load(`lint/checks/${id}.ts`);
    const { renderPageOutputs } = await typescript.load("test/helpers/check-pages.ts");
    writeFileSync(page, await renderPageOutputs(readFileSync(page, "utf8"), check));
  } finally {
    await typescript.close();
  }
}

function refuse(message) {
  process.stderr.write(`new: ${message}\n`);
  return 2;
}

process.exitCode = await main(process.argv.slice(2));
