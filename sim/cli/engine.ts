import { didYouMean } from "../../pac/index.ts";
import { CommandError, EXIT } from "../../site/index.ts";
import type { Loader, PacError } from "../engine/types.ts";

const ENGINES = ["auto", "index", "sandbox"] as const;

/** Clients whose rules can be read; what the others make of a script only the script itself tells. */
const WITH_RULES = ["chromium", "firefox"];

const NOT_INDEXED: PacError = {
  code: "not-indexed",
  message:
    "the rules of this PAC do not tell the answer; pac-lint --rules shows why, and --engine auto asks the script",
  line: null,
  column: null,
};

/**
 * The loader that `--engine` names: `auto` (default) answers from the rules where they tell, and runs the script where
 * they do not; `index` never runs it; `sandbox` always does.
 *
 * @param script loads the script itself
 * @throws CommandError for an engine that there is not, or that a client does not have
 */
export async function chooseEngine(
  engine: string | undefined,
  clients: readonly string[],
  script: Loader,
): Promise<Loader> {
  const id = ENGINES.find((each) => each === (engine ?? "auto"));
  if (id === undefined) {
    const hint = didYouMean(engine ?? "", ENGINES) || `; known: ${ENGINES.join(", ")}`;
    throw new CommandError(`--engine: no engine "${engine}"${hint}`, EXIT.usage);
  }
  const without = clients.find((client) => !WITH_RULES.includes(client));
  if (id === "index" && without !== undefined) {
    const message = `--engine index: ${without} has no index; only ${WITH_RULES.join(" and ")} have one`;
    throw new CommandError(message, EXIT.usage);
  }
  if (id === "sandbox" || clients.every((client) => !WITH_RULES.includes(client))) return script;
  const { indexFirst } = await import("../indexed/load.ts");
  if (id === "auto") return indexFirst(script);
  const { refusedPac } = await import("../engine/refused-pac.ts");
  return indexFirst(async () => refusedPac(NOT_INDEXED));
}
