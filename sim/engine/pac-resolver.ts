import { Netmask } from "netmask";
import { createPacResolver, sandbox } from "pac-resolver";
import { JSException } from "quickjs-wasi";
import { chromiumDialect, dialectSource, type Seen } from "../../pac/index.ts";
import { atClock } from "./host-clock.ts";
import { OUT_OF_MEMORY, shortened, TooLong } from "./pac-error.ts";
import { createEngine } from "./realm.ts";
import { MAX_TEXT } from "./text-reader.ts";
import { Tracer } from "./tracer.ts";
import type { Answer, Limits, LoadedPac, Lookup, PacError, PacSource, World } from "./types.ts";
import { zoneOffset } from "./zone.ts";

/**
 * Loads a PAC into the real pac-resolver, rewriting by degenerator included, because that is what Node programs run.
 *
 * Only its three ways out are replaced, each by an async function of the same name, so that degenerator rewrites
 * the PAC exactly as it would: DNS and the own address come from the world, and its host-side time functions see the
 * world's clock. Its parser, its helpers and its mistakes are its own.
 */
export async function loadInPacResolver(pac: PacSource, world: World, limits: Limits): Promise<LoadedPac> {
  const state: State = { lookups: [], alerts: [], deadline: Number.POSITIVE_INFINITY };
  const vm = await createEngine(world, limits, () => performance.now() > state.deadline);
  const tracer = new Tracer(pac, dialectSource(chromiumDialect), world, limits);
  let resolver: ReturnType<typeof createPacResolver> | null = null;
  let loadError: PacError | null = null;
  state.deadline = performance.now() + limits.milliseconds;
  try {
    resolver = createPacResolver(vm, pac.text, { filename: pac.file, sandbox: doors(world, state) });
  } catch (error) {
    loadError = asLoadError(asPacError(error, limits));
  }
  return {
    loadError,
    dispose() {
      tracer.dispose();
      vm.dispose();
    },
    async ask(seen, { wantLine = true, explain = false } = {}): Promise<Answer> {
      if (explain) {
        const { askCopy } = await import("../explain/run-copy.ts");
        return askCopy(pac, chromiumDialect, world, limits, seen);
      }
      Object.assign(state, { lookups: [], alerts: [], deadline: performance.now() + limits.milliseconds });
      const { result, error } =
        resolver === null ? { result: null, error: loadError } : await call(resolver, seen, limits);
      const { lookups, alerts } = state;
      if (error !== null || result === null) {
        const failure = await located(error, tracer, seen);
        return { result: null, error: failure, line: failure?.line ?? null, lookups, alerts };
      }
      const mark = wantLine ? await tracer.decision(seen, result) : null;
      return { result, error: null, line: mark?.line ?? null, lookups, alerts };
    },
  };
}

/** The rewritten source has lines of its own, so the place comes from the traced copy, if that fails as well. */
async function located(error: PacError | null, tracer: Tracer, seen: Seen): Promise<PacError | null> {
  if (error === null || error.line !== null) return error;
  const place = await tracer.lastPlace(seen, { failed: true });
  return place === null ? error : { ...error, ...place };
}

interface State {
  lookups: Lookup[];
  alerts: string[];
  deadline: number;
}

/** pac-resolver's functions that reach outside; the rest stays untouched. */
function doors(world: World, state: State): Record<string, (...args: never[]) => unknown> {
  const offset = zoneOffset(world.zone);
  const lookup = (host: unknown) => firstIpv4(world, state, String(host));
  const { timeRange, weekdayRange } = sandbox;
  return {
    alert: (message: unknown = "") => void state.alerts.push(String(message)),
    dnsResolve: async (host: unknown) => lookup(host),
    isResolvable: async (host: unknown) => (await lookup(host)) !== null,
    isInNet: async (host: unknown, pattern: string, mask: string) => {
      const address = await lookup(host);
      if (address === null) return false;
      try {
        return new Netmask(pattern, mask).contains(address);
      } catch {
        return false; // what pac-resolver does with a mask it cannot read
      }
    },
    myIpAddress: async () => world.addresses.find((address) => !address.includes(":")) ?? "127.0.0.1",
    timeRange: (...args: Parameters<typeof timeRange>) =>
      atClock(world.now(), offset, () => timeRange(...args)),
    weekdayRange: (...args: Parameters<typeof weekdayRange>) =>
      atClock(world.now(), offset, () => weekdayRange(...args)),
  };
}

async function firstIpv4(world: World, state: State, name: string): Promise<string | null> {
  if (world.resolve(name) === undefined) await world.fetch?.(name);
  const answer = world.resolve(name) ?? null;
  if (!state.lookups.some((earlier) => earlier.name === name)) state.lookups.push({ name, answer });
  return answer?.find((address) => !address.includes(":")) ?? null;
}

type Outcome = { result: string; error: null } | { result: null; error: PacError };

/** A PAC may return a promise that never settles; then this gives up like any other limit. */
async function call(
  resolver: ReturnType<typeof createPacResolver>,
  seen: Seen,
  limits: Limits,
): Promise<Outcome> {
  let timer: NodeJS.Timeout | undefined;
  const expired = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Expired()), limits.milliseconds);
  });
  try {
    return { result: asResult(await Promise.race([resolver(seen.url, seen.host), expired])), error: null };
  } catch (error) {
    return { result: null, error: asPacError(error, limits) };
  } finally {
    clearTimeout(timer);
  }
}

/** degenerator inserts `await` where the engine does not allow it: valid scripts become syntax errors. */
function asLoadError(error: PacError): PacError {
  if (error.code !== "exception") return error;
  const message = `${error.message} (in the copy of the script that pac-resolver rewrites to be asynchronous)`;
  return { ...error, code: "load-error", message };
}

class Expired extends Error {}

/** pac-proxy-agent takes anything falsy for DIRECT and turns the rest into a string. */
function asResult(value: unknown): string {
  const text = value ? String(value) : "";
  if (text.length > MAX_TEXT) throw new TooLong(`the result is longer than ${MAX_TEXT} characters`);
  return text;
}

function asPacError(error: unknown, limits: Limits): PacError {
  const { name = "Error", message = String(error) } = error instanceof Error ? error : {};
  const esprima = error as { lineNumber?: number; column?: number };
  if (typeof esprima.lineNumber === "number") {
    const text = `pac-resolver's parser (ES2017) stops here: ${message.replace(/^Line \d+: /, "")}`;
    return { code: "syntax-error", message: text, line: esprima.lineNumber, column: esprima.column ?? 1 };
  }
  if (error instanceof JSException) error.dispose();
  if (error instanceof Expired || /interrupted/.test(message)) {
    const text = `the script did not finish within ${limits.milliseconds / 1000} s and was stopped`;
    return { code: "too-slow", message: text, line: null, column: null };
  }
  const none = { line: null, column: null };
  if (error instanceof TooLong) return { ...OUT_OF_MEMORY, message, ...none };
  if (/out of memory|string too long|wasm_malloc failed/.test(message)) return { ...OUT_OF_MEMORY, ...none };
  if (/call stack|memory access out of bounds/.test(message)) {
    return { code: "too-deep", message: "the script calls itself too deeply", ...none };
  }
  if (/Expected a "function" named|^FindProxyForURL is not defined/.test(message)) {
    return { code: "no-entry-point", message: "FindProxyForURL is not defined as a function", ...none };
  }
  // quickjs-wasi reads the properties of what was thrown; null has none.
  if (name === "<null>")
    return { code: "exception", message: "the script threw a value that is no Error", ...none };
  return { code: "exception", message: `${name}: ${shortened(message)}`, ...none };
}
