import type { OracleDecision } from "./question.ts";

/** The decisions a browser took while one PAC was in force. */
export interface PacPeriod {
  /** The URL the PAC was set by. */
  readonly pacUrl: string;
  /** By {@link requestKey} of the requested URL. */
  readonly decisions: ReadonlyMap<string, OracleDecision>;
}

interface NetLogEvent {
  readonly type: number;
  /** 1: something begins. */
  readonly phase: number;
  /** Milliseconds, as digits. */
  readonly time: string;
  readonly source: { readonly id: number };
  readonly params?: Readonly<Record<string, unknown>>;
}

interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly NetLogEvent[];
}

/** How a URL is found again in the log: canonical, without the credentials and the fragment. */
export function requestKey(url: string): string {
  const key = new URL(url);
  key.username = "";
  key.password = "";
  key.hash = "";
  return key.href;
}

/**
 * Reads which proxies Chromium chose, from the file written by `--log-net-log`.
 *
 * The log is one stream in order: a change of the proxy settings, then for each request the controller that names
 * the URL and the resolved proxy list, joined by the id of their source. The list is logged before proxies that
 * failed earlier are moved to its end, so proxies that do not exist do no harm.
 *
 * @param text the log; its closing bracket may be missing when the browser was ended early
 * @returns one period for each PAC the browser was given, in order
 */
export function readNetLog(text: string): PacPeriod[] {
  const log = parseNetLog(text);
  const typeName = new Map(Object.entries(log.constants.logEventTypes).map(([name, type]) => [type, name]));
  const periods: PeriodReader[] = [];
  for (const event of log.events) {
    const name = typeName.get(event.type);
    if (name === "PROXY_CONFIG_CHANGED") {
      const pacUrl = (event.params?.new_config as { pac_url?: string } | undefined)?.pac_url;
      if (pacUrl !== undefined) periods.push(new PeriodReader(pacUrl));
    } else if (name !== undefined) periods.at(-1)?.take(name, event);
  }
  return periods.map((period) => period.finish());
}

class PeriodReader {
  readonly #pacUrl: string;
  readonly #urls = new Map<number, string>();
  readonly #errors = new Map<number, string>();
  readonly #lists = new Map<number, string | null>();

  constructor(pacUrl: string) {
    this.#pacUrl = pacUrl;
  }

  take(name: string, event: NetLogEvent): void {
    const { params } = event;
    const { id } = event.source;
    if (name === "HTTP_STREAM_JOB_CONTROLLER") {
      if (typeof params?.url === "string" && params.is_preconnect !== true) this.#urls.set(id, params.url);
    } else if (name === "PAC_JAVASCRIPT_ERROR") {
      this.#errors.set(id, `line ${params?.line_number}: ${params?.message}`);
    } else if (name === "PROXY_RESOLUTION_SERVICE_RESOLVED_PROXY_LIST") {
      this.#lists.set(id, typeof params?.proxy_info === "string" ? params.proxy_info : null);
    }
  }

  finish(): PacPeriod {
    // An error of no request at all was raised while the file was loaded; it is then the reason for every answer.
    const ofRequests = [...this.#urls.keys()].some((id) => this.#errors.has(id));
    const ofLoading = ofRequests ? null : ([...this.#errors.values()][0] ?? null);
    const decisions = new Map<string, OracleDecision>();
    for (const [id, url] of this.#urls) {
      const list = this.#lists.get(id);
      if (list === undefined) continue;
      decisions.set(requestKey(url), {
        chain: list === null ? "DIRECT" : canonicalChain(list),
        error: list === null ? (this.#errors.get(id) ?? "the script failed") : ofLoading,
      });
    }
    return { pacUrl: this.#pacUrl, decisions };
  }
}

/** Chromium prints `A;B` and calls SOCKS 4 `SOCKS`. */
function canonicalChain(list: string): string {
  return list
    .split(";")
    .map((directive) => directive.trim().replace(/^SOCKS /, "SOCKS4 "))
    .join("; ");
}

/** The log as data; its closing brackets may be missing when the browser was ended early. */
export function parseNetLog(text: string): NetLog {
  try {
    return JSON.parse(text);
  } catch {
    return JSON.parse(`${text.replace(/,\s*$/, "")}]}`);
  }
}
