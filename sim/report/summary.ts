import { type DecisionList, formatChain } from "../../pac/index.ts";
import type { Simulation } from "../simulate.ts";
import { printable, shortened } from "./printable.ts";
import { formatTable } from "./table.ts";

const WIDEST = 60;
/** A person looks at so many rules; `--json` has them all. */
const MOST_RULES = 40;
const MOST_LINES = 12;

/** How often each rule of a PAC decided, of one client in one profile. */
export class Tally {
  readonly profile: string | null;
  readonly client: string;
  readonly #list: DecisionList | null;
  readonly #rules = new Map<number, number>();
  readonly #results = new Map<string, number>();
  readonly #texts = new WeakMap<Simulation["chain"], string>();
  #urls = 0;
  #failed = 0;
  #notAsked = 0;
  #byScript = 0;

  constructor(scene: { profile: string | null; client: string; list: DecisionList | null }) {
    this.profile = scene.profile;
    this.client = scene.client;
    this.#list = scene.list;
  }

  add({ chain, rule, error, seen }: Simulation): void {
    this.#urls += 1;
    if (error !== null) this.#failed += 1;
    else if (seen === null) this.#notAsked += 1;
    else if (rule === null) this.#byScript += 1;
    else increase(this.#rules, rule);
    const text = this.#texts.get(chain) ?? formatChain(chain);
    this.#texts.set(chain, text);
    increase(this.#results, text);
  }

  summary(): Summary {
    const rules = (this.#list?.rules ?? []).map(({ place, condition, result }, i) => ({
      rule: i + 1,
      line: place.line,
      condition: condition.words(),
      result,
      urls: this.#rules.get(i + 1) ?? 0,
    }));
    const results = [...this.#results].map(([result, urls]) => ({ result, urls }));
    results.sort((a, b) => b.urls - a.urls || (a.result < b.result ? -1 : 1));
    const counts = { urls: this.#urls, failed: this.#failed, notAsked: this.#notAsked };
    return {
      profile: this.profile,
      client: this.client,
      ...counts,
      byScript: this.#byScript,
      results,
      rules: this.#list === null ? null : rules,
    };
  }
}

function increase<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** What came of a list of URLs; `--summary --json` prints it as it is. */
export interface Summary {
  readonly profile: string | null;
  readonly client: string;
  /** How many URLs there were; of these: */
  readonly urls: number;
  /** ... the script failed; */
  readonly failed: number;
  /** ... the client did not ask the PAC, because it bypasses it or has none; */
  readonly notAsked: number;
  /** ... the script answered, so that it is not known which rule decided. */
  readonly byScript: number;
  readonly results: readonly { readonly result: string; readonly urls: number }[];
  /** All rules in their order; null where the PAC was answered by its script alone. */
  readonly rules: readonly RuleCount[] | null;
}

export interface RuleCount {
  /** As `pac-lint --rules` numbers them, from 1. */
  readonly rule: number;
  readonly line: number;
  readonly condition: string;
  readonly result: string | null;
  readonly urls: number;
}

/** The counts for a person: what came out, which rules did it, and which no URL reached. Pure. */
export function formatSummary(summary: Summary): string {
  const { profile, client, urls, failed, notAsked, byScript, results, rules } = summary;
  const share = (count: number) => `${((100 * count) / Math.max(1, urls)).toFixed(1)} %`;
  const others = [
    byScript > 0 ? `${byScript} answered by the script, without a rule` : "",
    notAsked > 0 ? `${notAsked} not put to the PAC` : "",
    failed > 0 ? `${failed} failed` : "",
  ].filter(Boolean);
  const where = [profile, client].filter(Boolean).join(", ");
  const head = `${where}: ${urls} URLs${others.length > 0 ? ` (${others.join("; ")})` : ""}`;
  const columns = [
    { title: "URLs", align: "right" },
    { title: "share", align: "right" },
  ] as const;
  const counted = (count: number) => [String(count), share(count)];
  const byResult = formatTable(
    [...columns, { title: "decision" }],
    results.map((each) => [...counted(each.urls), shortened(each.result || "(request fails)", WIDEST)]),
  );
  if (rules === null) return [head, "", byResult, "", "The rules of this PAC cannot be counted."].join("\n");
  const hit = rules.filter((rule) => rule.urls > 0).sort((a, b) => b.urls - a.urls || a.rule - b.rule);
  const byRule = formatTable(
    [
      ...columns,
      { title: "rule", align: "right" },
      { title: "line", align: "right" },
      { title: "condition" },
      { title: "result" },
    ],
    hit
      .slice(0, MOST_RULES)
      .map(({ urls: count, rule, line, condition, result }) => [
        ...counted(count),
        String(rule),
        String(line),
        shortened(condition, WIDEST),
        shortened(result ?? "(not known)", WIDEST),
      ]),
  );
  const more = hit.length > MOST_RULES ? [`... and ${hit.length - MOST_RULES} rules more`] : [];
  return [head, "", byResult, "", byRule, ...more, "", unreached(rules, hit.length)].join("\n");
}

function unreached(rules: readonly RuleCount[], hit: number): string {
  if (hit === rules.length) return `All ${rules.length} rules were reached.`;
  const lines = [...new Set(rules.filter((rule) => rule.urls === 0).map(({ line }) => line))];
  const shown = lines.slice(0, MOST_LINES).join(", ");
  const rest = lines.length > MOST_LINES ? `, and ${lines.length - MOST_LINES} more lines` : "";
  return printable(`${rules.length - hit} of ${rules.length} rules were not reached: lines ${shown}${rest}`);
}
