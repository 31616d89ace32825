import { explain } from "../../../sim/explain/explain.ts";
import type { Evaluated, Explanation } from "../../../sim/explain/explanation.ts";
import { type Asked, type Limits, type OpenPac, openPac } from "../../../sim/index.ts";
import { formatExplanation } from "../../../sim/report/explanation.ts";
import { fakeWorld } from "../../helpers/world.ts";

/** A machine that does other things as well must not end an honest script. */
const AMPLE: Limits = { milliseconds: 5_000, memoryBytes: 64 * 1024 * 1024 };

interface ExplainOptions {
  readonly client?: string;
  readonly url?: string;
  readonly dns?: Readonly<Record<string, readonly string[]>>;
  readonly limits?: Limits;
}

/** Asks a loaded PAC, then its marked copy, and holds the two together. */
export async function explainOpen(
  open: OpenPac,
  client: string,
  url: string,
): Promise<{ answer: Asked; explanation: Explanation }> {
  const answer = await open.ask(url);
  const { bypass, result, error, lookups } = answer;
  const question = { client, pac: { status: "loaded" }, bypass, result, error, dns: lookups };
  return { answer, explanation: explain(question, await open.ask(url, undefined, { explain: true })) };
}

/** What a PAC answers, how it came to that, and both as text. */
export async function explained(
  text: string,
  { client = "chromium", url = "http://www.example.com/", dns = {}, limits = AMPLE }: ExplainOptions = {},
): Promise<{ answer: Asked; explanation: Explanation; text: string }> {
  const open = await openPac({ text, file: "proxy.pac" }, client, fakeWorld({ dns }), limits);
  try {
    const { answer, explanation } = await explainOpen(open, client, url);
    const { lookups, line, result, chain, problems, error, seen, bypass } = answer;
    const pac = { status: "loaded", seconds: 0, detail: "" } as const;
    const simulation = { url, host: "", profile: null, client, pac, seen, bypass, result, chain };
    const full = { ...simulation, problems, error, line, rule: null, dns: lookups };
    return {
      answer,
      explanation,
      text: formatExplanation(full, explanation, { color: false, pacFile: "proxy.pac" }),
    };
  } finally {
    open.close();
  }
}

/** A condition with its operands in one line: `false(a=false b=true; 2 not reached)`. */
export function outline({ value, operands, notReached, text }: Evaluated): string {
  const inner = operands.map((operand) =>
    operand.operands.length > 0 ? outline(operand) : `${operand.text}=${operand.value}`,
  );
  const rest = notReached === null ? [] : [`${notReached.operands} not reached`];
  const parts = [...inner, ...rest];
  return parts.length === 0 ? `${text}=${value}` : `${value}[${parts.join(" ")}]`;
}
