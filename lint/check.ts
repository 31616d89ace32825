import type { Rule, SourceCode } from "eslint";
import type { Chain } from "../pac/index.ts";
import type { Asked, Decided, Lookup } from "../sim/index.ts";
import type { Site } from "../site/index.ts";
import type { DerivedUrl } from "./evaluation/derive-urls.ts";
import type { Location, Severity } from "./finding.ts";
import type { LiveDeployment } from "./live/deployment.ts";
import type { RuleList } from "./rules/rule-list.ts";

/** A message of a check. Each has its own severity, because severity follows the consequence. */
export interface CheckMessage {
  readonly severity: Severity;
  /**
   * What is wrong, why it matters, what to do. Lower-case start, no final full stop, source text in double quotes,
   * `{{name}}` for data.
   */
  readonly text: string;
}

/** What a check says about itself. Lists, docs tables and `--help` are generated from this. */
export interface CheckMeta {
  /** Kebab-case; also the names of the file, its test and its page. */
  readonly id: string;
  /** One line for tables, without a full stop. */
  readonly summary: string;
  readonly group:
    | "on-net test"
    | "DNS cost"
    | "loopback"
    | "matching"
    | "addresses"
    | "results"
    | "reachability"
    | "structure"
    | "compatibility"
    | "bytes"
    | "deployment";
  /** The clients it matters for. */
  readonly clients: "all" | readonly string[];
  readonly messages: Readonly<Record<string, CheckMessage>>;
  readonly fixable?: boolean;
}

/** Evidence from the syntax tree. An ESLint rule in all but its metadata, so it also runs in any ESLint set-up. */
export interface SyntaxCheck {
  readonly evidence: "syntax";
  readonly meta: CheckMeta;
  create(context: Rule.RuleContext): Rule.RuleListener;
}

/** Where and what a check that is not an ESLint rule reports. */
export interface Report {
  readonly messageId: string;
  readonly data?: Readonly<Record<string, string | number>>;
  readonly loc: Location;
}

/** Evidence from the decision list: the rules of the PAC in the order in which they are tried. */
export interface ListCheck {
  readonly evidence: "list";
  readonly meta: CheckMeta;
  examine(rules: RuleList, report: (finding: Report) => void): void;
}

/** Evidence from asking the PAC: what clients answer for chosen URLs in chosen profiles. */
export interface EvaluationCheck {
  readonly evidence: "evaluation";
  readonly meta: CheckMeta;
  examine(pac: AskablePac, report: (finding: Report) => void): Promise<void>;
}

/** A PAC as evaluation checks see it. Bounded in time; deterministic. */
export interface AskablePac {
  readonly site: Site | null;
  /** The clients to ask: those of the site, or all. */
  readonly clients: readonly string[];
  /** The profiles to ask in: those of the site, or all. */
  readonly profiles: readonly string[];
  /** Where `FindProxyForURL` is declared; the start of the file where that is unknown. */
  readonly entryPoint: Location;
  /** The PAC itself, with scopes known and nodes linked. */
  readonly sourceCode: SourceCode;
  /** URLs made from the PAC's own literals: as many as there is time to ask each client in each profile. */
  readonly urls: readonly DerivedUrl[];
  ask(question: Question): Promise<AskedAnswer>;
  /** The same for many URLs at once, in less time; the answers in the same order. */
  askAll(urls: readonly string[], place: Omit<Question, "url">): Promise<readonly AskedAnswer[]>;
  /** The same question with all that is known of the answer. Costs several times as much. */
  inspect(question: Question, how?: { readonly explain: boolean }): Promise<Inspected>;
  /** The PAC loaded anew, which has been asked nothing yet. Its questions count for the same budget. */
  reload(place: Omit<Question, "url">, how?: LoadOptions): Promise<ReloadedPac>;
}

export interface Question {
  readonly url: string;
  readonly client: string;
  readonly profile: string;
}

export interface LoadOptions {
  /**
   * Each call is first given up where it asks for a name or address, and then made again. The run that is given up ends
   * right there, or goes on with nothing for an answer as far as its next call of a helper.
   */
  readonly givenUpOnce?: "at-the-question" | "at-the-next-call";
  /** `Math.random` gives the same number each time, so that answers differ for other reasons only. */
  readonly withoutChance?: boolean;
  /** Objects have no inherited property "constructor", so that a table holds what was put into it and nothing else. */
  readonly withoutConstructor?: boolean;
  /** Every Internet name exists, also where the site does not list it, and whatever the profile says of such names. */
  readonly wholeInternet?: boolean;
  /** `FindProxyForURLEx` is taken away, so that Windows asks `FindProxyForURL` too. */
  readonly withoutEx?: boolean;
}

/** A PAC that keeps its globals from question to question, as it does in clients. */
export interface ReloadedPac {
  /** Asked in this order; the answers in the same. */
  askAll(urls: readonly string[]): Promise<readonly AskedAnswer[]>;
  /** As {@link AskablePac.inspect}. */
  inspect(url: string, how?: { readonly explain: boolean }): Promise<Inspected>;
  close(): void;
}

/** An answer with the line that decided; with `explain` also an account of how it came to be, if one can be given. */
export interface Inspected extends Decided {
  readonly account: NonNullable<Asked["account"]> | null;
}

export interface AskedAnswer {
  /** What the client does; `DIRECT` where the script failed or was not asked. */
  readonly chain: Chain;
  readonly result: string | null;
  /** True when the client never asked the script for this URL (an implicit bypass). */
  readonly bypassed: boolean;
  readonly error: string | null;
  /** Where the script failed, 1-based; null when it did not, or the client does not say. */
  readonly line: number | null;
  /** The names it asked for, with what it was told. */
  readonly dns: readonly Lookup[];
}

/** Evidence from the site file: DNS views, listeners, proxies. Findings stand in the site file. */
export interface SiteCheck {
  readonly evidence: "site";
  readonly meta: CheckMeta;
  examine(site: LocatedSite, report: (finding: Report) => void): void | Promise<void>;
}

/** A site whose parts know their place in the file. */
export interface LocatedSite {
  readonly site: Site;
  /** The place of a value (or its nearest parent): `locate("dns", "external", "records")`. */
  locate(...path: (string | number)[]): Location;
}

/** Evidence from the real deployment, which was asked because of `--live`. Findings stand in the site file. */
export interface LiveCheck {
  readonly evidence: "live";
  readonly meta: CheckMeta;
  /** Asks nobody: all there is to know was asked before, and what was not asked is absent. */
  examine(deployment: LiveDeployment, report: (finding: Report) => void): void;
}

/** Evidence from the bytes of the file, before anything is decoded. */
export interface BytesCheck {
  readonly evidence: "bytes";
  readonly meta: CheckMeta;
  examine(bytes: Uint8Array, report: (finding: Report) => void): void;
}

export type Check = SyntaxCheck | ListCheck | EvaluationCheck | SiteCheck | LiveCheck | BytesCheck;
