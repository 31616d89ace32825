import { type DecisionList, formatChain } from "../../pac/index.ts";
import type { Simulation } from "../simulate.ts";
import { printable, shortened } from "./printable.ts";
import { type Column, formatTable } from "./table.ts";

/** Which rule decided one URL; `pac-sim --which --json` prints it as it is. */
export interface Decided {
  readonly url: string;
  readonly host: string;
  readonly profile: string | null;
  readonly client: string;
  /** As `pac-lint --rules` numbers them, from 1; null where no rule decided, or it is not known which. */
  readonly rule: number | null;
  readonly line: number | null;
  /** When the rule applies, in words; null like `rule`. */
  readonly condition: string | null;
  readonly result: string | null;
  readonly chain: Simulation["chain"];
  /** Why no rule is named; null where one is. */
  readonly why: string | null;
}

/** Names the rule behind an answer. */
export function decidedBy(answer: Simulation, list: DecisionList | null): Decided {
  const { url, host, profile, client, rule, line, result, chain } = answer;
  const condition = rule === null ? undefined : list?.rules[rule - 1]?.condition.words();
  return {
    url,
    host,
    profile,
    client,
    rule,
    line,
    condition: condition ?? null,
    result,
    chain,
    why: rule === null ? whyNot(answer) : null,
  };
}

function whyNot({ pac, bypass, error }: Simulation): string {
  if (bypass !== null) return bypass;
  if (pac.status !== "loaded") return `no PAC: ${pac.status}`;
  return error === null ? "the script answered: its rules do not tell" : error.message;
}

const WIDEST_CONDITION = 70;

/** The rules behind some answers as a table. Pure. */
export function formatDecided(decided: readonly Decided[]): string {
  const hasProfiles = decided.some(({ profile }) => profile !== null);
  const hasClients = new Set(decided.map(({ client }) => client)).size > 1;
  const columns: Column[] = [
    { title: "URL" },
    ...(hasProfiles ? [{ title: "profile" }] : []),
    ...(hasClients ? [{ title: "client" }] : []),
    { title: "rule", align: "right" },
    { title: "line", align: "right" },
    { title: "condition" },
    { title: "decision" },
  ];
  const rows = decided.map(({ url, profile, client, rule, line, condition, chain, why }) => [
    printable(url),
    ...(hasProfiles ? [profile ?? ""] : []),
    ...(hasClients ? [client] : []),
    rule === null ? "-" : String(rule),
    line === null ? "-" : String(line),
    shortened(condition ?? `(${why ?? ""})`, WIDEST_CONDITION),
    formatChain(chain),
  ]);
  return formatTable(columns, rows);
}
